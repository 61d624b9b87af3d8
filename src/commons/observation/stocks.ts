import { sql } from 'kysely'
import type { Context } from '../../kernel/capability.ts'
import { Failure } from '../../kernel/failure.ts'
import { fileInfo } from '../../kernel/files.ts'
import { findAgent } from '../members/agent-rows.ts'
import { type Change, effectsOf, problemOfAmounts, problemWithStocks, type Stocks } from './effects.ts'
import type { Flow, Stock } from './flow.ts'
import { checkSerial, type GivenLot, lotFor } from './lots.ts'
import './tables.ts'
import type { FlowRate, licenceCodes, usedAsCodes } from './uses.ts'

/** A resource that is to be; what is not said is an ordinary made thing, used up by use. */
export interface NewResource {
  /** Given by a caller that must know it beforehand. */
  id?: string
  name: string
  note?: string
  unit: string
  location?: string
  rival?: boolean
  depletable?: boolean
  origin?: 'natural' | 'made'
  substance?: 'material' | 'immaterial'
  single?: boolean
  image?: string | null
  conditions?: string
  /** The batch it is of, and what is written on the one thing. */
  lot?: GivenLot
  serial?: string
  usedAs?: (typeof usedAsCodes)[number]
  flow?: FlowRate
  licence?: (typeof licenceCodes)[number]
}

/** Writes the row, with nothing in it yet. Throws `observation.no_such_file` and those of `markFailures`. */
export async function insertResource(
  ctx: Context,
  given: NewResource & { id: string; receiver?: string; status: 'expected' | 'active'; sameLotAs?: string },
): Promise<void> {
  const { rival = true, depletable = true, origin = 'made', substance = 'material', single = false } = given
  await requireFile(ctx, given.image)
  const { id, name, note, location, conditions, image = null, unit, status, receiver = null } = given
  if (given.serial !== undefined) await checkSerial(ctx, given.serial, { single })
  const lot = given.lot ? await lotFor(ctx, given.lot) : await lotOf(ctx, given.sameLotAs)
  const kind = { rival, depletable, origin, substance, single, unit }
  const { usedAs = null, flow, licence = null } = given
  const rate = {
    flow_amount: flow?.amount ?? null,
    flow_unit: flow?.unit ?? null,
    flow_per: flow?.per ?? null,
  }
  const use = { used_as: usedAs, ...rate, licence }
  const hands = { accountable: receiver, custodian: receiver }
  const nothing = {
    accounting_quantity: 0n,
    onhand_quantity: 0n,
    contained_in: null,
    stage: null,
    state: null,
  }
  const words = { name, note, location, conditions, image, lot, serial: given.serial ?? null }
  const row = { commons_id: ctx.commons.id, id, status, registered_at: ctx.now }
  await ctx.db
    .insertInto('observation_resource')
    .values({ ...row, ...kind, ...use, ...words, ...hands, ...nothing })
    .execute()
}

/** What is divided stays of the same batch. */
async function lotOf(ctx: Context, resource: string | undefined): Promise<string | null> {
  if (resource === undefined) return null
  const rows = ctx.db
    .selectFrom('observation_resource')
    .select('lot')
    .where('commons_id', '=', ctx.commons.id)
  return (await rows.where('id', '=', resource).executeTakeFirst())?.lot ?? null
}

/** A picture must have been stored before it is named. Throws `observation.no_such_file`. */
export async function requireFile(ctx: Context, hash: string | null | undefined): Promise<void> {
  if (hash && !(await fileInfo(ctx.db, ctx.commons.id, hash)))
    throw new Failure('observation.no_such_file', {}, 404)
}

/** A resource's row; one that is only expected is not there. Throws `observation.no_such_resource`. */
export async function resourceRow(ctx: Context, id: string) {
  const row = await ctx.db
    .selectFrom('observation_resource')
    .selectAll()
    .where('commons_id', '=', ctx.commons.id)
    .where('id', '=', id)
    .where('status', '!=', 'expected')
    .executeTakeFirst()
  if (!row) throw new Failure('observation.no_such_resource', {}, 404)
  return row
}

