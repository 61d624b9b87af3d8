import { describe, expect, it } from 'vitest'
import type { Actor } from '../../kernel/authority.ts'
import { accessOf } from './access.ts'
import { gateOf } from './late-stored.ts'
import type { SeasonRow } from './tables.ts'
import { valley } from './valley.fixture.ts'

const v = await valley({ 'care.late_at_joining': true })
const { w, commons, mina, bora, agents, act, get, refused, entries, join, agentOf, reader } = v
const year = { from: '2026-01-01', until: '2026-12-31' }
type Late = {
  left: number
  days: number
  keyTotal: bigint
  total: bigint
  shares: { agent: string; key: bigint; owed: bigint }[]
}
const seen = (season: string) =>
  get<{ late: Late[]; rows: { agent: string; key: bigint; owed: bigint; left: bigint }[] }>(mina, 'season', {
    season,
    after: null,
  })
const own = async (season: string, agent: string) =>
  (await seen(season)).rows.find((one) => one.agent === agent)
const land = (agent: string, amount: string, from = '2026-01-01') =>
  act(mina, 'recordFigures', { key: 'land', from, rows: [{ agent, amount }] })
const comes = async (name: string): Promise<[Actor, string]> => {
  const who = await w.person(name)
  await join(who, name)
  await w.settle()
  return [who, await agentOf(who)]
}
const refuses = async (code: string, input: object) => {
  const before = await entries()
  await expect(act(mina, 'assessLate', input)).rejects.toMatchObject(refused(code))
  expect(await entries()).toBe(before)
}

await land(agents.bora, '125')
const ditch = (await act(mina, 'assess', { duty: 'ditch', ...year })).season!
const sweep = (await act(mina, 'assess', { duty: 'sweep', ...year })).season!

describe('care.assessJoiner, by itself at joining', () => {
  it('gives a new member the part of the season that is left, and no more days than everybody had', async () => {
    const [, nabi] = await comes('나비')
    // 2 March: 305 of 365 days left; half a day for a head makes 50 × 305 / 365 = 41.78…, cut to 0.41.
    expect(await own(sweep, nabi)).toMatchObject({ key: 1n, owed: 41n, left: 41n })
    expect(await own(ditch, nabi)).toBeUndefined()
    const [one] = (await seen(sweep)).late
    expect(one).toMatchObject({ left: 305, days: 365, keyTotal: 1n, total: 41n })
    const season = { ...year, from_on: year.from, until_on: year.until, gates_from: '2026-04-01' }
    expect(gateOf(season as unknown as SeasonRow, '2026-06-01')).toBe('2026-08-30')
    expect(gateOf(season as unknown as SeasonRow, '2026-12-01')).toBe('2027-01-01')
  })
})

