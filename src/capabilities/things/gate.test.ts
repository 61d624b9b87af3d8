import { describe, expect, it } from 'vitest'
import { at, machine, workshop } from './workshop.fixture.ts'

const duty = {
  ...{ code: 'sweep', label: { ko: '청소', en: 'Sweeping' }, unit: 'd', by: 'heads', rate: 100 },
  ...{ price: null, gate: 'hard', dueBy: null },
}
const s = await workshop(
  [
    { ...machine, duty: 'hard' },
    { ...machine, code: 'soft', duty: 'soft' },
  ],
  { 'care.duties': [duty, { ...duty, code: 'ditch', gate: 'soft' }] },
)
const { write } = s.w.office.database

/** What an assessment of care leaves: one day owed by somebody, which closes from a day on. */
async function owes(agent: string, code: string) {
  const id = s.w.clock.newId()
  const season = { commons_id: s.commons, id, duty: code, unit: 'd', rate: 100n, key: 'heads' }
  const days = { from_on: '2026-01-01', until_on: '2026-12-31', gates_from: '2026-03-01' }
  const sums = { key_total: 1n, total: 100n, people: 1, assessed_at: s.w.clock.now() }
  await write
    .insertInto('care_season')
    .values({ ...season, ...days, ...sums })
    .execute()
  const owed = { commons_id: s.commons, season: id, agent, key_amount: 1n, owed: 100n }
  await write.insertInto('care_owed').values(owed).execute()
  return (done: bigint) => write.updateTable('care_owed').set({ done }).where('season', '=', id).execute()
}

describe('the gate', () => {
  it('is closed to whoever has a closing duty left, and opens at once when it is done', async () => {
    const cutter = await s.shared()
    const does = await owes(s.agents.bora, 'sweep')
    await expect(s.book(s.bora, cutter, 1, 2)).rejects.toMatchObject(
      s.refused('not_bookable', { reasons: 'duty_missing', duty_missing: 'sweep:100:d' }),
    )
    expect(await s.book(s.duri, cutter, 3, 4)).toMatchObject({ unit: 1 })
    await does(99n)
    await expect(s.book(s.bora, cutter, 1, 2)).rejects.toMatchObject({ code: 'things.not_bookable' })
    await does(100n)
    expect(await s.book(s.bora, cutter, 1, 2)).toMatchObject({ unit: 1 })
  })

  it('lets those who come last book only what is left shortly before', async () => {
    const saw = await s.shared('soft')
    await owes(s.agents.duri, 'ditch')
    await expect(s.book(s.duri, saw, 25, 26)).rejects.toMatchObject(
      s.refused('not_bookable', { reasons: 'comes_last', comes_last: '24' }),
    )
    expect(await s.book(s.duri, saw, 24, 25)).toMatchObject({ unit: 1 })
    expect(await s.book(s.bora, saw, 25, 26)).toMatchObject({ unit: 1 })
  })

  it('does not give what is out of service, and says when it is there again', async () => {
    const cutter = await s.shared()
    const ticket = { number: 1, reporter: s.agents.mina, title: '렌즈가 깨졌어요', note: '', photo: null }
    const out = { out_from: new Date(at(1)), out_until: new Date(at(5)), reported_at: s.w.clock.now() }
    const of = { commons_id: s.commons, id: s.w.clock.newId(), resource: cutter, state: 'repairing' as const }
    await write
      .insertInto('care_ticket')
      .values({ ...ticket, ...out, ...of })
      .execute()
    await expect(s.book(s.bora, cutter, 4, 6)).rejects.toMatchObject(
      s.refused('not_bookable', { reasons: 'out_of_service', out_of_service: '' }),
    )
    // And again a day later: each time it is away stands in the way.
    const later = { out_from: new Date(at(25)), out_until: new Date(at(26)), reported_at: s.w.clock.now() }
    const second = { ...of, id: s.w.clock.newId(), number: 2 }
    await write
      .insertInto('care_ticket')
      .values({ ...ticket, ...later, ...second })
      .execute()
    await expect(s.book(s.bora, cutter, 25, 26)).rejects.toMatchObject({ code: 'things.not_bookable' })
    await s.book(s.bora, cutter, 0, 1)
    await expect(s.book(s.duri, cutter, 0, 1)).rejects.toMatchObject(
      s.refused('taken', {
        next: '2026-03-02T23:00/2026-03-03T00:00 2026-03-03T00:00/2026-03-03T01:00 2026-03-03T01:00/2026-03-03T02:00',
      }),
    )
    s.w.clock.pass({ hours: 2 })
    const { things } = await s.get<{ things: { resource: string }[] }>(s.bora, 'things')
    expect(things.find(({ resource }) => resource === cutter)).toMatchObject({
      ...{ free: 0, away: { since: at(1), until: at(5) } },
    })
  })
})
