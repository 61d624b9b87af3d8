import { describe, expect, it } from 'vitest'
import { figuresOn } from './figures.ts'
import { valley } from './valley.fixture.ts'

const { w, commons, mina, bora, duri, agents, act, get, reader, refused, entries, join, agentOf } =
  await valley()
const hectares = (from: string, rows: [string, string][]) => ({
  ...{ key: 'land', from },
  rows: rows.map(([agent, amount]) => ({ agent, amount })),
})
const known = async (on: string) =>
  figuresOn(await reader(), { key: 'land', on, agents: Object.values(agents) })

describe('care.recordFigures', () => {
  it('keeps what holds from a day on, and what held before', async () => {
    await act(mina, 'recordFigures', hectares('2026-01-01', [[agents.bora, '150']]))
    await act(mina, 'recordFigures', hectares('2026-03-01', [[agents.bora, '200']]))
    await act(
      mina,
      'recordFigures',
      hectares('2026-03-01', [
        [agents.bora, '250'],
        [agents.duri, '75'],
      ]),
    )
    expect((await known('2026-02-28')).get(agents.bora)).toBe(150n)
    expect(await known('2026-03-01')).toEqual(
      new Map([
        [agents.bora, 250n],
        [agents.duri, 75n],
      ]),
    )
    expect((await known('2025-12-31')).size).toBe(0)
    const { rows } = await get<{ rows: { agent: string; amount: bigint | null }[] }>(bora, 'figures', {
      ...{ key: 'land', after: null },
    })
    expect(rows.find(({ agent }) => agent === agents.mina)).toMatchObject({ amount: null })
  })

  it.each([
    ['no_such_key', { ...hectares('2026-03-01', [[agents.bora, '1']]), key: 'cows' }],
    [
      'member_twice',
      hectares('2026-03-01', [
        [agents.bora, '1'],
        [agents.bora, '2'],
      ]),
    ],
    ['no_such_member', hectares('2026-03-01', [['00000000-0000-4000-8000-000000000000', '1']])],
  ])('refuses: %s', async (code, input) => {
    const before = await entries()
    await expect(act(mina, 'recordFigures', input)).rejects.toMatchObject(refused(code))
    expect(await entries()).toBe(before)
  })

  it('refuses what is no amount, and whoever does not keep the roll', async () => {
    const minus = hectares('2026-03-01', [[agents.bora, '-1']])
    await expect(act(mina, 'recordFigures', minus)).rejects.toMatchObject({ code: 'kernel.bad_input' })
    const own = hectares('2026-03-01', [[agents.bora, '1']])
    await expect(act(bora, 'recordFigures', own)).rejects.toMatchObject({ code: 'kernel.not_allowed' })
    await expect(act(duri, 'recordFigures', own)).rejects.toMatchObject({ code: 'kernel.not_allowed' })
  })

  it('forgets them with the person', async () => {
    const nari = await w.person('나리')
    await join(nari, '나리')
    const agent = await agentOf(nari)
    await act(mina, 'recordFigures', hectares('2026-03-01', [[agent, '100']]))
    await act(nari, 'members.leave', { agent })
    await act(nari, 'members.erase', { agent })
    await w.settle()
    const left = await figuresOn(await reader(), { key: 'land', on: '2026-03-02', agents: [agent] })
    expect(left.size).toBe(0)
    expect(await w.verify(commons)).toMatchObject({ findings: [], balancesAgree: true })
  })
})
