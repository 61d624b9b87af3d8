import { type World, world } from '../../../test/world.ts'
import { charterFrom } from '../../commons/charter/compose.ts'
import { templateNamed } from '../../commons/charter/templates.ts'
import { openObligations } from '../../commons/obligations/stored.ts'
import type { Actor } from '../../kernel/authority.ts'

/** Shares at 10,000 won, up to ten parts; a general meeting's decision speaks for itself. */
const usual = { 'members.admission': 'open', 'shares.instalments': 10 }

/**
 * A worker co-operative on 2 March 2026, under the legal profile asked for: Mina, its steward, and the workers Bora,
 * Duri and Sena.
 */
export async function coop(
  profile = 'kr-cooperative',
  dials: Record<string, unknown> = {},
  { made, clauses = {} }: { made?: World; clauses?: Record<string, unknown> } = {},
) {
  const w = made ?? (await world())
  const names = { mina: '민아', bora: '보라', duri: '두리', sena: '세나' }
  const who = {} as Record<keyof typeof names, Actor>
  for (const [key, name] of Object.entries(names)) who[key as 'mina'] = await w.person(name)
  const charter = charterFrom(templateNamed('worker-coop'), {
    dials: { ...usual, ...dials },
    clauses: { 'capabilities.shares': true, ...clauses },
  })
  const input = {
    ...{ slug: 'coop', name: '두레공방', language: 'ko', timeZone: 'Asia/Seoul', template: 'worker-coop' },
    ...{ charter: { ...charter, profile }, founder: { name: '민아' } },
  }
  const founding = { command: 'charter.found', input, actor: who.mina }
  const { commons } = await w.office.door.execute(founding)
  for (const key of ['bora', 'duri', 'sena'] as const)
    await w.act(who[key], commons, 'members.join', { invitation: null, name: names[key], types: ['worker'] })
  const agents = {} as Record<keyof typeof names, string>
  for (const key of Object.keys(names) as (keyof typeof names)[])
    agents[key] = (await w.view(who[key], commons)).standing.agent!
  const full = (name: string) => (name.includes('.') ? name : `shares.${name}`)
  const act = <R = { claim: string; movement: string }>(actor: Actor, name: string, given: unknown) =>
    w.act<R>(actor, commons, full(name), given)
  const get = <R = never>(actor: Actor, name: string, given: unknown = {}) =>
    w.get<R>(actor, commons, full(name), given)
  const decidedBy = (procedure: string): Actor => ({
    ...{ kind: 'decision', decision: '00000000-0000-4000-8000-000000000001', procedure },
  })
  // Refunds take two thirds, transfers the ordinary majority.
  const [meeting, ordinary] = [decidedBy('special'), decidedBy('assembly')]
  const take = (person: keyof typeof names, shares: number, more = {}) => ({
    ...{ agent: agents[person], shares: String(shares), parts: 1, from: '2027-12-31', ...more },
  })
  const open = (direction: 'in' | 'out' = 'in') =>
    openObligations(w.office.database.read, commons, { direction })
  /** Pays everything that is open, today. */
  const payAll = async (direction: 'in' | 'out' = 'in') => {
    const on = w.clock.now().toISOString().slice(0, 10)
    for (const { id: obligation, amount, settled } of await open(direction))
      await act(who.mina, 'obligations.recordPayment', {
        ...{ obligation, amount: String(amount - settled), on, place: 'assets:cash' },
      })
  }
  const ledger = async (account: string) => {
    const row = await w.office.database.read
      .selectFrom('ledger_balance')
      .select('amount')
      .where('commons_id', '=', commons)
      .where('account', '=', account)
      .executeTakeFirst()
    return row?.amount ?? 0n
  }
  return { w, commons, ...who, agents, act, get, take, open, payAll, ledger, meeting, ordinary }
}
