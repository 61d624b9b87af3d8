import { z } from 'zod'
import { proceduresOf } from '../../kernel/authority.ts'
import type { Charter } from '../../kernel/charter.ts'
import type { Counts, Outcome, Tally } from './methods/method.ts'
import { methods } from './methods/methods.ts'

const schema = z.looseObject({
  label: z.object({ ko: z.string(), en: z.string() }),
  method: z.string(),
  electorate: z.array(z.string()),
  days: z.int().nonnegative(),
  early: z.boolean(),
})

const hourMs = 3_600_000

/** A procedure as the charter states it; what its method needs is in there too. */
export type Procedure = z.output<typeof schema>

export interface NamedProcedure {
  code: string
  procedure: Procedure
}

/**
 * How a command is decided under the charter in force: the first procedure its power names. Undefined where the
 * charter lets nobody decide it together, or states a procedure nobody can follow.
 */
export function procedureFor(charter: Charter, command: string): NamedProcedure | undefined {
  for (const code of proceduresOf(charter.who(command))) {
    const procedure = procedureIn(charter, code)
    if (procedure) return { code, procedure }
  }
  return undefined
}

function procedureIn(charter: Charter, code: string): Procedure | undefined {
  const stated = (charter.data.procedures as Record<string, unknown> | undefined)?.[code]
  const parsed = schema.safeParse(stated)
  if (!parsed.success) return undefined
  return methods[parsed.data.method]?.rules.safeParse(parsed.data).success ? parsed.data : undefined
}

/** A procedure as it was frozen into a decision's row. */
export const frozenProcedure = (rules: string): Procedure => schema.parse(JSON.parse(rules))

export function tallyOf(procedure: Procedure, counts: Counts): Tally {
  const method = methods[procedure.method]!
  return method.tally(method.rules.parse(procedure), counts)
}

/** The outcome, once those who have not voted cannot change it. */
export function settledOutcome(procedure: Procedure, counts: Counts): Outcome | undefined {
  const method = methods[procedure.method]!
  return method.settled(method.rules.parse(procedure), counts)
}

/** When a vote that opens now ends. A procedure of no days still leaves people an hour. */
export function closingTime(procedure: Procedure, opened: Date): Date {
  return new Date(opened.getTime() + Math.max(procedure.days * 24, 1) * hourMs)
}
