import { sql } from 'kysely'
import { z } from 'zod'
import { query, type View } from '../../kernel/capability.ts'
import { closedUntil, openDay } from '../../kernel/closed-days.ts'
import { amount, code, day, id, instant } from '../../kernel/fields.ts'
import { office } from './fields.ts'
import { formats, isDoubt, type Problem } from './files/line.ts'
import { sortLines } from './known-lines.ts'
import { accountAt } from './stored.ts'
import type { AccountTable } from './tables.ts'
import type { KeyedLine, UploadReading } from './upload.ts'
import { linesPerPart } from './upload.ts'
import { partAt, readingOf, uploadAt } from './uploads.ts'

const line = z.object({
  row: z.int(),
  day: day(),
  time: z.string().nullable(),
  amount: amount(),
  balance: amount().nullable(),
  name: z.string(),
  text: z.string(),
})

const problem = z.object({
  row: z.int().nullable(),
  code: z.string(),
  expected: amount().nullable(),
  found: amount().nullable(),
  /** A doubt can be overruled by the office, an error cannot. */
  doubt: z.boolean(),
})

const shown = 30

/** What a file would bring in: what is new, what is there already, what is odd. */
export const uploadCheck = query({
  input: z.strictObject({ upload: id('bank.upload') }),
  output: z.object({
    account: code(),
    fileName: z.string(),
    unit: z.string(),
    format: z.enum([...formats, 'unknown']),
    profile: z.string().nullable(),
    newestFirst: z.boolean(),
    lines: z.int(),
    fresh: z.int(),
    known: z.int(),
    alike: z.array(line),
    early: z.int(),
    /** The day on which lines of a closed year would be booked, where the file has any. */
    late: day().nullable(),
    firstDay: day().nullable(),
    lastDay: day().nullable(),
    cameIn: amount(),
    wentOut: amount(),
    problems: z.array(problem),
    /** Between the line stored before and the first new one the balance jumps: something is missing. */
    gap: z.object({ expected: amount(), found: amount() }).nullable(),
    /** The first new ones. */
    preview: z.array(line),
    /** The first rows, where nobody knows yet which column is which. */
    sample: z.array(z.array(z.string())),
  }),
  who: office,
  async run(view, { upload }) {
    const row = await uploadAt(view, upload)
    const reading = readingOf(row)
    const account = await accountAt(view, row.account)
    const sums = await sumUp(view, account, upload, row.lines)
    return {
      ...{ account: row.account, fileName: row.file_name, unit: account.unit, lines: row.lines, ...sums },
      ...pickReading(reading),
      late: lateOf(reading, await closedUntil(view.db, view.commons.id)),
      problems: reading.problems.map(problemView),
    }
  },
})

const pickReading = ({ format, profile, newestFirst, early, firstDay, lastDay, sample }: UploadReading) => ({
  ...{ format, profile, newestFirst, early, firstDay, lastDay, sample },
})

const lateOf = ({ firstDay }: UploadReading, closed: string | null): string | null =>
  firstDay !== null && openDay(closed, firstDay) !== firstDay ? openDay(closed, firstDay) : null

const problemView = (one: Problem) => ({
  ...{ row: one.row, code: one.code, doubt: isDoubt(one) },
  expected: one.expected === undefined ? null : BigInt(one.expected),
  found: one.found === undefined ? null : BigInt(one.found),
})

/** Part by part, as it would come in. */
async function sumUp(view: View, account: AccountTable, upload: string, lines: number) {
  const sums = { fresh: 0, known: 0, cameIn: 0n, wentOut: 0n }
  const alike: KeyedLine[] = []
  const preview: KeyedLine[] = []
  let first: KeyedLine | undefined
  for (let n = 0; n * linesPerPart < lines; n++) {
    const part = await partAt(view, upload, n)
    const sorted = await sortLines(view.db, view.commons.id, account.code, part)
    sums.fresh += sorted.fresh.length
    sums.known += sorted.known
    for (const { amount } of sorted.fresh) {
      if (amount > 0n) sums.cameIn += amount
      else sums.wentOut -= amount
    }
    alike.push(...sorted.alike)
    first ??= sorted.fresh[0]
    preview.push(...sorted.fresh.slice(0, shown - preview.length))
  }
  return {
    ...sums,
    alike: alike.map(lineView),
    preview: preview.map(lineView),
    gap: await gapBefore(view, account, first),
  }
}

const lineView = ({ row, day, time, amount, balance, name, text }: KeyedLine) => ({
  ...{ row, day, time, amount, balance, name, text },
})

/** Whether the first new line goes on from where the account stood. */
async function gapBefore(
  view: View,
  account: AccountTable,
  first: KeyedLine | undefined,
): Promise<{ expected: bigint; found: bigint } | null> {
  if (!first || first.balance === null) return null
  const found = first.balance - first.amount
  const before = await sql<{ balance: bigint | null }>`
    select balance from bank_line where commons_id = ${view.commons.id} and account = ${account.code}
      and on_day < ${first.day}::date order by on_day desc, n desc limit 1`.execute(view.db)
  const sameDay = await sql<{ some: boolean }>`
    select exists (select from bank_line where commons_id = ${view.commons.id} and account = ${account.code}
      and on_day = ${first.day}::date) as some`.execute(view.db)
  // On a day of which some lines are there already the order is not ours to judge.
  if (sameDay.rows[0]!.some) return null
  const expected = before.rows[0] ? before.rows[0].balance : account.opening
  return expected === null || expected === found ? null : { expected, found }
}

/** Files that came in, newest first, with how far a long one is. */
export const imports = query({
  input: z.strictObject({ account: code() }),
  output: z.object({
    imports: z.array(
      z.object({
        id: id('bank.import'),
        format: z.string(),
        lines: z.int(),
        added: z.int(),
        matched: z.int(),
        parts: z.int(),
        partsDone: z.int(),
        agent: z.string().nullable(),
        at: instant(),
      }),
    ),
  }),
  who: office,
  async run(view, { account }) {
    const rows = await view.db
      .selectFrom('bank_import')
      .selectAll()
      .where('commons_id', '=', view.commons.id)
      .where('account', '=', account)
      .orderBy('at', 'desc')
      .limit(10)
      .execute()
    const imports = rows.map(({ id, format, lines, added, matched, parts, parts_done, agent, at }) => ({
      ...{ id, format, lines, added, matched, parts, agent, partsDone: parts_done, at: at.toISOString() },
    }))
    return { imports }
  },
})
