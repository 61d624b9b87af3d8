import type { Kysely } from 'kysely'
import type { Tables } from '../../kernel/database.ts'
import type { WayCode } from './tables.ts'

type At = { db: Kysely<Tables>; commons: { id: string } }

/** The payment that paid an obligation. */
export interface PaidWith {
  payment: string
  way: WayCode
  /** Somebody else has their part of it, or is about to. */
  isPassedOn: boolean
  /** Whether `askRefund` can send it back the way it came. */
  goesBack: boolean
}

/** By what an obligation was paid, where that was a payment here; for slices that undo what was paid. */
export async function paidWith({ db, commons }: At, obligation: string): Promise<PaidWith | undefined> {
  const rows = await db
    .selectFrom('payments_line as l')
    .innerJoin('payments_payment as p', (join) =>
      join.onRef('p.commons_id', '=', 'l.commons_id').onRef('p.id', '=', 'l.payment'),
    )
    .select(['p.id', 'p.way', 'l.passed'])
    .where('l.commons_id', '=', commons.id)
    .where('l.obligation', '=', obligation)
    .where('p.state', 'in', ['paid', 'part_refunded'])
    .execute()
  const [first] = rows
  if (!first) return undefined
  const isPassedOn = rows.some(({ passed }) => passed === 'asked' || passed === 'done')
  return {
    ...{ payment: first.id, way: first.way, isPassedOn },
    goesBack: !isPassedOn && first.way !== 'transfer',
  }
}

/** Whether somebody has said how they will pay it and may still do so. */
export async function isBeingPaid({ db, commons }: At, obligation: string): Promise<boolean> {
  const row = await db
    .selectFrom('payments_line as l')
    .innerJoin('payments_payment as p', (join) =>
      join.onRef('p.commons_id', '=', 'l.commons_id').onRef('p.id', '=', 'l.payment'),
    )
    .select('p.id')
    .where('l.commons_id', '=', commons.id)
    .where('l.obligation', '=', obligation)
    .where('p.state', 'in', ['requested', 'authorised'])
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
