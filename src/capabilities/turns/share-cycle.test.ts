import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { type Fraction, parseFraction } from '../../kernel/fraction.ts'
import { bay, clams, fishing, water } from './bay.fixture.ts'
import { proportionalTurns } from './proportion.ts'
import type { CycleView } from './read-cycle.ts'

const s = await bay([fishing, water, clams, { ...water, code: 'heads', by: 'heads' }])
const record = (rows: [string, string][]) =>
  s.act(s.mina, 'care.recordFigures', {
    ...{ key: 'land', from: '2026-01-01' },
    rows: rows.map(([agent, amount]) => ({ agent, amount })),
  })
/** So many hours after the world begins. */
const at = (hours: number) => new Date(Date.UTC(2026, 2, 2, 9) + hours * 3_600_000).toISOString()
const share = (resource: string, from: string) =>
  s.act<{ cycle: string; number: number }>(s.mina, 'turns.shareCycle', { resource, from })

interface Shared {
  resource: string
  minutes: string
  tie: number
  turns: { agent: string; weight: string; brought: string; minutes: string; carried: string }[]
}

describe('turns.shareCycle', () => {
  it('shares every minute by land, carries what is over, and is computed again from the journal alone', async () => {
    const canal = await s.placed('water')
    await expect(share(canal, at(1))).rejects.toMatchObject(s.refused('nobody_takes_part'))
    // One hectare each: 33⅓ minutes a cycle; after three cycles everybody has had a hundred.
    await record(Object.values(s.agents).map((agent) => [agent, '100']))
    for (const hours of [1, 3, 5]) await share(canal, at(hours))
    const all = (await s.journal<Shared>('cycle_shared')).filter(({ resource }) => resource === canal)
    const had = new Map<string, bigint>()
    let carried = new Map<string, Fraction>()
    for (const { minutes, turns, tie } of all) {
      const parts = turns.map(({ agent, weight }) => ({ who: agent, weight: BigInt(weight) }))
      const again = proportionalTurns(BigInt(minutes), parts, carried, tie)
      const told = new Map(turns.map((one) => [one.agent, one]))
      for (const one of again) {
        expect(told.get(one.who)!.minutes).toBe(String(one.minutes))
        expect(parseFraction(told.get(one.who)!.carried)).toEqual(one.carried)
        had.set(one.who, (had.get(one.who) ?? 0n) + one.minutes)
      }
      expect(again.reduce((sum, one) => sum + one.minutes, 0n)).toBe(100n)
      carried = new Map(turns.map((one) => [one.agent, parseFraction(one.carried)!]))
    }
    expect([...had.values()]).toEqual([100n, 100n, 100n])
    // Turns follow one another without a gap from the beginning of the cycle to its end.
    const { cycle } = await s.get<{ cycle: CycleView }>(s.bora, 'allotment', { resource: canal })
    expect([cycle.turns[0]!.from, cycle.turns.at(-1)!.until]).toEqual([cycle.from, cycle.until])
    for (const [i, one] of cycle.turns.entries()) if (i > 0) expect(one.from).toBe(cycle.turns[i - 1]!.until)
    const { turns } = await s.get<{ turns: { from: string; until: string }[] }>(s.bora, 'mine')
    expect(turns).toHaveLength(3)
    const own = cycle.turns.find(({ agent }) => agent === s.agents.bora)!
    expect(turns[0]).toMatchObject({ from: own.from, until: own.until })
  })

  it('begins after the cycle before, not in the past and within a year', async () => {
    const canal = await s.placed('heads')
    await share(canal, at(1))
    await expect(share(canal, at(2))).rejects.toMatchObject(s.refused('cycle_overlaps'))
    await expect(share(canal, at(-1))).rejects.toMatchObject(s.refused('in_the_past'))
    await expect(share(canal, at(24 * 367))).rejects.toMatchObject(s.refused('too_far'))
    expect(await share(canal, at(2 + 2 / 3))).toMatchObject({ number: 2 })
  })

  it('shares among five hundred at most', async () => {
    const canal = await s.placed('heads')
    await sql`insert into members_agent
      select (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(), 'person_id', null, 'number', null))).*
      from members_agent a, generate_series(1, 498) where a.id = ${s.agents.bora}`.execute(
      s.w.office.database.write,
    )
    await expect(share(canal, at(1))).rejects.toMatchObject(s.refused('too_many'))
  })
})
