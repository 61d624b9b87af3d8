import { describe, expect, it } from 'vitest'
import type { ObligationView } from './shapes.ts'
import { village } from './village.fixture.ts'

const { w, commons, mina, bora, agents, act, get, dues } = await village()
type Owed = {
  rows: ObligationView[]
  next: string | null
  ages: { age: string; count: number; rest: bigint }[]
  purposes: string[]
}
const owed = (more = {}) => get<Owed>(mina, 'owed', { direction: 'in', ...more })
const days = [null, '2026-03-02', '2026-03-01', '2026-01-15', '2025-12-20', '2025-11-01']
for (const dueOn of days) await dues(agents.bora, { dueOn, purpose: dueOn ? 'dues' : 'loans' })

describe('owed', () => {
  it('lists what is open, soonest due first, and sums it by how late it is', async () => {
    const { rows, ages, purposes } = await owed()
    expect(rows.map((row) => row.dueOn)).toEqual([...days].reverse())
    expect(ages.map((one) => [one.age, one.count, one.rest])).toEqual(
      ['none', 'not_due', 'days_30', 'days_60', 'days_90', 'older'].map((age) => [age, 1, 10_000n]),
    )
    expect(purposes).toEqual(['dues', 'loans'])
  })

  it.each([
    ['none', null],
    ['not_due', '2026-03-02'],
    ['days_30', '2026-03-01'],
    ['days_60', '2026-01-15'],
    ['days_90', '2025-12-20'],
    ['older', '2025-11-01'],
  ])('narrows to %s', async (age, day) => {
    expect((await owed({ age })).rows.map((row) => row.dueOn)).toEqual([day])
  })

  it('goes page by page without losing or doubling a line', async () => {
    const seen: (string | null)[] = []
    let after: string | undefined
    do {
      const page: Owed = await owed({ limit: 2, after })
      seen.push(...page.rows.map((row) => row.dueOn))
      after = page.next ?? undefined
    } while (after)
    expect(seen).toEqual([...days].reverse())
  })

  it.each(['2026-03-02~------------------------------------', '2026-02-31~', 'infinity~1~2', '2026-02-31'])(
    'refuses %s as the end of a page',
    async (after) => {
      const whole = after.endsWith('~') ? `${after}${agents.bora}` : after
      await expect(owed({ after: whole })).rejects.toMatchObject({ code: 'kernel.bad_input' })
    },
  )

  it('leaves out what is settled, and is for the office', async () => {
    const [first] = (await owed({ age: 'older' })).rows
    await act(mina, 'recordPayment', {
      ...{ obligation: first!.id, amount: '10000', on: '2026-03-02', place: 'assets:cash' },
    })
    expect((await owed({ age: 'older' })).rows).toEqual([])
    await expect(get(bora, 'owed', { direction: 'in' })).rejects.toMatchObject({ code: 'kernel.not_allowed' })
  })
})

describe('mine', () => {
  it('shows a member both sides and the payments', async () => {
    const statement = await get<{ open: object[]; totals: object[]; payments: object[] }>(bora, 'mine', {
      agent: agents.bora,
    })
    expect(statement.open).toHaveLength(5)
    expect(statement.totals).toEqual([{ direction: 'in', unit: 'KRW', rest: 50_000n }])
    expect(statement.payments).toMatchObject([{ settlement: { amount: 10_000n, way: 'paid' } }])
  })

  it('is one’s own and the office’s', async () => {
    await expect(get(bora, 'mine', { agent: agents.duri })).rejects.toMatchObject({
      code: 'kernel.not_allowed',
    })
    expect(await get(mina, 'mine', { agent: agents.bora })).toBeTruthy()
  })
})

it('lists 50,000 open ones quickly', async () => {
  await w.office.database.write.transaction().execute(async (db) => {
    const { sql } = await import('kysely')
    await sql`insert into obligations_obligation (commons_id, id, direction, agent, purpose, source, source_id,
        unit, amount, account, due_on, label, state, opened_on)
      select ${commons}, gen_random_uuid(), 'in', ${agents.duri}::uuid, 'dues', 'debts.thing', n::text, 'KRW', 10000,
        'assets:receivable:dues:x', '2026-03-02'::date - (n % 120), '조합비', 'open', '2026-01-01'
      from generate_series(1, 50000) n`.execute(db)
  })
  const timed = async (more = {}) => {
    const from = performance.now()
    const answer = await owed(more)
    return { took: performance.now() - from, answer }
  }
  await timed()
  const { took, answer } = await timed()
  expect(answer.rows).toHaveLength(50)
  const deep = await timed({ after: answer.next!, age: 'days_60' })
  expect(deep.answer.rows).toHaveLength(50)
  process.stdout.write(`50,000 open: ${took.toFixed(0)} ms, in an age ${deep.took.toFixed(0)} ms\n`)
  expect(Math.max(took, deep.took)).toBeLessThan(1000)
})
