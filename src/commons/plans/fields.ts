import { z } from 'zod'
import { day, id, line, positiveAmount, text, unitCode } from '../../kernel/fields.ts'
import { type ActionCode, actionCodes, actionOf } from '../observation/actions.ts'
import { flowKinds, sides, stepKinds } from './tables.ts'

/** What is to flow: an action, what in people's words, and how much, in the unit's smallest part; hours as `h`. */
export const flowFields = {
  action: z.enum(actionCodes),
  name: line(120),
  amount: positiveAmount(),
  unit: unitCode(),
}

/** Ids, codes and amounts of a flow, as entries keep it; a side left out is the commons, or still to be found. */
export const flowData = {
  action: z.enum(actionCodes),
  amount: positiveAmount(),
  unit: unitCode(),
  provider: id('members.agent').optional(),
  receiver: id('members.agent').optional(),
  dueOn: day().optional(),
}

export const recipeFlow = z.strictObject({
  side: z.enum(sides),
  ...flowFields,
  /** The recipe by which this ingredient is made. */
  madeBy: id('plans.recipe').optional(),
})

export const recipeStep = z.strictObject({
  kind: z.enum(stepKinds),
  name: line(120),
  note: text(5_000),
  flows: z.array(recipeFlow).min(1).max(40),
})

/** A recipe whole, as it is written and as an edition keeps it. */
export const recipeFields = {
  name: line(120),
  note: text(5_000),
  makes: line(120),
  quantity: positiveAmount(),
  unit: unitCode(),
  steps: z.array(recipeStep).min(1).max(20),
}

export type RecipeStep = z.output<typeof recipeStep>
export type RecipeFlow = z.output<typeof recipeFlow>

/** Something of this slice, by kind and id: what is fulfilled, agreed to, called off. */
export const flowRef = { what: z.enum(flowKinds), id: z.uuid().toLowerCase() }

/** What kind of work a step is where nobody said: it came from a plan. */
export const plannedKind = 'planned'

/** Whether an action by this unit is counted in hours given rather than in a quantity. */
export function isEffort(action: ActionCode, unit: string): boolean {
  const { measures } = actionOf(action)
  return measures === 'effort' || (measures === 'both' && unit === 'h')
}

/** What is wrong with a flow in itself, or undefined: work is measured in hours. */
export const flowProblem = ({ action, unit }: { action: ActionCode; unit: string }) =>
  actionOf(action).measures === 'effort' && unit !== 'h' ? ('hours_wanted' as const) : undefined

/** What is wrong with its place, or undefined: into and out of processes by ValueFlows' table, the rest between sides. */
export function placeProblem(kind: 'process' | 'exchange', side: string, action: ActionCode) {
  const { flow } = actionOf(action)
  const isWithin = kind === 'process' && (flow === side || (flow === 'either' && isSideOfProcess(side)))
  const isBetween = kind === 'exchange' && (side === 'gives' || side === 'gets') && passesOn(flow)
  return isWithin || isBetween ? undefined : ('action_misplaced' as const)
}

const isSideOfProcess = (side: string) => side === 'input' || side === 'output'
const passesOn = (flow: string) => flow === 'none' || flow === 'either'
