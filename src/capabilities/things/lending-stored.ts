import { ticketsOpen } from '../../commons/care/out-of-service.ts'
import type { Context } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import type { LoanRow, Side } from './lending-tables.ts'

type Place = Pick<Context, 'db' | 'commons'>
type Now = Place & { now: Date }

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
export async function unitsAway(ctx: Now, resource: string): Promise<Set<number>> {
  return new Set([...(await unitsOut(ctx, resource)), ...(await unitsBroken(ctx, resource))])
}

export async function unitsOut(place: Place, resource: string): Promise<number[]> {
  const rows = await loansOf(place, [resource]).where('state', '=', 'out').execute()
  return rows.map(({ unit }) => unit)
}

/** Units that came back broken and are not mended yet. */
export async function unitsBroken(ctx: Now, resource: string): Promise<Set<number>> {
  return new Set((await broken(ctx, [resource])).map(({ unit }) => unit))
}

/** Of each thing, the units that are not here although no booking says so: late, or back broken. */
export async function unitsMissing(
  ctx: Now,
  resources: readonly string[],
): Promise<Map<string, Set<number>>> {
  if (resources.length === 0) return new Map()
  const late = await loansOf(ctx, resources)
    .where('state', '=', 'out')
    .where('due_at', '<=', ctx.now)
    .execute()
  const all = Map.groupBy([...late, ...(await broken(ctx, resources))], ({ resource }) => resource)
  return new Map([...all].map(([resource, rows]) => [resource, new Set(rows.map(({ unit }) => unit))]))
}

async function broken(ctx: Now, resources: readonly string[]) {
  const rows = await loansOf(ctx, resources).where('ticket', 'is not', null).execute()
  const open = await ticketsOpen(
    ctx,
    rows.map(({ ticket }) => ticket!),
  )
  return rows.filter(({ ticket }) => open.has(ticket!))
}

const loansOf = ({ db, commons }: Place, resources: readonly string[]) =>
  db
    .selectFrom('things_loan')
    .select(['resource', 'unit', 'ticket'])
    .where('commons_id', '=', commons.id)
    .where('resource', 'in', [...resources])

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
