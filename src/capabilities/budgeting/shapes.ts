import { z } from 'zod'
import { amount } from '../../kernel/fields.ts'
import { phaseOf, phases } from './phase.ts'
import { type IdeaRow, ideaStates, type RoundRow, verdicts } from './tables.ts'

/** A round as queries answer it. */
export const roundShape = z.object({
  id: z.string(),
  number: z.int(),
  name: z.string(),
  text: z.string(),
  fund: z.string(),
  unit: z.string(),
  /** Taken out of the fund for it. */
  pool: amount(),
  /** Not handed out. */
  rest: amount(),
  each: amount().nullable(),
  share: amount().nullable(),
  givers: z.array(z.string()),
  proposers: z.array(z.string()),
  ideasClose: z.string(),
  opens: z.string(),
  closes: z.string(),
  phase: z.enum(phases),
  /** The entries that opened and closed it. */
  entry: z.int(),
  closedIn: z.int().nullable(),
})
export type RoundView = z.output<typeof roundShape>

export function roundOf(row: RoundRow, now: Date): RoundView {
  const { id, number, name, text, fund, unit, pool, rest, share, givers, proposers } = row
  return {
    ...{ id, number, name, text, fund, unit, pool, rest, share, givers, proposers, each: row.each_most },
    ideasClose: row.ideas_close.toISOString(),
    ...{ opens: row.opens.toISOString(), closes: row.closes.toISOString(), phase: phaseOf(row, now) },
    entry: Number(row.seq),
    closedIn: row.closed_seq === null ? null : Number(row.closed_seq),
  }
}

/** An idea in a list. */
export const ideaShape = z.object({
  id: z.string(),
  number: z.int(),
  round: z.string(),
  edition: z.int(),
  title: z.string(),
  text: z.string(),
  state: z.enum(ideaStates),
  least: amount(),
  most: amount(),
  given: amount(),
  /** Of that: its budget for good. */
  funded: amount(),
  /** What had come together when it was settled without success; null where nothing could be given to it. */
  reached: amount().nullable(),
  unspent: amount(),
  report: z.string(),
  /** The entry that brought it where it is. */
  stateIn: z.int(),
})
export type IdeaView = z.output<typeof ideaShape>

export function ideaOf(row: IdeaRow): IdeaView {
  const { id, number, round, edition, title, text, state, least, most, given, funded, unspent, report } = row
  return {
    ...{ id, number, round, edition, title, text, state, least, most, given, funded, unspent, report },
    reached: row.reached,
    stateIn: Number(row.state_seq),
  }
}

export const lineShape = z.object({ label: z.string(), least: amount(), most: amount() })

export const lookShape = z.object({
  agent: z.string(),
  verdict: z.enum(verdicts),
  reason: z.string(),
  at: z.string(),
  entry: z.int(),
})

export const editionShape = z.object({
  edition: z.int(),
  title: z.string(),
  text: z.string(),
  lines: z.array(lineShape),
  agent: z.string().nullable(),
  reason: z.string(),
  at: z.string(),
  entry: z.int(),
})

export const giftShape = z.object({
  id: z.string(),
  agent: z.string(),
  amount: amount(),
  at: z.string(),
  entry: z.int(),
  /** The entry that took it back. */
  returnedIn: z.int().nullable(),
})
export type GiftView = z.output<typeof giftShape>
