import { methodNamed, motionNames } from '../../counting/methods.ts'
import { proceduresOf } from '../../kernel/authority.ts'
import type { Charter } from '../../kernel/charter.ts'
import { dataOf } from '../charter/charter.ts'
import { type Procedure, procedure as schema } from '../charter/procedure.ts'
import type { DecisionKind } from './tables.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs

export interface NamedProcedure {
  code: string
  procedure: Procedure
}

/** A procedure of the charter in force. Undefined where there is none of this name, or one nobody can follow here. */
export function procedureNamed(charter: Charter, code: string): NamedProcedure | undefined {
  const { procedures } = dataOf(charter)
  const parsed = schema.safeParse(Object.hasOwn(procedures ?? {}, code) ? procedures[code] : undefined)
  return parsed.success ? { code, procedure: parsed.data } : undefined
}

/** Every procedure by which the members may decide on a command: those its power names, in the order it names them. */
export function proceduresFor(charter: Charter, command: string): NamedProcedure[] {
  const named = proceduresOf(charter.who(command)).map((code) => procedureNamed(charter, code))
  return named.filter((one) => one !== undefined)
}

/** How a motion on a command is decided: by the procedure asked for, or the first of its power that decides motions. */
export function procedureFor(charter: Charter, command: string, asked?: string): NamedProcedure | undefined {
  const fitting = proceduresFor(charter, command).filter(({ procedure }) => fits(procedure, 'motion'))
  return asked === undefined ? fitting[0] : fitting.find(({ code }) => code === asked)
}

/** Whether ballots of this procedure answer yes or no to one matter; otherwise they choose among options. */
export const isMotion = ({ method }: Pick<Procedure, 'method'>) =>
  (motionNames as readonly string[]).includes(method)

/** Whether a procedure can decide this kind of matter. */
export function fits(procedure: Procedure, kind: DecisionKind): boolean {
  if (kind === 'motion' || kind === 'resolution') return isMotion(procedure)
  const method = methodNamed(procedure.method)
  return method !== undefined && (method.budget === true) === (kind === 'budget')
}

/** A procedure as it was frozen into a decision's row. It was checked when it was frozen. */
export const frozenProcedure = (rules: string): Procedure => JSON.parse(rules) as Procedure

/** When a vote that opens now ends. */
export const closingTime = ({ days }: Procedure, opened: Date) => daysAfter(opened, days)

export const daysAfter = (at: Date, days: number) => new Date(at.getTime() + days * dayMs)

/**
 * The member types by which votes are weighed or asked apart, in the order in which somebody of several types is put
 * into one. Empty where types don't matter.
 */
export function weighedTypes(procedure: Procedure, charter: Charter): string[] {
  const { typeShares, caps, typeVotes } = procedure
  const named = [typeShares, caps, typeVotes].flatMap((one) => Object.keys(one ?? {}))
  return [...new Set(procedure.everyType ? [...named, ...Object.keys(dataOf(charter).memberTypes)] : named)]
}
