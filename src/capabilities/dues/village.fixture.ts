import { world } from '../../../test/world.ts'
import { openObligations } from '../../commons/obligations/stored.ts'
import type { Actor } from '../../kernel/authority.ts'

/** A village with dues switched on: Mina, its steward, and the residents Bora and Duri, on 2 March 2026. */
export async function village(dials: Record<string, unknown> = {}, clauses: Record<string, unknown> = {}) {
  const w = await world()
  const [mina, bora, duri] = [await w.person('민아'), await w.person('보라'), await w.person('두리')]
  const commons = await w.found('village', mina, {
    dials: { 'members.admission': 'open', ...dials },
    capabilities: ['dues'],
    clauses,
  })
  const join = (who: Actor, name: string) =>
    w.act(who, commons, 'members.join', { invitation: null, name, types: ['resident'] })
  await join(bora, '보라')
  await join(duri, '두리')
  const agentOf = async (who: Actor) => (await w.view(who, commons)).standing.agent!
  const agents = { mina: await agentOf(mina), bora: await agentOf(bora), duri: await agentOf(duri) }
  const act = <R = { plan: string }>(who: Actor, name: string, input: unknown) =>
    w.act<R>(who, commons, name.includes('.') ? name : `dues.${name}`, input)
  const get = <R = never>(who: Actor, name: string, input: unknown = {}) =>
    w.get<R>(who, commons, name.includes('.') ? name : `dues.${name}`, input)
  const runs = async (plan: string) =>
    (
      await get<{ runs: { id: string; period: string; late: boolean; charges: number; state: string }[] }>(
        mina,
        'plan',
        { plan },
      )
    ).runs
  const open = async (direction: 'in' | 'out' = 'in') =>
    (
      await get<{ rows: { id: string; agent: string; amount: bigint; settled: bigint; label: string }[] }>(
        mina,
        'obligations.owed',
        { direction, limit: 200 },
      )
    ).rows
  /** Receivables per member by the ledger, and by what is open; they must be the same, always. */
  const receivables = async () => {
    const kept = await w.office.database.read
      .selectFrom('ledger_balance')
      .select(['account', 'amount'])
      .where('commons_id', '=', commons)
      .where('account', 'like', 'assets:receivable:%')
      .where('amount', '<>', 0n)
      .orderBy('account')
      .execute()
    const rows = await openObligations(w.office.database.read, commons)
    const sums = new Map<string, bigint>()
    for (const { account, direction, amount, settled } of rows) {
      const rest = direction === 'in' ? amount - settled : settled - amount
      sums.set(account, (sums.get(account) ?? 0n) + rest)
    }
    const owed = [...sums].filter(([, amount]) => amount !== 0n).sort()
    return { ledger: kept.map((row) => [row.account, row.amount]), owed }
  }
  return { w, commons, mina, bora, duri, agents, act, get, runs, open, receivables, join }
}

/** 10,000 won a month from everybody, charged on the 5th, due ten days later. */
export const monthly = {
  label: '마을 회비',
  period: 'month',
  month: 1,
  day: 5,
  dueDays: 10,
  unit: 'KRW',
  account: 'income:dues',
  rates: [{ type: null, amount: '10000' }],
  from: '2026-03-01',
  until: null,
}
