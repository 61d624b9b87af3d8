import { type Kysely, sql } from 'kysely'
import type { Tables } from '../../../kernel/database.ts'
import type { ObligationRow } from '../../obligations/tables.ts'
import { nameKey } from '../matching/names.ts'
import type { PayeeTable } from '../tables.ts'

/** Where each of these wants its money, by obligation; what nobody has said is absent. */
export async function payeesOf(
  db: Kysely<Tables>,
  commonsId: string,
  owed: readonly Pick<ObligationRow, 'id' | 'agent' | 'party'>[],
): Promise<Map<string, PayeeTable>> {
  const agents = owed.flatMap(({ agent }) => agent ?? [])
  const parties = owed.flatMap(({ agent, party }) => (agent === null && party ? [nameKey(party)] : []))
  const rows = await sql<PayeeTable>`
    select * from bank_payee where commons_id = ${commonsId} and agent = any(${agents}::uuid[])
    union all
    select * from bank_payee where commons_id = ${commonsId} and party_key = any(${parties}::text[])`.execute(
    db,
  )
  const byHolder = new Map(rows.rows.map((row) => [row.agent ?? `party:${row.party_key}`, row]))
  const found = owed.flatMap(({ id, agent, party }) => {
    const payee = byHolder.get(agent ?? `party:${nameKey(party ?? '')}`)
    return payee ? [[id, payee] as const] : []
  })
  return new Map(found)
}