describe('care.assessLate', () => {
  it('refuses what cannot be, and writes nothing', async () => {
    await refuses('nobody_late', { season: sweep, from: '2026-03-02', agents: null })
    await refuses('outside_season', { season: sweep, from: '2025-12-31', agents: null })
    await refuses('outside_season', { season: sweep, from: '2027-01-01', agents: null })
    const byBora = act(bora, 'assessLate', { season: sweep, from: '2026-03-02', agents: null })
    await expect(byBora).rejects.toMatchObject({ code: 'kernel.not_allowed' })
  })

  it('shares out what grew and who came, exactly to the sum, with its why', async () => {
    const [, haneul] = await comes('하늘')
    await land(agents.bora, '158', '2026-07-01')
    await land(agents.mina, '77', '2026-07-01')
    await land(haneul, '33', '2026-07-01')
    await act(mina, 'assessLate', { season: ditch, from: '2026-07-02', agents: null })
    const [one] = (await seen(ditch)).late
    // 1.43 hectares at 2 days for the 183 days left of 365: 1.43 × 200 × 183 / 365 = 143.39…
    expect(one).toMatchObject({ left: 183, days: 365, keyTotal: 143n, total: 143n })
    expect(one!.shares.reduce((sum, { owed }) => sum + owed, 0n)).toBe(143n)
    const exact = new Map(one!.shares.map(({ agent, key, owed }) => [agent, { key, owed }]))
    for (const { key, owed } of exact.values()) {
      const cut = (key * 200n * 183n) / (100n * 365n)
      expect(owed === cut || owed === cut + 1n).toBe(true)
    }
    expect(exact.get(agents.bora)!.key).toBe(33n)
    expect(await own(ditch, agents.bora)).toMatchObject({
      key: 158n,
      owed: 250n + exact.get(agents.bora)!.owed,
    })
    await refuses('nobody_late', { season: ditch, from: '2026-07-02', agents: null })
  })

  it('pressed 64 times at once gives everybody one part', async () => {
    await land(agents.duri, '100', '2026-08-01')
    const press = () => act(mina, 'assessLate', { season: ditch, from: '2026-08-01', agents: null })
    const tries = await Promise.allSettled(Array.from({ length: 64 }, press))
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect((await own(ditch, agents.duri))!.owed).toBe((200n * 153n) / 365n)
  })

  it('closes nobody before they had their days', async () => {
    w.clock.pass({ days: 122 })
    const open = async (agent: string) =>
      (await accessOf(await reader(), [agent])).get(agent)!.missing.map(({ code }) => code)
    expect(await open(agents.bora)).toContain('ditch')
    expect(await open(agents.mina)).not.toContain('ditch')
    w.clock.pass({ days: 92 })
    expect(await open(agents.mina)).toContain('ditch')
  })
})

describe('care.freeLeaver', () => {
  it('frees what is not due yet, in work and money, and leaves what was due', async () => {
    const [next, gone] = [{ from: '2027-01-01', until: '2027-12-31' }, await own(ditch, agents.bora)]
    const later = (await act(mina, 'assess', { duty: 'ditch', ...next })).season!
    await act(bora, 'commute', { season: later, agent: agents.bora, amount: '100' })
    await act(bora, 'members.leave', { agent: agents.bora })
    await w.settle()
    expect(await own(later, agents.bora)).toMatchObject({ key: 0n, left: 0n })
    expect((await own(ditch, agents.bora))!.left).toBe(gone!.left)
    const rows = await w.office.database.read.selectFrom('care_commutation').select('taken_back').execute()
    expect(rows).toEqual([{ taken_back: true }])
    expect(await w.verify(commons)).toMatchObject({ findings: [], balancesAgree: true })
  })

  it('is nothing for whoever owes nothing', async () => {
    const before = (await entries()) as bigint
    await w.act({ kind: 'clock' }, commons, 'care.freeLeaver', { agent: agents.bora, on: '2026-10-20' })
    expect(await entries()).toBe(before)
  })
})

describe('by the charter', () => {
  it('whoever comes later owes all of it, or nothing', async () => {
    for (const [how, owed] of [
      ['full', 50n],
      ['none', null],
    ] as const) {
      const other = await valley({ 'care.late': how })
      const season = (await other.act(other.mina, 'assess', { duty: 'sweep', ...year })).season!
      const late = await other.w.person('늦깎이')
      await other.join(late, '늦깎이')
      await other.w.settle()
      const press = other.act(other.mina, 'assessLate', { season, from: '2026-06-01', agents: null })
      if (owed === null) await expect(press).rejects.toMatchObject(refused('late_owe_nothing'))
      else expect(await press).toMatchObject({ people: 1, total: String(owed) })
    }
  })

  it('nothing is worked out by a key it no longer knows, nor for a closed season', async () => {
    const { charter } = await w.view(mina, commons)
    expect(charter.value('care.late')).toBe('rest')
    w.clock.pass({ days: 95 })
    await act(mina, 'settleSeason', { season: sweep, into: null })
    await refuses('season_closed', { season: sweep, from: '2026-12-31', agents: null })
    await w.office.database.write
      .updateTable('care_season')
      .set({ key: 'cows' })
      .where('id', '=', ditch)
      .execute()
    await refuses('no_such_key', { season: ditch, from: '2026-12-31', agents: null })
  })
})
