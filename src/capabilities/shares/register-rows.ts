import { roll } from '../../commons/members/roll.ts'
import type { View } from '../../kernel/capability.ts'
import { equityOf, shareUnit } from './stored.ts'

export interface RegisterRow {
  agent: string
  name: string
  number: string | null
  types: string[]
  shares: bigint
  paid: bigint
  joinedOn: string | null
  since: string | null
}

const atOnce = 500

/**
 * 조합원명부: everybody who is a member now, whatever they hold, some hundreds at a time until all are there: what is
 * filed must hold all. The caller has checked that somebody may look.
 */
export async function* registerRows(view: View): AsyncGenerator<RegisterRow[]> {
  for (let after: string | undefined, isMore = true; isMore; ) {
    const { people, next } = await roll.run(view, { limit: atOnce, after })
    const agents = people.map(({ agent }) => agent)
    const [held, paid] = await Promise.all([holdingsOf(view, agents), paidBy(view, agents)])
    yield people.map(({ agent, name, number, types, joinedOn }) => ({
      ...{ agent, name, number, types, joinedOn },
      shares: held.get(agent)?.shares ?? 0n,
      since: held.get(agent)?.since ?? null,
      paid: paid.get(agent) ?? 0n,
    }))
    after = next ?? undefined
    isMore = next !== null
  }
}

/** What each of these holds, and since when. */
export async function holdingsOf({ db, commons }: View, agents: readonly string[]) {
  if (agents.length === 0) return new Map<string, { shares: bigint; since: string }>()
  const rows = await db
    .selectFrom('shares_holding')
    .select(['agent', 'shares', 'since'])
    .where('commons_id', '=', commons.id)
    .where('agent', 'in', [...agents])
    .execute()
  return new Map(rows.map(({ agent, ...held }) => [agent, held]))
}

/** What each of these has paid in, by the ledger. */
export async function paidBy({ db, commons }: View, agents: readonly string[]): Promise<Map<string, bigint>> {
  if (agents.length === 0) return new Map()
  const rows = await db
    .selectFrom('ledger_balance')
    .select(['account', 'amount'])
    .where('commons_id', '=', commons.id)
    .where('unit', '=', shareUnit)
    .where('account', 'in', agents.map(equityOf))
    .execute()
  return new Map(rows.map(({ account, amount }) => [account.slice(equityOf('').length), -amount]))
}
