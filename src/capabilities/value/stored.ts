import type { Kysely } from 'kysely'
import type { Tables } from '../../kernel/database.ts'
import type { DistributionRow, EvaluationRow, IncomeRow, NeedRow } from './tables.ts'

/** Where rows are read: a command's transaction or a query's view. */
export interface Place {
  db: Kysely<Tables>
  commons: { id: string }
}

export function incomeAt({ db, commons }: Place, id: string): Promise<IncomeRow | undefined> {
  return db
    .selectFrom('value_income')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('id', '=', id)
    .executeTakeFirst()
}

export function distributionAt({ db, commons }: Place, id: string): Promise<DistributionRow | undefined> {
  return db
    .selectFrom('value_distribution')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('id', '=', id)
    .executeTakeFirst()
}

export function evaluationAt({ db, commons }: Place, id: string): Promise<EvaluationRow | undefined> {
  return db
    .selectFrom('value_evaluation')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('id', '=', id)
    .executeTakeFirst()
}

export function needAt({ db, commons }: Place, id: string): Promise<NeedRow | undefined> {
  return db
    .selectFrom('value_need')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('id', '=', id)
    .executeTakeFirst()
}
