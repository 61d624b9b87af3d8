import { sql } from 'kysely'
import type { Context } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import { bookByThemselves } from './book-by-themselves.ts'
import { insertBookings, type NewBooking, stateOf } from './bookings.ts'
import { autoMatch } from './dials.ts'
import type { linesImported } from './entries.ts'
import { sortLines } from './known-lines.ts'
import { accountAt } from './stored.ts'
import type { AccountTable, ImportTable, LineTable } from './tables.ts'
import type { KeyedLine } from './upload.ts'
import { dropUpload, partAt } from './uploads.ts'

export interface Part {
  import: string
  part: number
}

/** Stores the new lines of one part and books those that are certain. */
export async function takePart(
  ctx: Context,
  { import: importId, part }: Part,
): Promise<{ added: number; matched: number }> {
  const { account: code, upload, parts, skip_alike: skipAlike } = await importAt(ctx, importId)
  const account = await accountAt(ctx, code)
  const lines = await partAt(ctx, upload, part)
  const { fresh, known, alike } = await sortLines(ctx.db, ctx.commons.id, account.code, lines, importId)
  const wanted = new Set([...fresh, ...(skipAlike ? [] : alike)].map(({ key }) => key))
  const stored = newLines(ctx, { account, importId, part }, lines, wanted)
  if (part === parts - 1) await dropUpload(ctx, upload)
  const days = stored.map(({ on_day }) => on_day)
  ctx.record('lines_imported', {
    ...{ import: importId, bank: account.code, part, added: stored.length },
    known: known + (skipAlike ? alike.length : 0),
    ...{ firstDay: days[0] ?? null, lastDay: days.at(-1) ?? null },
  } satisfies Parameters<typeof linesImported.data.parse>[0])
  const booked = ctx.dial(autoMatch) === 'certain' ? await bookByThemselves(ctx, account, stored) : []
  await insertLines(ctx, stored, booked)
  await insertBookings(ctx, booked)
  await ctx.db
    .updateTable('bank_import')
    .set((row) => ({
      added: row('added', '+', stored.length),
      matched: row('matched', '+', booked.length),
      parts_done: row('parts_done', '+', 1),
    }))
    .where('commons_id', '=', ctx.commons.id)
    .where('id', '=', importId)
    .execute()
  return { added: stored.length, matched: booked.length }
}

async function importAt({ db, commons }: Context, id: string): Promise<ImportTable> {
  const row = await db
    .selectFrom('bank_import')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw kernelFailure('not_found', { what: 'bank.import' })
  return row
}

interface Into {
  account: AccountTable
  importId: string
  part: number
}

/** The new lines as they will stand; each keeps its place of the day among all lines of the file. */
function newLines(
  ctx: Context,
  { account, importId, part }: Into,
  lines: readonly KeyedLine[],
  wanted: ReadonlySet<string>,
): LineTable[] {
  return lines.flatMap((line, i): LineTable[] =>
    wanted.has(line.key)
      ? [
          {
            ...{ commons_id: ctx.commons.id, id: ctx.newId(), account: account.code, import: importId },
            ...{ key: line.key, on_day: line.day, n: placeInDay(line, part, i), at_time: line.time },
            ...{ amount: line.amount, balance: line.balance, name: line.name, text: line.text },
            ...{ state: 'open', booking: null },
          },
        ]
      : [],
  )
}

/** All of them in one statement, with what they were found to be. */
async function insertLines(
  ctx: Context,
  rows: readonly LineTable[],
  booked: readonly NewBooking[],
): Promise<void> {
  const [first] = rows
  if (!first) return
  const bookings = new Map(booked.map((one) => [one.line, one]))
  const column = <T>(value: (row: LineTable) => T) => rows.map(value)
  await sql`
    insert into bank_line (commons_id, id, account, import, key, on_day, n, at_time, amount, balance, name, text, state, booking)
    select ${ctx.commons.id}::uuid, t.id, ${first.account}, ${first.import}::uuid, t.key, t.day, t.n, t.at, t.amount,
      t.balance, t.name, t.text, t.state, t.booking
    from unnest(${column(({ id }) => id)}::uuid[], ${column(({ key }) => key)}::text[],
      ${column(({ on_day }) => on_day)}::date[], ${column(({ n }) => `${n}`)}::bigint[],
      ${column(({ at_time }) => at_time)}::text[], ${column(({ amount }) => `${amount}`)}::numeric[],
      ${column(({ balance }) => (balance === null ? null : `${balance}`))}::numeric[],
      ${column(({ name }) => name)}::text[], ${column(({ text }) => text)}::text[],
      ${column(({ id }) => (bookings.has(id) ? stateOf(bookings.get(id)!) : 'open'))}::text[],
      ${column(({ id }) => bookings.get(id)?.id ?? null)}::uuid[]
    ) as t (id, key, day, n, at, amount, balance, name, text, state, booking)`.execute(ctx.db)
}

/** By the time of day where the bank tells it, then by the bank's own order. */
function placeInDay({ time }: KeyedLine, part: number, i: number): bigint {
  const [h = '0', m = '0', s = '0'] = (time ?? '').split(':')
  const seconds = (Number(h) * 60 + Number(m)) * 60 + Number(s)
  return BigInt(seconds) * 1_000_000n + BigInt(part * 1_000 + i)
}
