import { z } from 'zod'
import { idsOnRoll } from '../../commons/members/on-roll.ts'
import type { Context } from '../../kernel/capability.ts'
import { amount, fileHash, id, largestAmount, line, positiveAmount, text } from '../../kernel/fields.ts'
import { fileInfo } from '../../kernel/files.ts'
import type { IdeaRow } from './tables.ts'

const lines = () =>
  z
    .array(z.strictObject({ label: line(80), least: amount(), most: positiveAmount() }))
    .min(1)
    .max(20)

/** What an idea says and asks for; whole, so that it can be sent again as it is. */
export const ideaInput = {
  title: line(120),
  text: text(20_000),
  lines: lines(),
  /** Who puts it forward together with whoever writes it. */
  creators: z.array(id('members.agent')).max(10),
  pictures: z.array(fileHash()).max(6),
}

export const linesInput = lines
const ideaShape = z.strictObject(ideaInput)
export type IdeaInput = z.output<typeof ideaShape>
export type Line = IdeaInput['lines'][number]

export const lineFailures = ['line_upside_down', 'no_least', 'too_much'] as const
export const ideaFailures = [...lineFailures, 'no_such_member', 'not_a_picture'] as const
type Problem<C = (typeof ideaFailures)[number]> = [code: C, values: { field: string }]

/** The least and the most an idea asks for. */
export const goalOf = (all: readonly Pick<Line, 'least' | 'most'>[]) => ({
  least: all.reduce((sum, one) => sum + one.least, 0n),
  most: all.reduce((sum, one) => sum + one.most, 0n),
})

/** What is wrong with the lines of a budget; undefined where nothing is. */
export function linesProblem(all: readonly Line[]): Problem<(typeof lineFailures)[number]> | undefined {
  const wrong = all.findIndex(({ least, most }) => least < 0n || least > most)
  if (wrong >= 0) return ['line_upside_down', { field: `least${wrong + 1}` }]
  const { least, most } = goalOf(all)
  if (most > largestAmount) return ['too_much', { field: 'most1' }]
  return least === 0n ? ['no_least', { field: 'least1' }] : undefined
}

/** What is wrong with an idea as it is written; undefined where nothing is. */
export async function ideaProblem(ctx: Context, written: IdeaInput): Promise<Problem | undefined> {
  const problem = linesProblem(written.lines)
  if (problem) return problem
  const known = await idsOnRoll(ctx.db, ctx.commons.id, written.creators)
  if (written.creators.some((one) => !known.has(one))) return ['no_such_member', { field: 'creators' }]
  for (const hash of written.pictures) {
    const file = await fileInfo(ctx.db, ctx.commons.id, hash)
    if (!file?.mediaType.startsWith('image/')) return ['not_a_picture', { field: 'picture' }]
  }
  return undefined
}

/** Keeps the parts of an idea that stand in rows of their own, in place of those before. */
export async function keepParts(
  ctx: Context,
  idea: string,
  written: IdeaInput,
  author: string,
): Promise<void> {
  await keepLines(ctx, idea, written.lines)
  const creators = [...new Set([author, ...written.creators])]
  await replace(
    ctx,
    'budgeting_creator',
    idea,
    creators.map((agent) => ({ agent })),
  )
  await replace(
    ctx,
    'budgeting_picture',
    idea,
    [...new Set(written.pictures)].map((hash, n) => ({ n, hash })),
  )
}

export const keepLines = (ctx: Context, idea: string, all: readonly Line[]) =>
  replace(
    ctx,
    'budgeting_line',
    idea,
    all.map((one, n) => ({ ...one, n })),
  )

async function replace(
  { db, commons }: Context,
  table: 'budgeting_creator' | 'budgeting_picture' | 'budgeting_line',
  idea: string,
  rows: readonly object[],
): Promise<void> {
  await db.deleteFrom(table).where('commons_id', '=', commons.id).where('idea', '=', idea).execute()
  const values = rows.map((row) => ({ commons_id: commons.id, idea, ...row }))
  if (values.length > 0)
    await db
      .insertInto(table)
      .values(values as never)
      .execute()
}

interface Edited {
  seq: number
  lines: readonly Line[]
  reason?: string
}

/** Keeps an edition as it was put to the others. */
export async function keepEdition(
  ctx: Context,
  idea: Pick<IdeaRow, 'id' | 'edition' | 'title' | 'text'>,
  { seq, lines, reason = '' }: Edited,
): Promise<void> {
  const { id, edition, title, text } = idea
  const asText = lines.map(({ label, least, most }) => ({ label, least: `${least}`, most: `${most}` }))
  await ctx.db
    .insertInto('budgeting_edition')
    .values({
      ...{ commons_id: ctx.commons.id, idea: id, edition, title, text, lines: JSON.stringify(asText) },
      ...{ agent: ctx.standing.agent ?? null, reason, at: ctx.now, seq: BigInt(seq) },
    })
    .execute()
}

/** The lines of an edition as they were kept. */
export const linesIn = (kept: string): Line[] =>
  (JSON.parse(kept) as { label: string; least: string; most: string }[]).map(({ label, least, most }) => ({
    label,
    least: BigInt(least),
    most: BigInt(most),
  }))
