import type { Context } from '../../kernel/capability.ts'
import { Failure } from '../../kernel/failure.ts'
import { speaksForUs } from './powers.ts'
import type { WordTable } from './tables.ts'

type What = WordTable['what']

interface Sides {
  provider: string | null
  receiver: string | null
}

/**
 * Whose word it takes: of everyone named, and of the commons (under its own id) where it is to give something. Nobody
 * commits another alone, and silence is no promise: these wait until they are given.
 */
export function wordsNeeded(flows: readonly Sides[], us: string): string[] {
  const of = ({ provider, receiver }: Sides) => [provider ?? us, ...(receiver === null ? [] : [receiver])]
  return [...new Set(flows.flatMap(of))]
}

/** Those of them whose word the actor brings along: their own; the commons', unless they are the other side themselves. */
export function wordsBrought(
  ctx: Context,
  needed: readonly string[],
  consented: readonly string[],
): string[] {
  const me = ctx.standing.agent
  const isParty = me !== undefined && needed.includes(me)
  const mayForUs = !isParty && speaksForUs(ctx)
  return needed.filter((one) => consented.includes(one) || one === me || (one === ctx.commons.id && mayForUs))
}

export interface Asking {
  status: 'asked' | 'agreed'
  asks: string[]
  asksUs: boolean
}

/** Asks whoever has not said yes yet, and says how the matter stands with that. */
export async function askForWords(
  ctx: Context,
  { what, about }: { what: What; about: string },
  needed: readonly string[],
  consented: readonly string[] = [],
): Promise<Asking> {
  const brought = wordsBrought(ctx, needed, consented)
  const row = { commons_id: ctx.commons.id, what, about, at: ctx.now }
  const rows = needed.map((agent) => {
    const word = brought.includes(agent) ? ('agreed' as const) : ('asked' as const)
    return { ...row, agent, word }
  })
  await ctx.db.insertInto('plans_word').values(rows).execute()
  const asked = rows.filter((one) => one.word === 'asked').map((one) => one.agent)
  const us = ctx.commons.id
  return {
    status: asked.length === 0 ? 'agreed' : 'asked',
    asks: asked.filter((agent) => agent !== us),
    asksUs: asked.includes(us),
  }
}

/**
 * The actor's word on something: their own where it is asked for, otherwise the commons' where they may give it.
 * Throws `plans.not_asked`.
 */
export async function giveWord(
  ctx: Context,
  about: string,
  word: 'agreed' | 'declined',
): Promise<{ ours: boolean; isLast: boolean; parties: string[] }> {
  const rows = await ctx.db
    .selectFrom('plans_word')
    .select(['agent', 'word'])
    .where('commons_id', '=', ctx.commons.id)
    .where('about', '=', about)
    .execute()
  const [me, us] = [ctx.standing.agent, ctx.commons.id]
  const asked = rows.filter((one) => one.word === 'asked').map((one) => one.agent)
  const isParty = rows.some((one) => one.agent === me)
  const ours = !isParty && asked.includes(us) && speaksForUs(ctx)
  const agent = me !== undefined && asked.includes(me) ? me : ours ? us : undefined
  if (agent === undefined) throw new Failure('plans.not_asked', {}, 403)
  await ctx.db
    .updateTable('plans_word')
    .set({ word, at: ctx.now })
    .where('commons_id', '=', us)
    .where('about', '=', about)
    .where('agent', '=', agent)
    .execute()
  const parties = rows.map((one) => one.agent).filter((one) => one !== us)
  return { ours, isLast: asked.length === 1, parties }
}
