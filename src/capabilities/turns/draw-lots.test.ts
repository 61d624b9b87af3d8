import { describe, expect, it } from 'vitest'
import { bay } from './bay.fixture.ts'
import { commitment, drawLots, lotAt, stepsOn } from './lots.ts'
import type { DrawView } from './read-draw.ts'

const s = await bay()
const sites = ['동굴', '바위', '모래', '솔숲', '등대']
const season = { from: '2026-03-02', until: '2026-03-31' }
const seal = (resource: string, more: object = {}) =>
  s.act<{ draw: string }>(s.mina, 'turns.sealLots', { resource, ...season, ...more })
const seen = async (who: typeof s.mina, resource: string, day?: string) =>
  (await s.get<{ draw: DrawView }>(who, 'allotment', { resource, day })).draw

interface Sealed {
  draw: string
  sites: number
  from: string
  until: string
  turns: string | null
  seedHash: string
  entrants: string[]
  last: string[]
  closed: string[]
}

describe('turns.sealLots and turns.drawLots', () => {
  it('are drawn again by anybody from the published journal alone, and put each where the page says', async () => {
    const cove = await s.placed('fishing', sites)
    const { draw } = await seal(cove)
    // Nobody sees the seed, or a place, before it is drawn.
    expect(await seen(s.bora, cove)).toMatchObject({ seed: null, rows: [], mine: null, entrants: 3 })
    await s.act(s.mina, 'turns.drawLots', { draw })
    const [sealed] = await s.journal<Sealed>('lots_sealed')
    const [drawn] = await s.journal<{ seed: string; lots: (string | null)[] }>('lots_drawn')
    expect(commitment(drawn!.seed)).toBe(sealed!.seedHash)
    expect(drawLots(drawn!.seed, sealed!)).toEqual(drawn!.lots)
    const other = drawn!.seed.replace(/./, (one) => (one === '0' ? '1' : '0'))
    expect(commitment(other)).not.toBe(sealed!.seedHash)
    expect(new Set(drawn!.lots.slice(0, 3))).toEqual(new Set(Object.values(s.agents)))
    for (const day of ['2026-03-02', '2026-03-09', '2026-03-31']) {
      const steps = stepsOn(sealed!, day)
      const byHand = sites.map((site, at) => ({ site, agent: drawn!.lots[lotAt(at, steps, 5)] ?? null }))
      expect((await seen(s.duri, cove, day)).rows).toEqual(byHand)
    }
    await expect(s.act(s.mina, 'drawLots', { draw })).rejects.toMatchObject(s.refused('drawn_already'))
  })

  it('bring each to every place in as many days as there are places, and tell them of today and the week', async () => {
    const cove = await s.placed('fishing', sites)
    await s.act(s.mina, 'drawLots', await seal(cove))
    const days = Array.from({ length: 5 }, (_, i) => `2026-03-0${i + 2}`)
    const mine: { site: string; next: string | null }[] = []
    for (const day of days) mine.push((await seen(s.bora, cove, day)).mine!)
    expect(new Set(mine.map(({ site }) => site))).toEqual(new Set(sites))
    expect(mine.map(({ next }) => next).slice(0, 4)).toEqual(mine.map(({ site }) => site).slice(1))
    type Mine = { sites: { resource: string; coming: object[] }[] }
    const at = (await s.get<Mine>(s.bora, 'mine')).sites.find(({ resource }) => resource === cove)!
    const coming = days.slice(1).map((day, i) => ({ day, site: mine[i + 1]!.site }))
    expect(at).toMatchObject({ today: mine[0]!.site, coming: expect.arrayContaining(coming) })
    expect(at.coming).toHaveLength(6)
    expect((await seen(s.bora, cove, '2026-03-31')).mine).toMatchObject({ next: null })
  })

  it('tell of the first days before the season begins', async () => {
    const cove = await s.placed('fishing', sites)
    await s.act(s.mina, 'drawLots', await seal(cove, { from: '2026-03-30', until: '2026-03-31' }))
    const first = (await seen(s.bora, cove, '2026-03-30')).mine!
    const { sites: all } = await s.get<{ sites: { resource: string }[] }>(s.bora, 'mine')
    expect(all.find(({ resource }) => resource === cove)).toEqual({
      ...{ resource: cove, today: null, out: false },
      coming: [
        { day: '2026-03-30', site: first.site },
        { day: '2026-03-31', site: first.next },
      ],
    })
  })

  it('refuse days that are no season, too few places, another way, and what is not placed', async () => {
    const cove = await s.placed('fishing', sites)
    await expect(seal(cove, { until: '2026-03-01' })).rejects.toMatchObject(s.refused('backwards'))
    await expect(seal(cove, { until: '2027-03-02' })).rejects.toMatchObject(s.refused('too_long'))
    await seal(cove)
    await expect(seal(cove, { from: '2026-03-31', until: '2026-04-30' })).rejects.toMatchObject(
      s.refused('days_taken'),
    )
    await expect(seal(await s.placed('fishing', ['가', '나']))).rejects.toMatchObject(
      s.refused('more_than_sites'),
    )
    await expect(seal(await s.placed('clams'))).rejects.toMatchObject(s.refused('other_way'))
    await expect(seal(await s.register('못'))).rejects.toMatchObject(s.refused('not_placed'))
    await expect(s.act(s.bora, 'sealLots', { resource: cove, ...season })).rejects.toMatchObject({
      code: 'kernel.not_allowed',
    })
  })

  it('let a late comer take an idle place with turns.takeIdleLot, once, while there is one', async () => {
    const cove = await s.placed('fishing', sites.slice(0, 4))
    const { draw } = await seal(cove)
    const nari = await s.w.person('나리')
    await s.join(nari, '나리')
    const take = (who: typeof nari) => s.act<{ lot: number }>(who, 'turns.takeIdleLot', { draw })
    await expect(take(nari)).rejects.toMatchObject(s.refused('not_drawn'))
    await s.act(s.mina, 'drawLots', { draw })
    expect(await take(nari)).toEqual({ lot: 3 })
    expect((await seen(nari, cove)).mine).toMatchObject({ lot: 3, site: '솔숲', next: '동굴' })
    await expect(take(nari)).rejects.toMatchObject(s.refused('has_a_lot'))
    expect(await s.w.verify(s.commons)).toMatchObject({ findings: [], balancesAgree: true })
    const sori = await s.w.person('소리')
    await expect(take(sori)).rejects.toMatchObject({ code: 'kernel.not_allowed' })
    await s.join(sori, '소리')
    await expect(take(sori)).rejects.toMatchObject(s.refused('no_idle_lot'))
    // The office enters it for a member as well; what is nobody's own place is refused.
    await expect(
      s.w.office.door.execute({
        ...{ commons: s.commons, command: 'turns.takeIdleLot', input: { draw }, actor: s.mina },
        onBehalfOf: { agent: s.agents.bora },
      }),
    ).rejects.toMatchObject(s.refused('has_a_lot'))
  })
})
