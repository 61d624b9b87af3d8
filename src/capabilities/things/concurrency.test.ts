import { describe, expect, it } from 'vitest'
import type { Actor } from '../../kernel/authority.ts'
import { en } from './messages-en.ts'
import { ko } from './messages-ko.ts'
import { at, workshop } from './workshop.fixture.ts'

const s = await workshop()
const people: Actor[] = []
for (let i = 0; i < 64; i++) {
  const who = await s.w.person(`이웃 ${i}`)
  await s.join(who, `이웃 ${i}`)
  people.push(who)
}

const all = async (resource: string) => {
  const wanted = { resource, from: at(1), until: at(3) }
  const settled = await Promise.allSettled(people.map((who) => s.act(who, 'book', wanted)))
  const refused = settled.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
  return { had: settled.length - refused.length, refused }
}

const held = async (resource: string) =>
  s.w.office.database.read
    .selectFrom('things_booking')
    .select(['agent', 'unit'])
    .where('resource', '=', resource)
    .where('state', '=', 'booked')
    .execute()

describe('64 people at once', () => {
  it('book the same machine: one has it, the others hear when it is free next', async () => {
    const cutter = await s.shared()
    const { had, refused } = await all(cutter)
    expect(had).toBe(1)
    expect(await held(cutter)).toHaveLength(1)
    const next = '2026-03-02T21:00/2026-03-02T23:00 2026-03-02T23:00/2026-03-03T01:00'
    expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['things.taken']))
    for (const { values } of refused) expect(values.next.startsWith(next)).toBe(true)
    expect(ko.failures.taken(refused[0]!.values)).toContain('3월 2일 (월) 21:00–23:00')
    expect(en.failures.taken(refused[0]!.values)).toContain('Mon 2 Mar 21:00–23:00')
  })

  it('book the last one of a pool: one has it', async () => {
    const drills = await s.shared('machine', 5, '드릴')
    for (const who of [s.mina, s.bora, s.duri, s.mina]) await s.book(who, drills, 1, 3)
    const { had, refused } = await all(drills)
    expect({ had, refused: refused.length }).toEqual({ had: 1, refused: 63 })
    expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['things.taken']))
    const units = (await held(drills)).map(({ unit }) => unit).sort()
    expect(units).toEqual([1, 2, 3, 4, 5])
    expect(await s.w.verify(s.commons)).toMatchObject({ findings: [], balancesAgree: true })
  })
})
