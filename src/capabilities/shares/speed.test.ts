import { expect, it } from 'vitest'
import { coop } from './coop.fixture.ts'

const people = 50_000

/** What the order asks of a roll so long. */
const longest = 100

/** The rows themselves, past the commands: fifty thousand admissions would take the test's time. */
async function filled(holders: number) {
  const c = await coop()
  const { owner } = c.w.office.database as unknown as {
    owner: { query(sql: string, values: unknown[]): Promise<unknown> }
  }
  const run = (sql: string) => owner.query(sql, [c.commons])
  await run(`insert into members_agent (commons_id, id, name, number, state, joined_on, sort_name, search, initials, created_at)
    select $1, gen_random_uuid(), '김' || n, n::text, 'member', '2020-01-01', '김' || n, 'ㄱㅣㅁ' || n || ' ' || n, 'ㄱ' || n, now()
    from generate_series(1, ${people}) n`)
  await run(`insert into members_agent_type select commons_id, id, 'worker' from members_agent
    where commons_id = $1 on conflict do nothing`)
  await run(`insert into shares_holding select commons_id, id, 10, '2020-01-01' from members_agent
    where commons_id = $1 order by number::int desc nulls last limit ${holders}`)
  await run(`insert into ledger_balance (commons_id, account, unit, amount)
    select commons_id, 'equity:shares:' || agent, 'KRW', -100000 from shares_holding where commons_id = $1`)
  await owner.query('analyze members_agent, members_agent_type, shares_holding, ledger_balance', [])
  /** The quickest of five: what it costs, not what else the machine was doing. */
  const timed = async (name: string, input: unknown) => {
    const all: number[] = []
    for (let i = 0; i < 5; i++) {
      const from = performance.now()
      await c.get(c.mina, name, input)
      all.push(performance.now() - from)
    }
    return Math.round(Math.min(...all))
  }
  return { c, timed }
}

it.each([people, 2_500, 3])(
  'opens and searches a roll of 50,000, %i of whom hold shares',
  async (holders) => {
    const { c, timed } = await filled(holders)
    const figures = {
      open: await timed('holdings', {}),
      one: await timed('holdings', { search: '김49999' }),
      all: await timed('holdings', { search: 'ㄱ' }),
      nobody: await timed('holdings', { search: '없는' }),
      totals: await timed('totals', {}),
      roll: await timed('members.roll', {}),
      rollOne: await timed('members.roll', { search: '김49999' }),
      rollAll: await timed('members.roll', { search: 'ㄱ' }),
      counts: await timed('members.counts', {}),
    }
    console.info(holders, JSON.stringify(figures))
    expect(Object.entries(figures).filter(([, ms]) => ms >= longest)).toEqual([])
    const seen = new Set<string>()
    let after: string | undefined
    for (let pages = 0; pages < 3; pages++) {
      const page = await c.get<{ rows: { agent: string; shares: bigint }[]; next: string | null }>(
        ...([c.mina, 'holdings', { limit: 20, after }] as const),
      )
      for (const { agent, shares } of page.rows) {
        expect(shares).toBe(10n)
        seen.add(agent)
      }
      if (page.next === null) break
      after = page.next
    }
    expect(seen.size).toBe(Math.min(60, holders))
  },
)
