import { askByName, glimpse } from '../src/kernel/ask.ts'
import type { Database } from '../src/kernel/database.ts'
import { median, rounded } from './measure.ts'
import { smallOffice, withDatabase } from './office.ts'

const entries = 100_000
const rounds = 9

/**
 * Balance sheet and income statement of a year over 100,000 entries of three years, half of them on members' own
 * accounts, beside counting the same entries.
 */
export default function books(): Promise<Record<string, number>> {
  return withDatabase(4, measure)
}

async function measure(database: Database): Promise<Record<string, number>> {
  const { office, actor, commons } = await smallOffice(database)
  await addEntries(database, commons)
  const view = await glimpse(office.deps, commons, actor, 'ko')
  const ask = (days: object) => askByName(office.deps, view, 'books.statements', { unit: 'KRW', ...days })
  const year = new Date().getUTCFullYear()
  const now = () => ask({ from: `${year}-01-01`, until: `${year}-12-31` })
  const before = () => ask({ from: `${year - 2}-01-01`, until: `${year - 2}-12-31` })
  const count = () =>
    database.owner.query('select count(*) from journal_entry where commons_id = $1', [commons])
  return {
    entries,
    statements_this_year_ms: await milliseconds(now),
    statements_two_years_back_ms: await milliseconds(before),
    count_entries_ms: await milliseconds(count),
  }
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const from = performance.now()
    await work()
    times.push(performance.now() - from)
  }
  return rounded(median(times))
}

/** Straight into the tables: recording them is not what is measured. */
async function addEntries({ owner }: Database, commons: string): Promise<void> {
  await owner.query(
    `insert into journal_entry (commons_id, seq, kind, at, leaf, body)
     select $1, 1000 + i, 'books.money_recorded', now() - (i % 1095) * interval '1 day', '\\x00',
       json_build_object('v', 1, 'kind', 'books.money_recorded', 'seq', 1000 + i, 'actor', 'agent:' || gen_random_uuid(),
         'command', 'books.recordEntry', 'effectiveOn', to_char(now() - (i % 1095) * interval '1 day', 'YYYY-MM-DD'),
         'data', json_build_object('note', gen_random_uuid()), 'charterVersion', 1, 'salt', md5(i::text))::text
     from generate_series(1, $2::int) i`,
    [commons, entries],
  )
  await owner.query(
    `insert into ledger_posting (commons_id, seq, n, from_account, to_account, unit, amount, day)
     select $1, 1000 + i, 0,
       case when i % 2 = 0 then 'assets:receivable:dues:' || md5((i % 500)::text)::uuid else 'income:sales' end,
       case when i % 3 = 0 then 'assets:cash' else 'assets:bank:main' end, 'KRW', 1000 + i % 977,
       (now() - (i % 1095) * interval '1 day')::date
     from generate_series(1, $2::int) i`,
    [commons, entries],
  )
  await owner.query(
    `insert into ledger_balance (commons_id, account, unit, amount)
     select $1, account, unit, sum(amount) from (
       select to_account as account, unit, amount from ledger_posting where commons_id = $1
       union all select from_account, unit, -amount from ledger_posting where commons_id = $1
     ) as moved group by account, unit
     on conflict (commons_id, account, unit) do update set amount = excluded.amount`,
    [commons],
  )
  await owner.query('vacuum analyze')
}
