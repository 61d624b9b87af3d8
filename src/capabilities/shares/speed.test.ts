import { expect, it } from 'vitest'
import { coop } from './coop.fixture.ts'

const people = 50_000

/** A quarter of a second leaves room for a busy machine; alone each stays under 100 ms. */
const longest = 250

it('opens, pages and searches 50,000 holdings at once', async () => {
  const c = await coop()
  const { owner } = c.w.office.database as unknown as {
    owner: { query(sql: string, values: unknown[]): Promise<unknown> }
  }
  const run = (sql: string) => owner.query(sql, [c.commons])
  await run(`insert into members_agent (commons_id, id, name, number, state, joined_on, sort_name, search, initials, created_at)
    select $1, gen_random_uuid(), '김' || n, n::text, 'member', '2020-01-01', '김' || n, 'ㄱㅣㅁ' || n || ' ' || n, 'ㄱ' || n, now()
    from generate_series(1, ${people}) n`)
  await run(
    `insert into shares_holding select commons_id, id, 10, '2020-01-01' from members_agent where commons_id = $1`,
  )
  await run(`insert into ledger_balance (commons_id, account, unit, amount)
    select commons_id, 'equity:shares:' || id, 'KRW', -100000 from members_agent where commons_id = $1`)
  await owner.query('analyze members_agent, shares_holding, ledger_balance', [])
  const timed = async (name: string, input: unknown) => {
    await c.get(c.mina, name, input)
    const from = performance.now()
    await c.get(c.mina, name, input)
    return Math.round(performance.now() - from)
  }
  const figures = {
    open: await timed('holdings', {}),
    search: await timed('holdings', { search: '김49999' }),
    initials: await timed('holdings', { search: 'ㄱ' }),
    roll: await timed('members.roll', {}),
    rollSearch: await timed('members.roll', { search: '김49999' }),
    totals: await timed('totals', {}),
  }
  console.info(JSON.stringify(figures))
  expect(Object.values(figures).every((one) => one < longest)).toBe(true)
})
