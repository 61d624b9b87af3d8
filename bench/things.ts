import type { Office } from '../src/boot.ts'
import type { UsageRule } from '../src/capabilities/things/dials.ts'
import { askByName, glimpse } from '../src/kernel/ask.ts'
import type { Actor } from '../src/kernel/authority.ts'
import { systemClock } from '../src/kernel/clock.ts'
import type { Database } from '../src/kernel/database.ts'
import { median, perSecond, rounded } from './measure.ts'
import { smallOffice, withDatabase } from './office.ts'

const resources = 1_000
const bookingsEach = 200
const looks = 60
const rounds = 5
const seconds = 2
const clients = 64
const hour = 3_600_000

const rule: UsageRule = {
  ...{ code: 'machine', name: { ko: '기계', en: 'Machines' }, way: 'booking', types: [], openings: [] },
  quotas: [
    { per: 'week', most: 2_000, of: 'bookings' },
    { per: 'month', most: 44_640, of: 'minutes' },
  ],
  ...{ longestMinutes: 240, gridMinutes: 60, leadMinutes: 60, aheadDays: 731, spaced: true },
  ...{ training: false, duty: 'hard', lastHours: 24 },
}

/**
 * A year's calendar of 1,000 things with 200,000 bookings: one week of one thing, and what is free now, asked as a member
 * asks; then bookings through the door beside logging work, in alternating rounds of the same run.
 */
export default function things(): Promise<Record<string, number>> {
  return withDatabase(clients, async (database) => {
    const changes = {
      dials: { 'things.rules': [rule] },
      clauses: { 'capabilities.things': true, 'capabilities.contributions': true },
    }
    const { office, actor, commons } = await smallOffice(database, changes)
    const from = Math.ceil(systemClock.now().getTime() / hour) * hour
    const all = await calendar(database, commons, from)
    const views = await looking({ office, actor, commons }, all, from)
    return {
      resources,
      bookings: resources * bookingsEach,
      ...views,
      ...(await booking({ office, actor, commons }, all, from)),
    }
  })
}

/** Every 43 hours each thing is held for two, so that all hours of day and night are among them. */
async function calendar({ owner }: Database, commons: string, from: number): Promise<string[]> {
  const ids = Array.from({ length: resources }, () => systemClock.newId())
  await owner.query(
    `insert into things_thing (commons_id, resource, rule, units, shared_at, seq)
     select $1, r, 'machine', 1, now(), 0 from unnest($2::uuid[]) as t (r)`,
    [commons, ids],
  )
  await owner.query(
    `insert into things_booking (commons_id, id, resource, unit, agent, from_at, until_at, state, made_at, seq)
     select $1, gen_random_uuid(), r, 1, gen_random_uuid(), at, at + interval '2 hours', 'booked', now(), 0
     from unnest($2::uuid[]) as t (r), generate_series(1, ${bookingsEach}) as i,
       lateral (select $3::timestamptz + i * interval '43 hours' as at) as w`,
    [commons, ids, new Date(from)],
  )
  await owner.query('analyze things_booking; analyze things_thing')
  return ids
}

interface Place {
  office: Office
  actor: Actor
  commons: string
}

async function looking({ office, actor, commons }: Place, all: readonly string[], from: number) {
  const weeks: number[] = []
  const lists: number[] = []
  for (let i = 0; i < looks; i++) {
    const day = new Date(from + (i % 50) * 7 * 24 * hour).toISOString().slice(0, 10)
    const view = await glimpse(office.deps, commons, actor, 'ko')
    weeks.push(
      await timed(() =>
        askByName(office.deps, view, 'things.thing', { resource: all[(i * 17) % resources], day }),
      ),
    )
    lists.push(await timed(() => askByName(office.deps, view, 'things.things', {})))
  }
  return {
    week_view_ms: rounded(median(weeks)),
    week_view_worst_ms: rounded(Math.max(...weeks.slice(5))),
    free_now_ms: rounded(median(lists)),
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** Bookings of free hours between the others, thing after thing, beside work logged by the same person. */
async function booking({ office, actor, commons }: Place, all: readonly string[], from: number) {
  const act = (command: string, input: unknown) => office.door.execute({ commons, command, input, actor })
  let turn = 0
  const book = () => {
    const [resource, round] = [all[turn % resources]!, 1 + Math.floor(turn / resources)]
    turn += 1
    const at = from + (round * 43 + 5) * hour
    const time = { from: new Date(at).toISOString(), until: new Date(at + 2 * hour).toISOString() }
    return act('things.book', { resource, ...time })
  }
  const log = () => {
    const happenedOn = systemClock.now().toISOString().slice(0, 10)
    const work = { kind: 'work', quantity: '3600', unit: 'h', happenedOn, note: '', gift: false }
    return act('contributions.logContribution', work)
  }
  for (const one of [log, book]) await perSecond(clients, 1, one)
  const figures: Record<string, number> = {}
  for (const many of [1, clients]) {
    const [bases, ratios]: [number[], number[]] = [[], []]
    for (let i = 0; i < rounds; i++) {
      const base = await perSecond(many, seconds, log)
      bases.push(base)
      ratios.push((await perSecond(many, seconds, book)) / base)
    }
    figures[`contributions_${many}_per_second`] = rounded(median(bases))
    figures[`bookings_to_contributions_${many}_ratio`] = rounded(median(ratios))
  }
  return figures
}
