import { describe, expect, it } from 'vitest'
import type { Actor } from '../../kernel/authority.ts'
import { refused, season, withMakers } from './season.fixture.ts'

const s = await season([withMakers({ kind: 'points' })])
const { w, mina, bora, duri, agents, act, get } = s
const nowhere = '00000000-0000-4000-8000-000000000000'

interface Shown {
  mine: { agent: string; points: number }[]
  sums: { agent: string; points: number }[]
  left: number
  givers: number
}

const { evaluation } = await act(mina, 'openEvaluation', { label: '2월', points: 10, days: 7 })
const give = (who: Actor, ...given: [string, number][]) =>
  act(who, 'givePoints', { evaluation, given: given.map(([to, points]) => ({ to, points })) })
const shown = (who: Actor) => get<Shown>(who, 'evaluation', { evaluation })

describe('value.openEvaluation', () => {
  it('opens one round at a time', async () => {
    const second = act(mina, 'openEvaluation', { label: '또', points: 1, days: 1 })
    await expect(second).rejects.toMatchObject(refused('evaluation_open'))
    const early = w.act({ kind: 'clock' }, s.commons, 'value.closeEvaluation', { evaluation })
    await expect(early).rejects.toMatchObject(refused('not_over_yet'))
    const other = w.act({ kind: 'clock' }, s.commons, 'value.closeEvaluation', { evaluation: nowhere })
    await expect(other).rejects.toMatchObject(refused('no_such_evaluation'))
  })
})

describe('value.givePoints', () => {
  it.each([
    ['to_yourself', [[agents.bora, 1]]],
    ['given_twice', [1, 2].map((points) => [agents.duri, points])],
    ['too_many_points', [[agents.duri, 11]]],
    ['not_a_member', [[nowhere, 1]]],
  ] as [string, [string, number][]][])('refuses %s', async (code, given) => {
    await expect(give(bora, ...given)).rejects.toMatchObject(refused(code))
    expect((await shown(bora)).mine).toEqual([])
  })

  it('may be changed until it closes, and is seen by the giver alone', async () => {
    await give(bora, [agents.duri, 10])
    await give(bora, [agents.duri, 6], [agents.mina, 3])
    await give(duri, [agents.mina, 1])
    expect(await shown(bora)).toMatchObject({
      mine: [
        { agent: agents.duri, points: 6 },
        { agent: agents.mina, points: 3 },
      ],
      ...{ left: 1, sums: [], givers: 2 },
    })
    expect((await shown(mina)).mine).toEqual([])
    const { rows } = await w.office.database.owner.query(
      "select body from journal_entry where kind = 'value.points_given' order by seq",
    )
    for (const { body } of rows) {
      const { actor, data } = JSON.parse(body)
      const others = Object.values(agents).filter((one) => actor !== `agent:${one}`)
      expect(others.some((one) => JSON.stringify(data).includes(one))).toBe(false)
    }
  })

  it('shares out by the sums once the round is over, which the clock sees to', async () => {
    const sold = await s.income(10_000)
    // Nobody has points yet: all that is left over goes where the rule says.
    expect(await s.got((await s.distribute(s.sharing([[sold, 1_000]]))).distribution)).toEqual({
      common: 1_000n,
    })
    w.clock.pass({ days: 7 })
    await w.settle()
    expect((await shown(duri)).sums).toEqual(
      [
        { agent: agents.duri, points: 6 },
        { agent: agents.mina, points: 4 },
      ].sort((a, b) => b.points - a.points),
    )
    await expect(give(bora)).rejects.toMatchObject(refused('evaluation_closed'))
    const again = w.act({ kind: 'clock' }, s.commons, 'value.closeEvaluation', { evaluation })
    await expect(again).rejects.toMatchObject(refused('evaluation_closed'))
    const gone = act(bora, 'givePoints', { evaluation: nowhere, given: [] })
    await expect(gone).rejects.toMatchObject(refused('no_such_evaluation'))
    const { distribution } = await s.distribute(s.sharing([[sold, 1_000]]))
    expect(await s.got(distribution)).toEqual({ [agents.duri]: 480n, [agents.mina]: 320n, common: 200n })
  })
})
