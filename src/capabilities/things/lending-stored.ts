import { ticketsOpen } from '../../commons/care/out-of-service.ts'
import type { Context } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import type { LoanRow, Side } from './lending-tables.ts'

type Place = Pick<Context, 'db' | 'commons'>

export async function loanRow({ db, commons }: Place, id: string): Promise<LoanRow> {
  const row = await db
    .selectFrom('things_loan')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw kernelFailure('not_found', { what: 'things.loan' })
  return row
}

export const changeLoan = ({ db, commons }: Place, id: string, set: Partial<LoanRow>) =>
  db.updateTable('things_loan').set(set).where('commons_id', '=', commons.id).where('id', '=', id).execute()

/** Whether somebody took along what a booking was for and has it still. */
export async function isLent({ db, commons }: Place, booking: string): Promise<boolean> {
  const row = await db
    .selectFrom('things_loan')
    .select('id')
    .where('commons_id', '=', commons.id)
    .where('booking', '=', booking)
    .where('state', '=', 'out')
    .executeTakeFirst()
  return row !== undefined
}

/** Units in somebody's hands, whatever is booked, and units that came back broken and are not mended. */
export async function unitsAway(ctx: Place & { now: Date }, resource: string): Promise<Set<number>> {
  const out = await loansOf(ctx, resource).where('state', '=', 'out').execute()
  return new Set([...out.map(({ unit }) => unit), ...(await unitsBroken(ctx, resource))])
}

/** Units that came back broken and are not mended yet. */
export async function unitsBroken(ctx: Place & { now: Date }, resource: string): Promise<Set<number>> {
  const rows = await loansOf(ctx, resource).where('ticket', 'is not', null).execute()
  const open = await ticketsOpen(
    ctx,
    rows.map(({ ticket }) => ticket!),
  )
  return new Set(rows.filter(({ ticket }) => open.has(ticket!)).map(({ unit }) => unit))
}

const loansOf = ({ db, commons }: Place, resource: string) =>
  db
    .selectFrom('things_loan')
    .select(['unit', 'ticket'])
    .where('commons_id', '=', commons.id)
    .where('resource', '=', resource)

/** What somebody has in hand, with the rule each is under. */
export const inHands = ({ db, commons }: Place, agent: string) =>
  db
    .selectFrom('things_loan as l')
    .innerJoin('things_thing as t', (on) =>
      on.onRef('t.commons_id', '=', 'l.commons_id').onRef('t.resource', '=', 'l.resource'),
    )
    .select(['l.id', 'l.due_at', 't.rule'])
    .where('l.commons_id', '=', commons.id)
    .where('l.agent', '=', agent)
    .where('l.state', '=', 'out')
    .execute()

export async function keepPhotos(
  { db, commons }: Place,
  loan: string,
  side: Side,
  photos: readonly string[],
): Promise<void> {
  if (photos.length === 0) return
  const rows = photos.map((hash, place) => ({ commons_id: commons.id, loan, side, place, hash }))
  await db.insertInto('things_loan_photo').values(rows).execute()
}
