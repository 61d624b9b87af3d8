import type { Context } from '../../kernel/capability.ts'
import { Failure } from '../../kernel/failure.ts'
import { consentRule } from './consent.ts'
import { type EventRow, eventRow } from './correction.ts'
import type { EventData } from './event-data.ts'
import { daysSince, namedIn } from './observe.ts'

/** The event and the actor's agent, where this agent's word is asked for; otherwise the failure that says why not. */
export async function requireAsked(ctx: Context, event: string): Promise<{ row: EventRow; agent: string }> {
  const row = await eventRow(ctx, event)
  if (row.status !== 'waiting') throw new Failure('observation.event_not_waiting')
  const agent = ctx.standing.agent
  const asked = (await wordsOn(ctx, event)).find((one) => one.agent === agent)
  if (!agent || asked?.word !== 'asked') throw new Failure('observation.not_asked', {}, 403)
  return { row, agent }
}

const wordsOn = (ctx: Context, event: string) =>
  ctx.db
    .selectFrom('observation_word')
    .select(['agent', 'word'])
    .where('commons_id', '=', ctx.commons.id)
    .where('event', '=', event)
    .orderBy('agent')
    .execute()

interface Word {
  event: string
  agent: string
  word: 'confirmed' | 'contested'
  reason: string
}

export async function giveWord(ctx: Context, { event, agent, word, reason }: Word): Promise<void> {
  await ctx.db
    .updateTable('observation_word')
    .set({ word, reason, at: ctx.now })
    .where('commons_id', '=', ctx.commons.id)
    .where('event', '=', event)
    .where('agent', '=', agent)
    .execute()
}

/** Applies the consent rule to an event as the words stand now. Who was never asked had agreed beforehand. */
export async function consentNow(ctx: Context, row: EventRow) {
  const words = await wordsOn(ctx, row.id)
  const named = namedIn(row)
  const having = (word: string) => words.filter((one) => one.word === word).map((one) => one.agent)
  const asked = words.map((one) => one.agent)
  const facts = {
    recorder: row.recorder ?? undefined,
    named,
    consented: named.filter((agent) => agent !== row.recorder && !asked.includes(agent)),
    confirmed: having('confirmed'),
    contested: having('contested'),
    daysSince: daysSince(row.recorded_at, ctx.now),
  }
  const { outcome, applied } = ctx.apply(consentRule, null, facts)
  return { outcome, applied: applied as EventData['consent'] }
}
