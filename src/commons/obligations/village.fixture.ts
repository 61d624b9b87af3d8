import { world } from '../../../test/world.ts'
import type { Actor } from '../../kernel/authority.ts'
import { slicesOf } from '../../kernel/slices.ts'
import { setRegistry } from '../charter/registry.ts'
import { debts } from './debts.fixture.ts'

/** A village with Mina, its steward, and the residents Bora and Duri. */
export async function village(dials: Record<string, unknown> = {}) {
  const w = await world()
  const slices = slicesOf([...w.slices.all, debts])
  setRegistry(slices)
  Object.assign(w.office.deps, { slices })
  const [mina, bora, duri] = [await w.person('민아'), await w.person('보라'), await w.person('두리')]
  const commons = await w.found('village', mina, {
    dials: { 'members.admission': 'open', ...dials },
    capabilities: ['debts'],
  })
  for (const [who, name] of [
    [bora, '보라'],
    [duri, '두리'],
  ] as const)
    await w.act(who, commons, 'members.join', { invitation: null, name, types: ['resident'] })
  const agentOf = async (who: Actor) => (await w.view(who, commons)).standing.agent!
  const agents = { mina: await agentOf(mina), bora: await agentOf(bora), duri: await agentOf(duri) }
  const act = <R = { settlement: string; seq: number }>(who: Actor, name: string, input: unknown) =>
    w.act<R>(who, commons, name.includes('.') ? name : `obligations.${name}`, input)
  const get = <R = never>(who: Actor, name: string, input: unknown = {}) =>
    w.get<R>(who, commons, `obligations.${name}`, input)
  /** Dues of a member, 10,000 won unless told otherwise. */
  const dues = (agent: string, more: Record<string, unknown> = {}) =>
    act<string>(mina, 'debts.make', {
      ...{ direction: 'in', agent, party: null, purpose: 'dues', amount: '10000', label: '3월 조합비' },
      ...{ account: `assets:receivable:dues:${agent}`, against: 'income:dues' },
      ...{ dueOn: '2026-03-31', follows: false },
      ...more,
    })
  const balance = async (account: string) => {
    const rows = await w.office.database.read
      .selectFrom('ledger_balance')
      .select('amount')
      .where('commons_id', '=', commons)
      .where('account', '=', account)
      .execute()
    return rows[0]?.amount ?? 0n
  }
  return { w, commons, mina, bora, duri, agents, act, get, dues, balance }
}
