import { beforeAll, describe, expect, it } from 'vitest'
import { world } from '../world.ts'
import { deadLinks, textOf } from './pages.fixture.ts'
import { type Season, season } from './season.fixture.ts'

/**
 * A season of a maker space: only who was shown a machine books it, and nobody has it twice; a broken one is out of use at
 * once; cleaning is shared out, and whoever has not done theirs books only for the coming day until they have.
 */
let s: Season
const all = ['mina', 'suho', 'jiu']

beforeAll(async () => {
  s = await season(await world(), 'maker-space', [
    ['mina', '김민아', 'maker'],
    ['suho', '이수호', 'maker'],
    ['jiu', '박지우', 'visitor'],
  ])
})

/** Hours after midnight of Tuesday 3 March 2026 in Seoul, the first day the workshop is open. */
const at = (hours: number) => new Date(Date.UTC(2026, 2, 2, 15) + hours * 3_600_000).toISOString()
const book = (who: string, resource: string, from: number, until: number) =>
  s.does<{ booking: string }>(who, 'things.book', { resource, from: at(from), until: at(until) })
/** Refused for these reasons and no other. */
const cannot = (booking: Promise<unknown>, reasons: string) =>
  expect(booking).rejects.toMatchObject({ code: 'things.not_bookable', values: { reasons } })
const mine = (who: string) => s.w.get<object[]>(s.as(who), s.commons, 'things.myBookings', {})

async function shared(name: string, rule: string): Promise<string> {
  const { resource } = await s.does<{ resource: string }>('mina', 'observation.registerResource', {
    ...{ name, note: '', location: '', conditions: '', image: null, rival: true, depletable: true },
    ...{ origin: 'made', substance: 'material', single: true, unit: 'pieces', quantity: '1' },
    at: s.w.clock.now().toISOString(),
  })
  await s.does('mina', 'things.share', { resource, rule, units: 1 })
  return resource
}

describe('a season of a maker space', () => {
  let [laser, room] = ['', '']

  it('shares a machine and a room, and only lets those book the machine who were shown it', async () => {
    laser = await shared('레이저 커터', 'machine')
    room = await shared('회의실', 'room')
    await cannot(book('suho', laser, 10, 12), 'untrained')
    for (const who of all)
      await s.does('mina', 'things.recordTraining', { resource: laser, agent: s.agent(who) })
    await book('suho', laser, 10, 12)
    expect(await mine('suho')).toHaveLength(1)
  })

  it('keeps to hours, lengths and quotas, and to who may have a room', async () => {
    // Monday; at night; four hours; a quarter past.
    for (const [from, until, reason] of [
      [24 * 6 + 10, 24 * 6 + 11, 'closed_then'],
      [7, 8, 'closed_then'],
      [14, 18, 'too_long'],
      [14.25, 15, 'off_grid'],
    ] as const)
      await cannot(book('mina', laser, from, until), reason)
    await cannot(book('jiu', room, 10, 12), 'other_types')
    // Six hours a week: two and three are five, another two would be seven.
    await book('suho', laser, 24 + 10, 24 + 13)
    await cannot(book('suho', laser, 48 + 10, 48 + 12), 'over_quota')
    await book('suho', laser, 48 + 10, 48 + 11)
  })

  it('never gives the machine to two at once, and says when it is free', async () => {
    const two = book('jiu', laser, 11, 13)
    await expect(two).rejects.toMatchObject({ code: 'things.taken' })
    await book('jiu', laser, 12, 13)
  })

  it('shares out the cleaning; whoever has not done it books only for the coming day', async () => {
    const { season: spring } = await s.does<{ season: string }>('mina', 'care.assess', {
      ...{ duty: 'cleaning', from: '2026-01-01', until: '2026-06-30' },
    })
    // Half a day each.
    const { rows } = await s.w.get<{ rows: { owed: bigint }[] }>(s.as('mina'), s.commons, 'care.season', {
      after: null,
      season: spring,
    })
    expect(rows.map(({ owed }) => owed)).toEqual([50n, 50n, 50n])
    await cannot(book('jiu', laser, 72 + 10, 72 + 11), 'comes_last')
    const day = { duty: 'cleaning', title: '봄 청소', place: '작업실', note: '', worth: '50', places: null }
    const called = await s.does<{ day: string }>('mina', 'care.callWorkDay', {
      ...{ ...day, begins: at(9), ends: at(10), leader: s.agent('mina') },
    })
    for (const who of ['mina', 'jiu'])
      await s.does(who, 'care.signUp', { day: called.day, agent: s.agent(who), standIn: null })
    s.w.clock.pass({ hours: 16 })
    await s.does('mina', 'care.confirmWork', {
      ...{ day: called.day, came: ['mina', 'jiu'].map((who) => ({ agent: s.agent(who), amount: '50' })) },
    })
    // Done is done: at once the machine is there for her again.
    await book('jiu', laser, 72 + 10, 72 + 11)
    await cannot(book('suho', room, 72 + 10, 72 + 11), 'comes_last')
  })

  it('takes a broken machine out of use at once, and back', async () => {
    const trouble = { resource: laser, title: '연기가 나요', note: '', photo: null, unusable: true }
    const { ticket } = await s.does<{ ticket: string }>('mina', 'care.reportTrouble', trouble)
    await cannot(book('jiu', laser, 72 + 14, 72 + 15), 'out_of_service')
    await s.does('mina', 'care.endTrouble', { ticket, how: 'resolved' })
    await book('jiu', laser, 72 + 14, 72 + 15)
  })

  it('says its rules in words, leads nowhere but to pages that are there, and verifies', async () => {
    const page = await textOf(s as never, 'jiu', `/things/${laser}`)
    for (const part of ['한 번에 3시간까지', '한 주에 6시간까지']) expect(page).toContain(part)
    expect(await deadLinks(s as never, 'mina')).toEqual([])
    expect(await s.w.verify(s.commons)).toMatchObject({ findings: [], balancesAgree: true })
  }, 60_000)
})