/**
 * The resources an event names, as they are now. One that is only expected exists for nobody but the event that
 * brings it: `created` is its id, or `any` when that event begins to count. Throws `observation.no_such_resource`.
 */
export async function loadStocks(ctx: Context, flow: Flow, created?: string): Promise<Stocks> {
  const ids = [flow.resource, flow.toResource].filter((one) => one !== undefined)
  if (ids.length === 0) return {}
  const rows = await ctx.db
    .selectFrom('observation_resource')
    .selectAll()
    .where('commons_id', '=', ctx.commons.id)
    .where('id', 'in', ids)
    .execute()
  const find = (id: string | undefined): Stock | undefined => {
    if (id === undefined) return undefined
    const row = rows.find((one) => one.id === id)
    const isNew = row?.status === 'expected'
    if (!row || (isNew && created !== id && created !== 'any'))
      throw new Failure('observation.no_such_resource', {}, 404)
    const { unit, accountable, custodian, single } = row
    const amounts = { accounting: row.accounting_quantity, onhand: row.onhand_quantity }
    return { id, unit, accountable, custodian, single, ...amounts, isNew, retired: row.status === 'retired' }
  }
  return { resource: find(flow.resource), to: find(flow.toResource) }
}

/** Everything that must hold between the event and its resources, and what it will change. Throws a `Failure`. */
export async function changesOf(ctx: Context, flow: Flow, stocks: Stocks): Promise<Change[]> {
  const problem = problemWithStocks(flow, stocks)
  if (problem) throw new Failure(`observation.${problem}`)
  if (flow.action === 'combine') await refuseCircle(ctx, flow.resource!, flow.toResource!)
  const changes = effectsOf(flow, stocks)
  const short = problemOfAmounts(changes, stocks)
  if (short) throw new Failure(`observation.${short}`)
  return changes
}

/** A box cannot end up inside itself. */
async function refuseCircle(ctx: Context, resource: string, container: string): Promise<void> {
  const found = await sql<{ id: string }>`
    with recursive up as (
      select id, contained_in from observation_resource where commons_id = ${ctx.commons.id} and id = ${container}
      union
      select r.id, r.contained_in from observation_resource r join up on r.id = up.contained_in
      where r.commons_id = ${ctx.commons.id}
    ) select id from up where id = ${resource}`.execute(ctx.db)
  if (found.rows.length > 0) throw new Failure('observation.goes_in_circle')
}

/** Applies what an event changes. A resource that was only expected is there from now on. */
export async function applyChanges(ctx: Context, changes: readonly Change[]): Promise<void> {
  for (const change of changes) {
    const { accountable, custodian, location, containedIn, stage, state } = change
    const set = { accountable, custodian, location, contained_in: containedIn, stage, state }
    await resourceAt(ctx, change.resource)
      .set((row) => ({
        ...set,
        status: 'active',
        accounting_quantity: row('accounting_quantity', '+', change.accounting),
        onhand_quantity: row('onhand_quantity', '+', change.onhand),
      }))
      .execute()
  }
}

const resourceAt = (ctx: Context, id: string) =>
  ctx.db.updateTable('observation_resource').where('commons_id', '=', ctx.commons.id).where('id', '=', id)

/** What never came about: a resource only expected leaves no dangling row in the lists. */
export async function dropExpected(ctx: Context, ids: readonly (string | null)[]): Promise<void> {
  for (const id of ids) {
    if (id === null) continue
    await resourceAt(ctx, id).where('status', '=', 'expected').set({ status: 'retired' }).execute()
  }
}

/** Whether all of these are agents of this commons. */
export async function areAgents(ctx: Context, ids: readonly string[]): Promise<boolean> {
  const found = await Promise.all(ids.map((id) => findAgent(ctx.db, ctx.commons.id, id)))
  return found.every((agent) => agent !== undefined)
}
