import { expect, it } from 'vitest'
import type { CharterData } from '../../commons/charter/charter.ts'
import { inForce } from '../../commons/charter/charter.ts'
import type { Equation } from './equation/shape.ts'
import { byHours, season, withMakers } from './season.fixture.ts'
import { equationsChanged } from './what-if.ts'

/** Small and seeded, so that a season that fails can be played again. */
function chance(seed: number) {
  let state = seed
  return (most: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor(state / 65_536) % most
  }
}

const rule = (worth: string): Equation =>
  withMakers({
    kind: 'contributions',
    source: { from: 'period', projects: 'all' },
    rules: [
      { kinds: ['work'], actions: [], unit: 'h', worth, claim: 'debt-like' },
      { kinds: ['care'], actions: [], unit: 'h', worth: '15000', claim: 'once' },
    ],
    multipliers: [{ by: 'role', of: 'steward', times: '3/2' }],
    limits: { most: 30_000 },
  })

async function randomSeason(seed: number) {
  const s = await season([rule('20000')])
  const next = chance(seed)
  const people = [s.mina, s.bora, s.duri]
  const logged: { who: (typeof people)[number]; contribution: string }[] = []
  for (let day = 0; day < 12; day++) {
    const who = people[next(3)]!
    const kind = next(2) === 0 ? 'work' : 'care'
    const at = { kind, happenedOn: `2026-02-${String(10 + next(12))}`, gift: next(5) === 0 }
    logged.push({ who, contribution: await s.log(who, 1 + next(6), at) })
    if (next(3) === 0) {
      const one = logged[next(logged.length)]!
      const correction = { contribution: one.contribution, quantity: String(600 + next(9000)), reason: '' }
      await s.act(one.who, 'contributions.correctContribution', correction)
    }
    if (next(2) === 0) {
      const amount = 1_000 + next(60_000)
      const income = await s.income(amount)
      const { distribution } = await s.distribute(s.sharing([[income, amount]]))
      if (next(4) === 0) await s.act(s.mina, 'takeBackDistribution', { distribution, reason: '다시' })
    }
    s.w.clock.pass({ days: 1 })
  }
  return s
}

type Season = Awaited<ReturnType<typeof season>>

async function suppose(
  s: Season,
  equations?: readonly Equation[],
  days = { from: '2026-03-01', until: '2026-03-31' },
) {
  const view = await s.w.view(s.mina, s.commons)
  const data = structuredClone(view.charter.data) as unknown as CharterData
  if (equations) data.dials['value.equations'] = equations as never
  const changed = inForce(data, view.charter.version)
  return equationsChanged.run(view, { command: 'charter.amendBylaws', input: {}, changed, ...days })
}

it.each([3, 17, 2026])('reproduces history exactly with the rule in force (season %i)', async (seed) => {
  const s = await randomSeason(seed)
  const { lines, replayed, note } = await suppose(s)
  expect(replayed).toBeGreaterThan(1)
  expect(note).toBeUndefined()
  expect(lines.filter((one) => one.before !== one.after)).toEqual([])
  const { rows } = await s.w.office.database.owner.query(
    `select sum(r.amount) as amount from value_recipient r join value_distribution d on d.id = r.distribution
     where d.taken_back_seq is null`,
  )
  const sum = lines
    .filter(({ subject }) => subject.kind !== 'type')
    .reduce((all, one) => all + one.before, 0n)
  expect(sum).toBe(rows[0].amount)
  // From the middle on, what came before stays as it was.
  const later = await suppose(s, undefined, { from: '2026-03-08', until: '2026-03-31' })
  expect(later.replayed).toBeLessThan(replayed)
  expect(later.lines.filter((one) => one.before !== one.after)).toEqual([])
})

it('tells what another rate would have made, by person, fund and type, and changes nothing', async () => {
  const s = await season([rule('20000')])
  await s.log(s.bora, 1)
  await s.log(s.duri, 1, { kind: 'care' })
  const sold = await s.income(20_000)
  await s.distribute(s.sharing([[sold, 20_000]]))
  const before = await s.size()
  const { lines, replayed } = await suppose(s, [rule('15000')])
  expect(replayed).toBe(1)
  // 16,000 by 20 : 15 before, by 15 : 15 after.
  const line = (id: string) => lines.find(({ subject }) => subject.id === id)
  expect(line(s.agents.bora)).toMatchObject({ before: 9_143n, after: 8_000n })
  expect(line(s.agents.duri)).toMatchObject({ before: 6_857n, after: 8_000n })
  expect(line('common')).toMatchObject({ before: 4_000n, after: 4_000n })
  expect(line('resident')).toMatchObject({ subject: { kind: 'type' }, before: 16_000n, after: 16_000n })
  expect(await s.size()).toBe(before)
  const { lines: none, note } = await suppose(s, [{ ...byHours, code: 'other' }])
  expect(none.every((one) => one.after === 0n)).toBe(true)
  expect(note).toBeDefined()
  expect((await suppose(s, undefined, { from: '2026-01-01', until: '2026-01-31' })).replayed).toBe(0)
  const changes = [{ path: 'dials.value.equations', from: [], to: [] }]
  expect(equationsChanged.touches({ command: 'charter.amendBylaws', input: { changes } })).toBe(true)
  const others = [{ path: 'dials.value.shares_open_to', from: 'own', to: 'member' }]
  expect(equationsChanged.touches({ command: 'charter.amendBylaws', input: { changes: others } })).toBe(false)
})
