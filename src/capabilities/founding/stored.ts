import type { Kysely } from 'kysely'
import type { Tables } from '../../kernel/database.ts'
import { type RecordedStep, type Role, recordedSteps, type StepTable } from './tables.ts'

type Place = { db: Kysely<Tables>; commons: { id: string } }

export type Taken = Omit<StepTable, 'commons_id'>

/** The steps recorded so far, in their order. */
export async function stepsTaken({ db, commons }: Place): Promise<Taken[]> {
  const rows = await db
    .selectFrom('founding_step')
    .select(['step', 'on_day', 'reference', 'agreed', 'present', 'in_favour'])
    .where('commons_id', '=', commons.id)
    .execute()
  return rows.sort((a, b) => recordedSteps.indexOf(a.step) - recordedSteps.indexOf(b.step))
}

export async function consentCount({ db, commons }: Place, role: Role): Promise<number> {
  const { count } = await db
    .selectFrom('founding_consent')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('commons_id', '=', commons.id)
    .where('role', '=', role)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** The step that comes next; undefined when all are taken. */
export function nextStep(taken: readonly Taken[]): RecordedStep | undefined {
  return recordedSteps[taken.length]
}
