import { describe, expect, it } from 'vitest'
import { bay, fishing, water } from './bay.fixture.ts'

const s = await bay([
  { ...fishing, duty: 'hard' },
  { ...water, code: 'last', duty: 'soft', by: 'heads' },
])
const season = { from: '2026-03-02', until: '2026-03-31' }
const seal = (resource: string) => s.act<{ draw: string }>(s.mina, 'sealLots', { resource, ...season })
const share = (resource: string, hours: number) =>
  s.act(s.mina, 'shareCycle', {
    ...{ resource, from: new Date(Date.UTC(2026, 2, 2, 9) + hours * 3_600_000).toISOString() },
  })

const { owes } = s

describe('the gate', () => {
  it('leave out whoever has a closing duty left, until it is done', async () => {
    const cove = await s.placed('fishing', ['가', '나', '다', '라', '마', '바'])
    const does = await owes(s.agents.bora, '2026-01-01')
    const { draw } = await seal(cove)
    const sealed = (await s.journal<{ closed: string[]; entrants: string[] }>('lots_sealed')).at(-1)!
    expect(sealed.closed).toEqual([s.agents.bora])
    expect(sealed.entrants).not.toContain(s.agents.bora)
    await s.act(s.mina, 'drawLots', { draw })
    await expect(s.act(s.bora, 'takeIdleLot', { draw })).rejects.toMatchObject(s.refused('not_let_in'))
    await does()
    await s.act(s.bora, 'takeIdleLot', { draw })
    const { sites } = await s.get<{ sites: object[] }>(s.bora, 'mine')
    expect(sites).toHaveLength(1)
    expect(await s.w.verify(s.commons)).toMatchObject({ findings: [], balancesAgree: true })
  })

  it('puts those last who have care left to do', async () => {
    const canal = await s.placed('last')
    const first = Object.values(s.agents).sort()[0]!
    const does = await owes(first, '2026-02-01')
    await share(canal, 1)
    const orderOf = async () =>
      (await s.journal<{ turns: { agent: string }[] }>('cycle_shared')).at(-1)!.turns.map((one) => one.agent)
    expect((await orderOf()).at(-1)).toBe(first)
    await does()
    await share(canal, 4)
    expect((await orderOf())[0]).toBe(first)
  })
})
