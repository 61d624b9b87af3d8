import { describe, expect, it } from 'vitest'
import { monthly, village } from './village.fixture.ts'

interface Line {
  subject: { kind: string; id: string }
  before: bigint
  after: bigint
}
interface Seen {
  replayed: number
  own: Line[]
  sums: Line[]
  few: number
  changed: number
  people: number
}
interface Page {
  people: number
  lines: Line[]
  place: number
  next: number | null
}
type Rate = { type: string | null; amount: string }

/** Small and seeded, so that a season that fails can be played again. */
function chance(seed: number) {
  let state = seed
  return (most: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor(state / 65_536) % most
  }
}

const twoKinds = {
  'memberTypes.helper': { label: { ko: '도우미', en: 'helper' }, votes: true },
  'memberTypes.elder': { label: { ko: '어르신', en: 'elder' }, votes: true },
}
const year = { from: '2026-01-01', until: '2026-12-31' }

/** A village with two more types, whose dues have these amounts; and what it asks and sees of them. */
async function duesOf(rates: Rate[]) {
  const v = await village({}, twoKinds)
  const { plan } = await v.act(v.mina, 'addPlan', { ...monthly, rates })
  const asked = (other: Rate[], days = year) => ({
    ...{ command: 'dues.changeRates', input: { plan, rates: other } },
    ...days,
  })
  return {
    ...v,
    plan,
    see: async (who: typeof v.mina, other: Rate[], days = year) =>
      (await v.get<{ found: Seen[] }>(who, 'decisions.whatIf', asked(other, days))).found[0]!,
    all: async (other: Rate[], days = year) =>
      (await v.get<{ found: { lines: Line[] }[] }>(v.mina, 'decisions.whatIfLines', asked(other, days)))
        .found[0]!.lines,
    month: async () => {
      v.w.clock.pass({ days: 30 })
      await v.w.settle()
    },
  }
}

/** Half a year in which people join, become of other types and are let off, and a charge is taken back and made anew. */
async function randomSeason(seed: number, rates: Rate[]) {
  const s = await duesOf(rates)
  const next = chance(seed)
  const names = Object.keys(s.agents)
  const agents: string[] = Object.values(s.agents)
  const reduced = new Set<string>()
  for (let i = 0; i < 6; i++) {
    const agent = agents[next(agents.length)]!
    const types = [['resident'], ['helper'], ['elder'], ['helper', 'resident']][next(4)]
    await s.act(s.mina, 'members.changeTypes', { agent, types })
    const other = agents[next(agents.length)]!
    const amount = String(next(3) * 3_000)
    if (next(2) === 0 && !reduced.has(other)) {
      reduced.add(other)
      const from = s.w.clock.now().toISOString().slice(0, 10)
      await s.act(s.mina, 'grantReduction', {
        ...{ plan: s.plan, agent: other, amount, from, until: null, reason: '형편' },
      })
    }
    if (next(3) === 0) {
      const who = await s.w.person(`이웃 ${i}`)
      await s.join(who, `이웃 ${i}`)
      names.push(`이웃 ${i}`)
      agents.push((await s.w.view(who, s.commons)).standing.agent!)
    }
    await s.month()
    const [run] = await s.runs(s.plan)
    if (next(4) === 0 && run?.state === 'charged' && run.charges > 0) {
      await s.act(s.mina, 'undoRun', { run: run.id, reason: '다시' })
      await s.w.settle()
      if (next(2) === 0)
        await s.act(s.mina, 'charge', { plan: s.plan, period: run.period, late: false, after: null })
    }
  }
  const { rows } = await s.w.office.database.owner.query(
    'select agent, sum(amount) as amount from dues_charge where not undone group by agent',
  )
  const charged = new Map<string, bigint>(rows.map((row) => [row.agent, row.amount]))
  const nameOf = new Map(agents.map((agent, i) => [agent, names[i]!]))
  const byName = (sums: Iterable<readonly [string, bigint]>) =>
    Object.fromEntries(
      [...sums].filter(([, sum]) => sum > 0n).map(([agent, sum]) => [nameOf.get(agent), sum]),
    )
  return { ...s, charged: byName(charged), byName }
}

const some: Rate[] = [
  { type: 'resident', amount: '10000' },
  { type: 'helper', amount: '4000' },
]
const others: Rate[] = [
  { type: 'helper', amount: '12000' },
  { type: null, amount: '7000' },
]

