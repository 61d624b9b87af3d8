import { sql } from 'kysely'
import type { View } from '../../kernel/capability.ts'
import { shareUnit } from './stored.ts'

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

/** A paper of more rows than this is no extract; the office takes the table of all shares then. */
const most = 5_000

/** 조합원명부: everybody who is a member now, whatever they hold. The caller has checked that somebody may look. */
export async function registerRows(view: View): Promise<RegisterRow[]> {
  const { rows } = await sql<RegisterRow>`
    select a.id as agent, coalesce(a.name, '') as name, a.number, a.joined_on as "joinedOn",
      coalesce(h.shares, 0) as shares, h.since, coalesce(-b.amount, 0) as paid, array(
        select t.type from members_agent_type t
        where t.commons_id = a.commons_id and t.agent_id = a.id order by t.type
      ) as types
    from members_agent a
    left join shares_holding h on h.commons_id = a.commons_id and h.agent = a.id
    left join ledger_balance b on b.commons_id = a.commons_id
      and b.account = 'equity:shares:' || a.id and b.unit = ${shareUnit}
    where a.commons_id = ${view.commons.id} and a.state in ('member', 'paused')
    order by a.sort_name, a.id limit ${most}`.execute(view.db)
  return rows.map((row) => ({ ...row, shares: BigInt(row.shares), paid: BigInt(row.paid) }))
}
