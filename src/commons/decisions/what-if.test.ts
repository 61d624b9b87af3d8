import { beforeAll, describe, expect, it } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { group } from './group.fixture.ts'

let w: World
beforeAll(async () => {
  w = await world()
})

interface Replayed {
  found: { name: string; replayed: number; outcomes: { decision: string; before: string; after: string }[] }[]
}

/** Three vote, two of them yes: half is enough, three quarters would not be. */
async function voted() {
  const g = await group(w, 3)
  const { decision } = await g.propose(g.people[0]!, 12, 6)
  for (const [i, choice] of (['no', 'yes', 'yes'] as const).entries())
    await g.vote(g.people[i]!, decision, choice)
  w.clock.pass({ days: 4 })
  await w.settle()
  const needs = (num: number, den: number) => ({
    changes: [
      { path: 'procedures.assembly.num', from: 1, to: num },
      { path: 'procedures.assembly.den', from: 2, to: den },
    ].filter(({ from, to }) => from !== to),
  })
  const today = w.clock.now().toISOString().slice(0, 10)
  const see = (input: object, days = { from: '2026-01-01', until: today }) =>
    w.get<Replayed>(g.people[2]!, g.commons, 'decisions.whatIf', {
      command: 'charter.amendBylaws',
      input,
      ...days,
    })
  return { g, decision, needs, see, today }
}

describe('past votes by another procedure', () => {
  it('say who would have won', async () => {
    const { decision, needs, see } = await voted()
    const { found } = await see(needs(3, 4))
    expect(found).toMatchObject([
      { name: 'decisions.procedureChanged', outcomes: [{ decision, before: '통과', after: '부결' }] },
    ])
    expect(found[0]!.replayed).toBeGreaterThan(0)
  })

  it('come out as they did where what is needed stays', async () => {
    const { see } = await voted()
    const days = { changes: [{ path: 'procedures.assembly.days', from: 3, to: 5 }] }
    const [found] = (await see(days)).found
    expect(found).toMatchObject({ outcomes: [] })
    expect(found!.replayed).toBeGreaterThan(0)
  })

  it('are those of the days asked for, and of this commons', async () => {
    const { needs, see, today } = await voted()
    const [before] = (await see(needs(3, 4), { from: '2025-01-01', until: '2025-12-31' })).found
    expect(before).toMatchObject({ replayed: 0, outcomes: [] })
    const [now] = (await see(needs(3, 4), { from: '2026-01-01', until: today })).found
    expect(now!.outcomes).toHaveLength(1)
  })

  it('are asked only for proposals there is a past to play for', async () => {
    const { g, see } = await voted()
    expect((await see({ changes: [{ path: 'dials.charter.review_months', from: 6, to: 9 }] })).found).toEqual(
      [],
    )
    const lines = w.get(g.people[2]!, g.commons, 'decisions.whatIfLines', {
      ...{ command: 'charter.amendBylaws', input: {}, from: '2026-01-01', until: '2026-12-31' },
    })
    await expect(lines).rejects.toMatchObject({ code: 'kernel.not_allowed' })
  })
})
