import { balanceKey, type Work } from '../work.ts'

/** The balance of an account: what is stored plus what the open transaction has moved. Positive = more came in. */
export async function balanceOf(work: Work, account: string, unit: string): Promise<bigint> {
  const key = balanceKey(account, unit)
  const stored = work.stored.get(key) ?? (await loadBalance(work, account, unit))
  work.stored.set(key, stored)
  return stored + (work.moved.get(key) ?? 0n)
}

async function loadBalance(work: Work, account: string, unit: string): Promise<bigint> {
  const found = await work.client.query({
    name: 'ledger-balance',
    text: 'select amount from ledger_balance where commons_id = $1 and account = $2 and unit = $3',
    values: [work.commons.id, account, unit],
  })
  return (found.rows[0]?.amount as bigint | undefined) ?? 0n
}
