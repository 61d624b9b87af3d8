import type { Selectable } from 'kysely'
import { z } from 'zod'
import { amount, day, instant } from '../../kernel/fields.ts'
import type { AgreementRow } from './agreement.ts'
import { recipeStep } from './fields.ts'
import type { FlowRow } from './flows.ts'
import type { Edition } from './recipes.ts'
import type { PlanRow } from './stored-plans.ts'
import { flowKinds, planStates, type StepTable, sides, statuses, stepKinds } from './tables.ts'

/** How a flow stands: its word first, then what events have made of it. */
export const flowStates = [
  'asked',
  'declined',
  'cancelled',
  'open',
  'noted',
  'partly',
  'overdue',
  'fulfilled',
  'over',
] as const
export type FlowState = (typeof flowStates)[number]

/** An intent, a commitment or a claim as queries answer it. A null agent is the commons, of an intent's other side nobody. */
export const flowShape = z.object({
  id: z.string(),
  kind: z.enum(flowKinds),
  action: z.string(),
  name: z.string(),
  note: z.string(),
  provider: z.string().nullable(),
  receiver: z.string().nullable(),
  /** Of an intent: whose wish it is. */
  given: z.enum(['provider', 'receiver']).nullable(),
  amount: amount(),
  unit: z.string(),
  effort: z.boolean(),
  dueOn: day().nullable(),
  plan: z.string().nullable(),
  step: z.string().nullable(),
  side: z.enum(sides).nullable(),
  agreement: z.string().nullable(),
  takes: z.string().nullable(),
  because: z.string().nullable(),
  status: z.enum(statuses),
  reason: z.string(),
  proposedBy: z.string().nullable(),
  /** Brought about by counted events. */
  done: amount(),
  /** Of an intent: taken on by somebody, done or not. */
  taken: amount(),
  state: z.enum(flowStates),
  entry: z.int().nullable(),
})

export type FlowView = z.output<typeof flowShape>

type WithProgress = FlowRow & { done: bigint; taken: bigint; waits: boolean }

export function flowOf(row: WithProgress, today: string): FlowView {
  const { id, kind, action, name, note, provider, receiver, given, unit, effort, plan, step, side } = row
  const { agreement, takes, because, status, reason, done, taken } = row
  return {
    ...{ id, kind, action, name, note, provider, receiver, given, unit, effort, plan, step, side },
    ...{ agreement, takes, because, status, reason, done, taken },
    amount: row.amount,
    dueOn: row.due_on,
    proposedBy: row.proposed_by,
    state: stateOf(row, today),
    entry: row.entry_seq === null ? null : Number(row.entry_seq),
  }
}

type Standing = Pick<WithProgress, 'status' | 'amount' | 'done' | 'due_on' | 'waits'>

/** States follow from words given and events counted; nobody sets them. */
export function stateOf({ status, amount, done, due_on, waits }: Standing, today: string): FlowState {
  if (status !== 'agreed') return status
  if (done > amount) return 'over'
  if (done === amount) return 'fulfilled'
  if (waits) return 'noted'
  if (due_on !== null && due_on < today) return 'overdue'
  return done > 0n ? 'partly' : 'open'
}

export const editionShape = z.object({
  recipe: z.string(),
  edition: z.int(),
  name: z.string(),
  note: z.string(),
  makes: z.string(),
  quantity: amount(),
  unit: z.string(),
  steps: z.array(recipeStep),
})

export const editionOf = ({ recipe, edition, name, note, makes, quantity, unit, steps }: Edition) => ({
  ...{ recipe, edition, name, note, makes, quantity, unit, steps },
})

export const planShape = z.object({
  id: z.string(),
  name: z.string(),
  note: z.string(),
  recipe: z.string().nullable(),
  edition: z.int().nullable(),
  quantity: amount().nullable(),
  unit: z.string().nullable(),
  dueOn: day().nullable(),
  state: z.enum(planStates),
  isLate: z.boolean(),
  reason: z.string(),
  madeBy: z.string().nullable(),
  madeAt: instant(),
  entry: z.int().nullable(),
})

export type PlanView = z.output<typeof planShape>

export function planOf(row: PlanRow, today: string): PlanView {
  const { id, name, note, recipe, edition, quantity, unit, state, reason } = row
  return {
    ...{ id, name, note, recipe, edition, quantity, unit, state, reason },
    dueOn: row.due_on,
    isLate: state === 'open' && row.due_on !== null && row.due_on < today,
    madeBy: row.made_by,
    madeAt: row.made_at.toISOString(),
    entry: row.entry_seq === null ? null : Number(row.entry_seq),
  }
}

export const stepShape = z.object({
  id: z.string(),
  kind: z.enum(stepKinds),
  name: z.string(),
  note: z.string(),
})

export const stepOf = ({ id, kind, name, note }: Selectable<StepTable>) => ({ id, kind, name, note })

export const agreementShape = z.object({
  id: z.string(),
  name: z.string(),
  note: z.string(),
  one: z.string().nullable(),
  other: z.string().nullable(),
  status: z.enum(statuses),
  reason: z.string(),
  proposedBy: z.string().nullable(),
  madeAt: instant(),
  entry: z.int().nullable(),
})

export type AgreementView = z.output<typeof agreementShape>

export function agreementOf(row: AgreementRow): AgreementView {
  const { id, name, note, status, reason } = row
  return {
    ...{ id, name, note, status, reason },
    one: row.one_side,
    other: row.other_side,
    proposedBy: row.proposed_by,
    madeAt: row.made_at.toISOString(),
    entry: row.entry_seq === null ? null : Number(row.entry_seq),
  }
}
