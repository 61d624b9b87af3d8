import { describe, expect, it } from 'vitest'
import type { Actor } from '../../kernel/authority.ts'
import { bay, clams, fishing, water } from './bay.fixture.ts'
import { en } from './messages-en.ts'
import { ko } from './messages-ko.ts'
import { quotasOf } from './quota.ts'
import type { SeasonView } from './read-season.ts'

const flagged = { ...clams, code: 'shown', over: 'flagged' as const }
const s = await bay([fishing, water, clams, flagged, { ...clams, code: 'alp', each: 'figure', by: 'land' }])
const days = { from: '2026-03-01', until: '2026-05-31' }
const open = async (resource: string, capacity: string, more: object = {}) =>
  (
    await s.act<{ season: string }>(s.mina, 'turns.openSeason', {
      ...{ resource, ...days, capacity, unit: 'pieces' },
      ...more,
    })
  ).season
const log = (who: Actor, season: string, amount: string, on = '2026-03-02') =>
  s.act<{ catch: string; over: string }>(who, 'turns.logCatch', { season, amount, on })
const seen = async (who: Actor, resource: string) =>
  (await s.get<{ season: SeasonView }>(who, 'allotment', { resource })).season

interface Opened {
  capacity: string
  each: 'equal' | 'shares' | 'figure'
  tie: number
  quotas: { agent: string; figure: string; most: string }[]
}

describe('turns.openSeason', () => {
  it('gives each their quota, which anybody computes again from the journal alone', async () => {
    const shore = await s.placed('clams')
    await open(shore, '10')
    const { capacity, each, quotas, tie } = (await s.journal<Opened>('season_opened')).at(-1)!
    const figures = new Map(quotas.map(({ agent, figure }) => [agent, BigInt(figure)]))
    const again = quotasOf(BigInt(capacity), each, figures, tie)
    expect(quotas.map(({ most }) => most)).toEqual(quotas.map(({ agent }) => String(again.get(agent))))
    // Ten clams for three: 4, 3 and 3.
    expect(quotas.map(({ most }) => most).sort()).toEqual(['3', '3', '4'])
    await expect(open(shore, '10')).rejects.toMatchObject(s.refused('days_taken'))
  })

  it('refuses days that are no season, and figures nobody has', async () => {
    const shore = await s.placed('clams')
    await expect(open(shore, '9', { until: '2026-02-01' })).rejects.toMatchObject(s.refused('backwards'))
    await expect(open(shore, '9', { until: '2028-02-01' })).rejects.toMatchObject(s.refused('too_long'))
    await expect(open(await s.placed('alp'), '9')).rejects.toMatchObject(s.refused('nobody_takes_part'))
    await expect(open(await s.placed('water'), '9')).rejects.toMatchObject(s.refused('other_way'))
  })
})

describe('turns.logCatch and turns.correctCatch', () => {
  it('count against the own quota live, and are corrected by a further entry', async () => {
    const shore = await s.placed('clams')
    const season = await open(shore, '9')
    const { catch: first } = await log(s.bora, season, '2')
    await expect(log(s.bora, season, '2')).rejects.toMatchObject(s.refused('over_quota'))
    expect(await seen(s.bora, shore)).toMatchObject({ taken: 2n, mine: { most: 3n, taken: 2n, left: 1n } })
    const correct = (who: Actor, amount: string) => s.act(who, 'turns.correctCatch', { catch: first, amount })
    await expect(correct(s.duri, '1')).rejects.toMatchObject(s.refused('not_yours'))
    await expect(correct(s.bora, '2')).rejects.toMatchObject(s.refused('same_amount'))
    await expect(correct(s.bora, '4')).rejects.toMatchObject(s.refused('over_quota'))
    await correct(s.bora, '1')
    await log(s.bora, season, '2')
    expect((await s.journal<{ was: string; amount: string }>('catch_corrected')).at(-1)).toMatchObject({
      ...{ was: '2', amount: '1' },
    })
    expect(await seen(s.bora, shore)).toMatchObject({ taken: 3n, mine: { left: 0n } })
    await correct(s.mina, '0')
    expect(await seen(s.bora, shore)).toMatchObject({ taken: 2n, mine: { taken: 2n, left: 1n } })
    // Others see the sum, and only who looks after it sees whose.
    expect(await seen(s.duri, shore)).toMatchObject({ taken: 2n, quotas: [], catches: [] })
    expect((await seen(s.mina, shore)).catches).toHaveLength(2)
  })

  it('are of a day of the season that has come, and of whoever has a quota', async () => {
    const season = await open(await s.placed('clams'), '9')
    await expect(log(s.bora, season, '1', '2026-02-28')).rejects.toMatchObject(s.refused('not_in_season'))
    await expect(log(s.bora, season, '1', '2026-03-03')).rejects.toMatchObject(s.refused('not_yet'))
    const late = await s.w.person('나중')
    await s.join(late, '나중')
    await expect(log(late, season, '1')).rejects.toMatchObject(s.refused('no_quota'))
    const { result } = await s.w.office.door.execute({
      ...{ commons: s.commons, command: 'turns.logCatch', actor: s.mina },
      ...{ input: { season, amount: '1', on: '2026-03-02' }, onBehalfOf: { agent: s.agents.duri } },
    })
    expect(result).toMatchObject({ over: 'none' })
  })

  it('beyond a limit are taken down and said where the rule says so', async () => {
    const shore = await s.placed('shown')
    // One for each of the four.
    const season = await open(shore, '4')
    expect(await log(s.bora, season, '2')).toMatchObject({ over: 'over_quota' })
    expect((await s.journal<{ over: string }>('catch_logged')).at(-1)).toMatchObject({ over: 'over_quota' })
    expect(await seen(s.bora, shore)).toMatchObject({ taken: 2n, mine: { taken: 2n, left: 0n } })
  })

  it('never come to more than the limit, however many log at once', async () => {
    const people: Actor[] = []
    for (let i = 0; i < 60; i++) {
      const who = await s.w.person(`어부 ${i}`)
      await s.join(who, `어부 ${i}`)
      people.push(who)
    }
    people.push(s.mina, s.bora, s.duri)
    const shore = await s.placed('clams')
    // 64 members, two each.
    const season = await open(shore, '128')
    const tries = people.flatMap((who) => ['1', '2', '1'].map((amount) => log(who, season, amount)))
    const settled = await Promise.allSettled(tries)
    const refused = settled.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []))
    expect(new Set(refused)).toEqual(new Set(['turns.over_quota']))
    const rows = await s.w.office.database.read
      .selectFrom('turns_quota')
      .select(['most', 'taken'])
      .where('season', '=', season)
      .execute()
    expect(rows.every(({ most, taken }) => most === 2n && taken <= most)).toBe(true)
    expect((await seen(s.mina, shore)).taken).toBe(rows.reduce((sum, { taken }) => sum + taken, 0n))
    expect((await seen(s.mina, shore)).taken).toBeLessThanOrEqual(128n)
  })

  it('meet the limit of all before the own one where others went beyond', async () => {
    const shore = await s.placed('clams')
    const season = await open(shore, '64')
    const { write } = s.w.office.database
    await write.updateTable('turns_season').set({ taken: 64n }).where('id', '=', season).execute()
    await expect(log(s.bora, season, '1')).rejects.toMatchObject({
      ...s.refused('over_capacity'),
      values: { left: 0n },
    })
    expect(ko.failures.over_capacity({ left: '3', unit: 'pieces' })).toContain('3개')
    expect(en.failures.over_quota({ left: '1', unit: 'pieces' })).toContain('1 piece')
  })
})
