import type { Equation } from '../src/capabilities/value/equation/shape.ts'
import { askByName, glimpse } from '../src/kernel/ask.ts'
import type { Actor } from '../src/kernel/authority.ts'
import type { Database } from '../src/kernel/database.ts'
import { median, rounded } from './measure.ts'
import { smallOffice, withDatabase } from './office.ts'

const contributions = 1_000_000
const members = 1_000
const rounds = 9

/**
 * Income shared out over a million contributions of a thousand members through the door, and then how long each takes to
 * say why somebody got what they got, beside counting their contributions.
 */
export default function valueWhy(): Promise<Record<string, number>> {
  return withDatabase(4, measure)
}

async function measure(database: Database): Promise<Record<string, number>> {
  const { office, actor, commons } = await smallOffice(database, { clauses })
  await addContributions(database, commons)
  const act = async (command: string, input: object) =>
    (await office.door.execute({ commons, command, input, actor })).result as Record<string, string>
  const { income } = await act('value.recordIncome', sale)
  const from = performance.now()
  const given = {
    equation: 'sales',
    incomes: [{ income, amount: sale.amount }],
    from: '2025-01-01',
    until: '2025-12-31',
  }
  const { distribution } = await act('value.distribute', { ...given, expected: null })
  const distribute_seconds = (performance.now() - from) / 1000
  await database.owner.query('vacuum analyze')
  const agents = await someAgents(database, commons)
  const view = await glimpse(office.deps, commons, actor satisfies Actor, 'ko')
  const ask = (query: string) => (agent: string) =>
    askByName(office.deps, view, query, { distribution, agent })
  const count = (agent: string) =>
    database.owner.query(`select count(*) from observation_event where commons_id = $1 and provider = $2`, [
      commons,
      agent,
    ])
  return {
    ...{ contributions, members, distribute_seconds: rounded(distribute_seconds) },
    why_ms: await milliseconds(agents, ask('value.whyShare')),
    why_contributions_ms: await milliseconds(agents, ask('value.whyContributions')),
    count_ms: await milliseconds(agents, count),
  }
}

async function milliseconds(
  agents: readonly string[],
  work: (agent: string) => Promise<unknown>,
): Promise<number> {
  const times: number[] = []
  for (const agent of agents) {
    const from = performance.now()
    await work(agent)
    times.push(performance.now() - from)
  }
  return rounded(median(times))
}

const label = { ko: '판매', en: 'Sales' }
const rule = { actions: [], unit: 'h', claim: 'debt-like' as const }
const equation: Equation = {
  ...{ code: 'sales', label, unit: 'KRW', rest: 'common' },
  buckets: [
    {
      ...{ code: 'makers', label, share: '100%', of: 'total' },
      to: {
        ...{ kind: 'contributions', source: { from: 'period', projects: 'all' }, multipliers: [] },
        rules: [
          { ...rule, kinds: ['work'], worth: '20000' },
          { ...rule, kinds: ['care'], worth: '22000' },
        ],
      },
    },
  ],
}

const clauses = {
  'capabilities.value': true,
  'dials.value.equations': [equation],
  ...Object.fromEntries(
    ['distribute', 'recordIncome', 'seeShares'].map((one) => [
      `powers.value.${one}`,
      { who: ['member'], layer: 'bylaws' },
    ]),
  ),
}

const sale = {
  ...{ unit: 'KRW', amount: '1000000000', on: '2025-12-31', text: '판매', place: 'assets:bank' },
  ...{ account: 'income:sales', project: null, delivered: null, event: null },
}

async function someAgents({ owner }: Database, commons: string): Promise<string[]> {
  const { rows } = await owner.query(
    `select to_id from value_recipient where commons_id = $1 and to_kind = 'agent' order by to_id limit $2`,
    [commons, rounds],
  )
  return rows.map((row) => row.to_id)
}

/** An id made of a text, of the form ids have. */
const uuid = (text: string) => `overlay(overlay(md5(${text}) placing '4' from 13) placing '8' from 17)::uuid`

/** Straight into the tables: recording them is not what is measured. */
async function addContributions({ owner }: Database, commons: string): Promise<void> {
  await owner.query(
    `insert into books_fund (commons_id, code, name, purpose, spender, opened_on, seq)
     values ($1, 'common', '함께', '', 'decision', '2025-01-01', 0)`,
    [commons],
  )
  await owner.query(
    `insert into members_agent (commons_id, id, name, state, joined_on, sort_name, search, initials, created_at)
     select $1, ${uuid("'agent' || n")}, '조합원' || n, 'member', '2025-01-01', 'a' || n, '', '', now()
     from generate_series(0, $2::int - 1) n`,
    [commons, members],
  )
  await owner.query(
    `insert into observation_event (commons_id, id, action, provider, effort, effort_unit, at, happened_at, status,
       settled_by, classified_as, counted_seq, recorded_at)
     select $1, ${uuid("'event' || i")}, 'work', ${uuid("'agent' || i % $3::int")}, 600 + i % 9973, 'h', t.at, t.at,
       'counted', 'contributions', case when i % 3 = 0 then 'care' else 'work' end, 0, t.at
     from generate_series(1, $2::int) i
     cross join lateral (select timestamptz '2025-01-01T09:00:00Z' + (i % 360) * interval '1 day' as at) t`,
    [commons, contributions, members],
  )
  await owner.query('vacuum analyze')
}
