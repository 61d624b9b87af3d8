import type { Selectable } from 'kysely'
import type { Context } from '../../kernel/capability.ts'
import { Failure } from '../../kernel/failure.ts'
import { localDay } from '../members/local-day.ts'
import type { ActionCode } from '../observation/actions.ts'
import { areAgents } from '../observation/stocks.ts'
import { flowProblem, isEffort } from './fields.ts'
import type { FlowKind, FlowTable, Side, Status } from './tables.ts'

export type FlowRow = Selectable<FlowTable>

/** A flow about to be kept; a null side is the commons, of an intent's missing side nothing is said. */
export interface NewFlow {
  id: string
  kind: FlowKind
  action: ActionCode
  name: string
  note?: string
  provider: string | null
  receiver: string | null
  given?: 'provider' | 'receiver'
  amount: bigint
  unit: string
  dueOn?: string | null
  plan?: string | null
  step?: string | null
  side?: Side | null
  agreement?: string | null
  takes?: string | null
  because?: string | null
  status: Status
}

const rowsAtOnce = 500

export async function insertFlows(ctx: Context, flows: readonly NewFlow[], entry?: number): Promise<void> {
  const made = { proposed_by: ctx.standing.agent ?? null, made_at: ctx.now }
  const entry_seq = entry === undefined ? null : BigInt(entry)
  for (let from = 0; from < flows.length; from += rowsAtOnce) {
    const rows = flows.slice(from, from + rowsAtOnce).map(({ dueOn, ...flow }, i) => ({
      ...{ commons_id: ctx.commons.id, note: '', given: null, plan: null, step: null, side: null },
      ...{ agreement: null, takes: null, because: null },
      ...flow,
      ...{
        effort: isEffort(flow.action, flow.unit),
        due_on: dueOn ?? null,
        ...made,
        position: from + i,
        entry_seq,
      },
    }))
    await ctx.db.insertInto('plans_flow').values(rows).execute()
  }
}

/** A flow's row. Throws `plans.no_such_intent`, `no_such_commitment` or `no_such_claim`, of another commons too. */
export async function flowRow(ctx: Context, what: FlowKind, id: string): Promise<FlowRow> {
  const rows = ctx.db.selectFrom('plans_flow').selectAll().where('commons_id', '=', ctx.commons.id)
  const row = await rows.where('id', '=', id).where('kind', '=', what).executeTakeFirst()
  if (!row) throw new Failure(`plans.no_such_${what}`, {}, 404)
  return row
}

/** What an entry says of a flow. */
export function dataOf(flow: Omit<NewFlow, 'id' | 'kind' | 'name' | 'status'>) {
  const { action, amount, unit, provider, receiver, given, dueOn } = flow
  return {
    ...{ action, amount, unit },
    provider: (given === 'receiver' ? undefined : provider) ?? undefined,
    receiver: (given === 'provider' ? undefined : receiver) ?? undefined,
    dueOn: dueOn ?? undefined,
  }
}

/** What can be wrong with something promised or wished for. */
export const flowFailures = ['hours_wanted', 'due_past'] as const

/** Checks action, unit and day. Throws a `Failure` of `flowFailures`. */
export async function checkFlow(
  ctx: Context,
  flow: { action: ActionCode; name: string; unit: string; dueOn?: string | null },
): Promise<void> {
  const problem = flowProblem(flow)
  if (problem) throw new Failure(`plans.${problem}`, { name: flow.name })
  if (flow.dueOn) await checkDue(ctx, flow.dueOn)
}

/** Nothing is due on a day that is over. Throws `plans.due_past`. */
export async function checkDue(ctx: Context, dueOn: string): Promise<void> {
  const today = await localDay(ctx.db, ctx.commons.id, ctx.now)
  if (dueOn < today) throw new Failure('plans.due_past', { dueOn })
}

/** Both sides must be there and differ. Throws `plans.no_such_agent` and `plans.agents_must_differ`. */
export async function checkSides(ctx: Context, one: string | null, other: string | null): Promise<void> {
  if (one === other) throw new Failure('plans.agents_must_differ')
  const named = [one, other].filter((agent) => agent !== null)
  if (!(await areAgents(ctx, named))) throw new Failure('plans.no_such_agent', {}, 404)
}
