import type { Context } from '../../kernel/capability.ts'
import { lineKeys } from './files/keys.ts'
import type { Columns, Format, Problem, Reading, StatementLine, UnknownTable } from './files/line.ts'
import type { AccountTable } from './tables.ts'

/** What is kept of a file's reading beside its lines. */
export interface UploadReading {
  format: Format | 'unknown'
  profile: string | null
  opening: string | null
  closing: string | null
  newestFirst: boolean
  problems: Problem[]
  firstDay: string | null
  lastDay: string | null
  /** Lines before the account's first day, which never come in. */
  early: number
  /** The first rows, where the office has to say which column is which. */
  sample: string[][]
}

export const linesPerPart = 1_000

/** A line with its key, as parts keep it. */
export type KeyedLine = StatementLine & { key: string }

/** What is written for a file that was read: the summary, and its lines in parts. */
export function uploadOf(
  account: Pick<AccountTable, 'number' | 'opening_on'>,
  read: Reading | UnknownTable,
): { reading: UploadReading; parts: string[]; lines: number } {
  if (read.format === 'unknown') {
    const sample = read.rows.slice(0, 40).map((row) => row.slice(0, 30).map((cell) => cell.slice(0, 80)))
    return { reading: { ...nothing, sample }, parts: [], lines: 0 }
  }
  const keys = lineKeys(read.lines)
  const keyed = read.lines.map((line, i) => ({ ...line, key: keys[i]! }))
  const lines = keyed.filter(({ day }) => day >= account.opening_on)
  const doubt: Problem[] = isOther(account.number, read.account) ? [{ row: null, code: 'other_account' }] : []
  const reading: UploadReading = {
    ...{ format: read.format, profile: read.profile, newestFirst: read.newestFirst },
    ...{ opening: read.opening?.toString() ?? null, closing: read.closing?.toString() ?? null },
    ...{ problems: [...doubt, ...read.problems], early: keyed.length - lines.length, sample: [] },
    ...{ firstDay: lines[0]?.day ?? null, lastDay: lines.at(-1)?.day ?? null },
  }
  const parts: string[] = []
  for (let from = 0; from < lines.length; from += linesPerPart)
    parts.push(packed(lines.slice(from, from + linesPerPart)))
  return { reading, parts, lines: lines.length }
}

const nothing: UploadReading = {
  ...{ format: 'unknown', profile: null, opening: null, closing: null, newestFirst: false },
  ...{ problems: [], firstDay: null, lastDay: null, early: 0, sample: [] },
}

/** Files often hide a part of the number: only whole ones can contradict each other. */
function isOther(ours: string | null, told: string | null): boolean {
  const [a, b] = [ours, told].map((number) => number?.replace(/[^A-Z0-9]/gi, '') ?? '')
  if (a!.length < 8 || b!.length < 8) return false
  return !a!.endsWith(b!) && !b!.endsWith(a!)
}

type Packed = [
  number,
  string,
  string | null,
  string,
  string | null,
  string,
  string,
  string,
  string | null,
  string,
]

const packed = (lines: readonly KeyedLine[]): string =>
  JSON.stringify(
    lines.map(
      ({ row, day, time, amount, balance, name, text, branch, ref, key }): Packed => [
        ...([row, day, time, `${amount}`, balance === null ? null : `${balance}`] as const),
        ...([name, text, branch, ref, key] as const),
      ],
    ),
  )

export function unpacked(part: string): KeyedLine[] {
  return (JSON.parse(part) as Packed[]).map(
    ([row, day, time, amount, balance, name, text, branch, ref, key]) => ({
      ...{ row, day, time, amount: BigInt(amount), name, text, branch, ref, key },
      balance: balance === null ? null : BigInt(balance),
    }),
  )
}

export const columnsOf = (account: Pick<AccountTable, 'columns'>): Columns | null =>
  account.columns === null ? null : (JSON.parse(account.columns) as Columns)

/** Keeps a file that is being checked; the same person's earlier one for the account goes. */
export async function keepUpload(
  ctx: Context,
  upload: { id: string; account: AccountTable; agent: string; fileName: string; content: Buffer },
  read: Reading | UnknownTable,
): Promise<{ reading: UploadReading; lines: number }> {
  const { id, account, agent, fileName } = upload
  const { reading, parts, lines } = uploadOf(account, read)
  const content = reading.format === 'unknown' ? upload.content : null
  await ctx.db
    .insertInto('bank_upload')
    .values({
      ...{
        commons_id: ctx.commons.id,
        id,
        account: account.code,
        agent,
        file_name: fileName,
        content,
        lines,
      },
      ...{ reading: JSON.stringify(reading), at: ctx.now },
    })
    .execute()
  for (let from = 0; from < parts.length; from += 20) {
    const rows = parts
      .slice(from, from + 20)
      .map((text, i) => ({ commons_id: ctx.commons.id, upload: id, n: from + i, lines: text }))
    await ctx.db.insertInto('bank_upload_part').values(rows).execute()
  }
  return { reading, lines }
}
