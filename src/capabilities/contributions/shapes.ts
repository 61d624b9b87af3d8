import { z } from 'zod'
import { amount } from '../../kernel/fields.ts'
import type { ContributionRow } from './rows.ts'
import { contributionStates, reviewSteps, sources } from './tables.ts'

/** A contribution as queries answer it. */
export const contributionShape = z.object({
  id: z.string(),
  event: z.string().nullable(),
  agent: z.string().nullable(),
  /** A repository's author nobody has mapped yet, where there is no agent. */
  author: z.string().nullable(),
  recorder: z.string().nullable(),
  project: z.string().nullable(),
  task: z.string().nullable(),
  kind: z.string(),
  quantity: amount(),
  unit: z.string(),
  happenedOn: z.string(),
  note: z.string(),
  evidence: z.string().nullable(),
  gift: z.boolean(),
  source: z.enum(sources),
  state: z.enum(contributionStates),
  countsAt: z.string().nullable(),
  contestUntil: z.string().nullable(),
  /** The journal entries that recorded it and by which it counts. */
  entry: z.int(),
  countedIn: z.int().nullable(),
})
export type ContributionView = z.output<typeof contributionShape>

export function contributionOf(row: ContributionRow): ContributionView {
  const { id, agent, author, recorder, project, task, kind, quantity, unit, note, evidence, source, state } =
    row
  return {
    ...{ id, agent, author, recorder, project, task, kind, quantity, unit, note, evidence, source, state },
    event: row.event_id,
    happenedOn: row.happened_on,
    gift: row.is_gift,
    countsAt: row.counts_at?.toISOString() ?? null,
    contestUntil: row.contest_until?.toISOString() ?? null,
    entry: Number(row.entry_seq),
    countedIn: row.counted_seq === null ? null : Number(row.counted_seq),
  }
}

export const reviewShape = z.object({
  agent: z.string().nullable(),
  step: z.enum(reviewSteps),
  reason: z.string(),
  open: z.boolean(),
  at: z.string(),
  entry: z.int(),
})

export const taskShape = z.object({
  id: z.string(),
  project: z.string(),
  projectName: z.string(),
  title: z.string(),
  details: z.string(),
  kind: z.string(),
  wanted: z.int(),
  dueOn: z.string().nullable(),
  calls: z.boolean(),
  state: z.enum(['open', 'taken', 'done', 'dropped']),
  author: z.string().nullable(),
  takers: z.array(z.string()),
})
export type TaskView = z.output<typeof taskShape>

export const projectShape = z.object({
  id: z.string(),
  name: z.string(),
  purpose: z.string(),
  state: z.enum(['open', 'closed']),
  starter: z.string().nullable(),
  startedAt: z.string(),
  /** Tasks that can be taken. */
  openTasks: z.int(),
  /** How many have given something. */
  people: z.int(),
})
export type ProjectView = z.output<typeof projectShape>

/** One sum of what counts. `key` is an agent, author, project, kind or month, by what was asked. */
export const totalShape = z.object({
  key: z.string(),
  outsider: z.boolean(),
  kind: z.string(),
  unit: z.string(),
  gift: z.boolean(),
  quantity: amount(),
  count: z.int(),
})
export type TotalView = z.output<typeof totalShape>
