import type { Kysely } from 'kysely'
import type { Context } from '../../kernel/capability.ts'
import type { Tables } from '../../kernel/database.ts'
import { agentOfPerson, findAgent, insertAgent, setTypes, updateAgent } from '../members/agent-rows.ts'
import type { Office } from '../members/charter-parts.ts'
import { dayAfter, localDay, startOfDay } from '../members/local-day.ts'
import { standingOfAgent } from '../members/standing.ts'
import type { AgentTable, TermTable } from '../members/tables.ts'
import { endTerm, findTerms, insertTerm } from '../members/term-rows.ts'
import type { DelegateTable } from './tables.ts'

/** Somebody a member commons sends, as it knows them. */
export interface Sent {
  /** Their id there. */
  agent: string
  person: string | null
  name: string
}

/** What may stand in the way of a seat. */
export type SeatProblem = 'delegate_paused' | 'sits_for_another'

/** Seats of a member commons that it has not given up, though the term of some may be over. */
export function seatsOf({ db, commons }: Context, member: string): Promise<DelegateTable[]> {
  const seats = db.selectFrom('networks_delegate').selectAll().where('commons_id', '=', commons.id)
  return seats.where('member_agent', '=', member).where('until', 'is', null).execute()
}

/** The terms behind seats that run at a time. */
export async function runningTerms(
  db: Kysely<Tables>,
  commonsId: string,
  seats: readonly { term: string }[],
  now: Date,
): Promise<TermTable[]> {
  const ids = seats.map((one) => one.term)
  const terms = await findTerms(db, commonsId, ids)
  return terms.filter((one) => !one.until_at || one.until_at > now)
}

/** Ends seats. Whoever was here only as a delegate (of `type`) leaves with theirs. */
export async function unseat(ctx: Context, seats: readonly DelegateTable[], type?: string): Promise<void> {
  const { db, commons, now } = ctx
  for (const term of await runningTerms(db, commons.id, seats, now)) await endTerm(db, term, now)
  for (const { member_agent, sent, agent } of seats) {
    await db
      .updateTable('networks_delegate')
      .set({ until: now })
      .where('commons_id', '=', commons.id)
      .where('member_agent', '=', member_agent)
      .where('sent', '=', sent)
      .execute()
    await letGo(ctx, agent, type)
  }
}

async function letGo(ctx: Context, agent: string, type: string | undefined): Promise<void> {
  const { db, commons, now } = ctx
  const { types, organs, roles } = await standingOfAgent(db, commons.id, agent, now)
  const isOnlyDelegate = types.every((one) => one === type) && organs.length + roles.length === 0
  const row = await findAgent(db, commons.id, agent)
  if (row?.state !== 'member' || !isOnlyDelegate) return
  await updateAgent(db, row, { state: 'left', left_on: await localDay(db, commons.id, now) })
}

/** Gives somebody a seat at the round table, with a place on the roll where they have none yet. */
export async function seat(
  ctx: Context<SeatProblem>,
  member: string,
  sent: Sent,
  { office, type }: { office: Office; type: string },
): Promise<string> {
  const agent = await placeFor(ctx, member, sent, type)
  if (await sitsAlready(ctx, agent)) ctx.fail('sits_for_another')
  const term = ctx.newId()
  const { kind, code, label } = office
  const until_at = await endOf(ctx, office)
  await insertTerm(ctx.db, ctx.commons.id, { id: term, agent, kind, code, label, from_at: ctx.now, until_at })
  const row = { agent, term, since: ctx.now, until: null }
  await ctx.db
    .insertInto('networks_delegate')
    .values({ commons_id: ctx.commons.id, member_agent: member, sent: sent.agent, ...row })
    .onConflict((clash) => clash.columns(['commons_id', 'member_agent', 'sent']).doUpdateSet(row))
    .execute()
  return agent
}

/** One person speaks and votes once: nobody sits for two member commons. */
async function sitsAlready(ctx: Context, agent: string): Promise<boolean> {
  const found = await ctx.db
    .selectFrom('networks_delegate')
    .select('term')
    .where('commons_id', '=', ctx.commons.id)
    .where('agent', '=', agent)
    .where('until', 'is', null)
    .execute()
  return (await runningTerms(ctx.db, ctx.commons.id, found, ctx.now)).length > 0
}

/** As long as the charter lets a term last. */
async function endOf({ db, commons, now }: Context, { termMonths }: Office): Promise<Date | null> {
  if (termMonths === null) return null
  const today = await localDay(db, commons.id, now)
  return startOfDay(db, commons.id, dayAfter(today, { months: termMonths }))
}

async function placeFor(
  ctx: Context<SeatProblem>,
  member: string,
  sent: Sent,
  type: string,
): Promise<string> {
  const known = await knownAs(ctx, member, sent)
  if (known?.state === 'paused') return ctx.fail('delegate_paused')
  if (known?.state === 'member') return known.id
  const joined_on = await localDay(ctx.db, ctx.commons.id, ctx.now)
  const id = known?.id ?? ctx.newId()
  const entered = { state: 'member', name: sent.name, joined_on, left_on: null } as const
  if (known) await updateAgent(ctx.db, known, entered)
  else {
    const agent = { id, person_id: sent.person, created_at: ctx.now, ...entered }
    await insertAgent(ctx.db, ctx.commons.id, agent)
  }
  await setTypes(ctx.db, ctx.commons.id, id, [type])
  return id
}

/** By how they sign in, else by the place they were given when they were sent before. */
async function knownAs(
  ctx: Context,
  member: string,
  { agent, person }: Sent,
): Promise<AgentTable | undefined> {
  const { db, commons } = ctx
  if (person !== null) {
    const known = await agentOfPerson(db, commons.id, person)
    if (known) return known
  }
  const before = await db
    .selectFrom('networks_delegate')
    .select('agent')
    .where('commons_id', '=', commons.id)
    .where('member_agent', '=', member)
    .where('sent', '=', agent)
    .executeTakeFirst()
  const row = before && (await findAgent(db, commons.id, before.agent))
  // An old place belongs to whoever signed in there; an erased one to nobody.
  return row && row.state !== 'erased' && row.person_id === person ? row : undefined
}
