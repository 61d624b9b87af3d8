import { sql } from 'kysely'
import type { Context } from '../../kernel/capability.ts'
import { Failure } from '../../kernel/failure.ts'
import { actionOf } from './actions.ts'
import { type Flow, isPayment } from './flow.ts'
import { beginBy, findProcess } from './process.ts'

/**
 * On which side of its process an event stands, having checked that it may. What `process` names may be a project of
 * the calling slice instead: then nothing is checked and there is no side. A correction may reach into a process that
 * is finished; nothing else may.
 */
export async function sideInProcess(ctx: Context, flow: Flow): Promise<'input' | 'output' | undefined> {
  const row = flow.process === undefined ? undefined : await findProcess(ctx, flow.process)
  if (!row) return undefined
  if (row.finished && !flow.corrects) throw new Failure('observation.process_finished')
  const side = sideOf(flow)
  await checkWithinProcess(ctx, { ...flow, side })
  await beginBy(ctx, row, (flow.at ?? flow.begin ?? flow.end)!)
  return side
}

function sideOf({ action, side, unit, resource }: Flow): 'input' | 'output' {
  // What was paid for a piece of work went into it.
  const isPaid = isPayment({ action, unit }) && resource === undefined
  const flow = isPaid ? 'input' : actionOf(action).flow
  if (flow === 'none') throw new Failure('observation.not_in_a_process')
  if (flow === 'either') return side ?? 'output'
  if (side && side !== flow) throw new Failure('observation.wrong_side')
  return flow
}

/** What must hold when an event begins to count, beside the other events of its process. */
export async function checkWithinProcess(ctx: Context, flow: Flow): Promise<void> {
  if (!flow.side) return
  await checkReturn(ctx, flow)
  if (!flow.corrects) await refuseMadeOfItself(ctx, flow)
}

/** What is brought back out of a process must have been taken in there before: a load, a thing to be mended. */
async function checkReturn(ctx: Context, flow: Flow): Promise<void> {
  const { pair } = actionOf(flow.action)
  if (!pair || !flow.process || !flow.resource) return
  const [taken, brought] = flow.side === 'output' ? [pair, flow.action] : [flow.action, pair]
  // Taking in more is always fine; taking in less, as a correction, must leave enough for what came back.
  if (flow.side === 'input' && (flow.quantity ?? 0n) >= 0n) return
  const found = await sql<{ left: bigint | null }>`
    select sum(case when action = ${taken} then quantity else -quantity end) as left from observation_event
    where commons_id = ${ctx.commons.id} and process = ${flow.process} and resource = ${flow.resource}
    and action in (${taken}, ${brought}) and status = 'counted'`.execute(ctx.db)
  const left = BigInt(found.rows[0]?.left ?? 0n)
  const after = flow.side === 'output' ? left - (flow.quantity ?? 0n) : left + (flow.quantity ?? 0n)
  if (after < 0n) throw new Failure('observation.nothing_to_return')
}

/**
 * One thing followed by itself cannot be an ingredient of what it was made of. Of a stock it may be so: seed comes of
 * the harvest and the harvest of seed; there, what is there can be taken, and no more.
 */
async function refuseMadeOfItself(ctx: Context, { action, side, process, resource }: Flow): Promise<void> {
  if (!resource || !process || (action !== 'produce' && action !== 'consume')) return
  const itself = sql`values (${resource}::uuid)`
  const of = (what: string) => sql`
    select resource from observation_event
    where commons_id = ${ctx.commons.id} and process = ${process} and action = ${what} and status = 'counted'`
  const [ingredients, products] = side === 'input' ? [itself, of('produce')] : [of('consume'), itself]
  const found = await sql`
    with recursive made_of (id) as (
      ${ingredients}
      union
      select used.resource from made_of
        join observation_event made on made.commons_id = ${ctx.commons.id} and made.resource = made_of.id
          and made.action = 'produce' and made.process_side = 'output' and made.status = 'counted'
        join observation_event used on used.commons_id = made.commons_id and used.process = made.process
          and used.action = 'consume' and used.status = 'counted'
    ) select 1 from made_of join observation_resource r on r.commons_id = ${ctx.commons.id} and r.id = made_of.id
    where r.single and made_of.id in (${products}) limit 1`.execute(ctx.db)
  if (found.rows.length > 0) throw new Failure('observation.made_of_itself')
}
