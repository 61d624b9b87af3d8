import { beforeAll, describe, expect, it } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { yetToVote } from './electors.ts'
import { freeze } from './frozen-input.ts'
import { group, procedureWith } from './group.fixture.ts'
import type { DecisionSummary } from './queries.ts'

let w: World
beforeAll(async () => {
  w = await world()
})

type Listed = { decisions: DecisionSummary[]; next: number | null }

describe('decisions', () => {
  it('lists open ones by their end and closed ones newest first, a page at a time', async () => {
    const g = await group(w, 1, procedureWith({}))
    const mina = g.people[0]!
    for (let i = 0; i < 5; i++) await g.propose(mina, 12, 6)
    w.clock.pass({ days: 4 })
    await w.settle()
    await g.propose(mina, 12, 6)
    const list = (input: object) => w.get<Listed>(mina, g.commons, 'decisions.decisions', input)
    const numbers = ({ decisions }: Listed) => decisions.map((one) => one.number)
    expect(numbers(await list({ state: 'open' }))).toEqual([6])
    const first = await list({ state: 'closed', limit: 3 })
    expect([numbers(first), first.next]).toEqual([[5, 4, 3], 3])
    const second = await list({ state: 'closed', limit: 3, before: first.next })
    expect([numbers(second), second.next]).toEqual([[2, 1], null])
  })

  it('asks for my vote until I have voted', async () => {
    const g = await group(w, 2, procedureWith({}))
    const { decision } = await g.propose(g.people[0]!, 12, 6)
    const waiting = (i: number) =>
      w.get<DecisionSummary[]>(g.people[i]!, g.commons, 'decisions.waitingForMyVote')
    expect((await waiting(1)).map((one) => one.decision)).toEqual([decision])
    await g.vote(g.people[1]!, decision, 'abstain')
    expect(await waiting(1)).toEqual([])
    expect(await waiting(0)).toHaveLength(1)
    w.clock.pass({ days: 3 })
    expect(await waiting(0)).toEqual([])
  })

  it('does not ask, nor remind, whoever handed their vote to somebody', async () => {
    const g = await group(w, 3, procedureWith({ delegation: true }))
    const [mina, bora, junho] = g.people as [never, never, never]
    const [one, other] = [await g.propose(mina, 12, 6), await g.propose(mina, 12, 24)]
    const waiting = async (by: never) =>
      (await w.get<DecisionSummary[]>(by, g.commons, 'decisions.waitingForMyVote')).map(
        ({ decision }) => decision,
      )
    await g.send(bora, 'delegateVote', { scope: { kind: 'all' }, to: await g.agent(mina) })
    expect(await waiting(bora)).toEqual([])
    const scope = { kind: 'decision', decision: other.decision }
    await g.send(bora, 'delegateVote', { scope, to: null })
    expect(await waiting(bora)).toEqual([other.decision])
    const { mine } = await g.decision(one.decision, bora)
    expect(mine).toMatchObject({ voted: false, delegate: await g.agent(mina) })
    const left = (decision: string) => yetToVote(w.office.database.read, g.commons, decision)
    expect((await left(one.decision)).sort()).toEqual([await g.agent(mina), await g.agent(junho)].sort())
    expect(await left(other.decision)).toHaveLength(3)
  })

  it('shows nothing of another commons', async () => {
    const [g, other] = [await group(w, 1, procedureWith({})), await group(w, 1)]
    const { decision } = await g.propose(g.people[0]!, 12, 6)
    expect(await other.decision(decision)).toBeNull()
  })
})

describe('size', () => {
  it('opens for fifty thousand in a second, and a vote costs the same', async () => {
    const g = await group(w, 1, procedureWith({}))
    await w.office.database.owner.query(
      `insert into members_agent (commons_id, id, name, state, sort_name, search, initials, created_at)
       select $1, gen_random_uuid(), 'n' || i, 'member', 'n', 'n', 'n', now() from generate_series(1, 50000) i`,
      [g.commons],
    )
    const before = performance.now()
    const { decision } = await g.propose(g.people[0]!, 12, 6)
    const opening = performance.now() - before
    await g.vote(g.people[0]!, decision, 'yes')
    const voting = performance.now() - before - opening
    expect((await g.decision(decision)).electors).toBe(50_001)
    // Generous, for slow machines: the point is that neither grows out of hand.
    expect(opening).toBeLessThan(5_000)
    expect(voting).toBeLessThan(500)
  })
})

it('commits to an input without giving it away', () => {
  const [one, other] = [freeze({ b: 1, a: 'x' }), freeze({ a: 'x', b: 1 })]
  expect(one.input).toBe(other.input)
  expect(one.input_hash).not.toBe(other.input_hash)
})
