import { type Kysely, sql } from 'kysely'
import { dayAfter, localDay } from '../../commons/members/local-day.ts'
import { joinedFrom } from '../../commons/members/members-after.ts'
import type { Tables } from '../../kernel/database.ts'
import type { TurnRule } from './dials.ts'
import { creditOf } from './priority.ts'

export type PriorityRule = Extract<TurnRule, { way: 'priority' }>

interface Reader {
  db: Kysely<Tables>
  commons: { id: string }
  now: Date
}

export interface Credits {
  /** From this day on what was contributed counts. */
  since: string
  of: Map<string, bigint>
  /** Those who count as new. */
  fresh: string[]
}

/**
 * What recent contributions of these count for, by the postings of the journal alone: what was counted to them and not
 * taken back since, gifts left out, for nothing is asked for those.
 */
export async function creditsOf(
  reader: Reader,
  rule: PriorityRule,
  agents: readonly string[],
): Promise<Credits> {
  const today = await localDay(reader.db, reader.commons.id, reader.now)
  const since = dayAfter(today, { days: -rule.windowDays })
  const given = await givenSince(reader, { since, rule, agents })
  const fresh = await joinedFrom(reader.db, reader.commons.id, {
    ...{ from: dayAfter(today, { days: -rule.newDays }), agents },
  })
  const bounds = { cap: BigInt(rule.cap), floor: BigInt(rule.floor) }
  const of = agents.map((one): [string, bigint] => [
    one,
    creditOf(given.get(one) ?? 0n, bounds, fresh.includes(one)),
  ])
  return { since, of: new Map(of), fresh }
}

interface Asked {
  since: string
  rule: PriorityRule
  agents: readonly string[]
}

/** Both directions apart, so that each uses its own index. */
async function givenSince(
  { db, commons }: Reader,
  { since, rule, agents }: Asked,
): Promise<Map<string, bigint>> {
  const accounts = agents.map((one) => `equity:contributions:${one}`)
  const costs = rule.kinds.map((kind) => `expenses:contributions:${kind}`)
  const isCost = (column: string) =>
    costs.length > 0
      ? sql`${sql.ref(column)} = any(${costs}::text[])`
      : sql`${sql.ref(column)} like 'expenses:contributions:%'`
  const { rows } = await sql<{ account: string; amount: bigint }>`
    select account, sum(amount)::numeric(38, 0) as amount from (
      select from_account as account, amount from ledger_posting
      where commons_id = ${commons.id} and from_account = any(${accounts}::text[]) and unit = ${rule.unit}
        and day >= ${since} and ${isCost('to_account')}
      union all
      select to_account, -amount from ledger_posting
      where commons_id = ${commons.id} and to_account = any(${accounts}::text[]) and unit = ${rule.unit}
        and day >= ${since} and ${isCost('from_account')}
    ) as moves group by account`.execute(db)
  return new Map(rows.map(({ account, amount }) => [account.split(':').at(-1)!, BigInt(amount)]))
}

/** Who was drawn in the last so many draws of it, by their days: they stand back, so that it never stays with the same few. */
export async function drawnLately(
  { db, commons }: Pick<Reader, 'db' | 'commons'>,
  resource: string,
  draws: number,
): Promise<string[]> {
  if (draws === 0) return []
  const { rows } = await sql<{ agent: string }>`
    select distinct t.agent from turns_ticket t join (
      select id from turns_lottery where commons_id = ${commons.id} and resource = ${resource} and drawn_at is not null
      order by from_on desc limit ${draws}
    ) as lately on lately.id = t.lottery
    where t.commons_id = ${commons.id} and t.won is not null order by t.agent`.execute(db)
  return rows.map(({ agent }) => agent)
}