describe('other dues over the past', () => {
  it.each([5, 23, 2026])(
    'come to history with the rates in force, and to what a season with others came to (season %i)',
    async (seed) => {
      const [played, otherwise] = [await randomSeason(seed, some), await randomSeason(seed, others)]
      const history = await played.all(some)
      expect(history.length).toBeGreaterThan(2)
      expect(history.filter(({ before, after }) => before !== after)).toEqual([])
      const sums = (lines: Line[], of: 'before' | 'after') =>
        played.byName(lines.map((line) => [line.subject.id, line[of]]))
      expect(sums(history, 'before')).toEqual(played.charged)
      expect(sums(await played.all(others), 'after')).toEqual(otherwise.charged)
      expect(played.charged).not.toEqual(otherwise.charged)
      expect(await played.w.verify(played.commons)).toMatchObject({ findings: [], balancesAgree: true })
    },
  )

  it('tell of those who paid nothing, too', async () => {
    const s = await duesOf([{ type: 'resident', amount: '10000' }])
    await s.act(s.mina, 'members.changeTypes', { agent: s.agents.duri, types: ['elder'] })
    await s.month()
    await s.month()
    const { own } = await s.see(s.duri, [{ type: null, amount: '2000' }])
    expect(own).toMatchObject([{ before: 0n, after: 2_000n }])
  })

  it('show nobody what another one pays, not by the sum of their type either', async () => {
    const s = await duesOf([{ type: 'resident', amount: '10000' }])
    await s.act(s.mina, 'members.changeTypes', { agent: s.agents.duri, types: ['elder', 'resident'] })
    for (let i = 0; i < 2; i++) await s.month()
    const seen = await s.see(s.bora, [{ type: 'elder', amount: '2000' }])
    expect(seen.own.map(({ subject }) => subject.id)).toEqual([s.agents.bora])
    expect(seen.sums.map(({ subject }) => subject.id)).toEqual(['resident'])
    expect(seen.few).toBe(1)
    const office = await s.see(s.mina, [{ type: 'elder', amount: '2000' }])
    expect(office.sums.map(({ subject }) => subject.id).sort()).toEqual(['elder', 'resident'])
    const asked = { command: 'dues.changeRates', input: { plan: s.plan, rates: some }, ...year }
    await expect(s.get(s.bora, 'decisions.whatIfLines', asked)).rejects.toMatchObject({
      code: 'kernel.not_allowed',
    })
  })

  it('are gone through person by person, each of many once', async () => {
    const s = await duesOf(some)
    for (let i = 0; i < 51; i++) await s.join(await s.w.person(`이웃 ${i}`), `이웃 ${i}`)
    for (let i = 0; i < 2; i++) await s.month()
    const proposal = { command: 'dues.changeRates', input: { plan: s.plan, rates: others }, ...year }
    const page = async (name: string, place?: number) =>
      (await s.get<{ found: Page[] }>(s.mina, `decisions.${name}`, { ...proposal, place })).found[0]!
    const first = await page('whatIf')
    const second = await page('whatIfLines', first.next!)
    expect([first.people, first.next, second.place, second.next]).toEqual([54, 50, 50, null])
    const seen = [...first.lines, ...second.lines].map(({ subject }) => subject.id)
    expect(new Set(seen).size).toBe(54)
    const asMember = { ...proposal, place: 50 }
    expect((await s.get<{ found: Page[] }>(s.duri, 'decisions.whatIf', asMember)).found[0]!.lines).toEqual([])
  })

  it('are of the days asked for, of this commons, and say so where nothing was charged', async () => {
    const s = await duesOf(some)
    for (let i = 0; i < 2; i++) await s.month()
    const last = { from: '2025-01-01', until: '2025-12-31' }
    expect(await s.see(s.duri, others, last)).toMatchObject({ replayed: 0, own: [], sums: [] })
    await expect(s.see(s.duri, others, { from: '2026-05-01', until: '2026-04-01' })).rejects.toMatchObject({
      code: 'kernel.bad_input',
    })
    const elsewhere = await s.w.found('village', s.mina, { capabilities: ['dues'] })
    const asked = { command: 'dues.changeRates', input: { plan: s.plan, rates: some }, ...year }
    await expect(s.w.get(s.mina, elsewhere, 'decisions.whatIf', asked)).rejects.toMatchObject({
      code: 'kernel.not_found',
    })
  })
})
