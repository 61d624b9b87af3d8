import { beforeAll, describe, expect, it } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import type { Actor } from '../../kernel/authority.ts'
import { group, procedureWith } from './group.fixture.ts'
import type { DecisionView } from './query-shapes.ts'

let w: World
beforeAll(async () => {
  w = await world()
})

const delegated = procedureWith({ delegation: true })
const everything = { kind: 'all' } as const

async function open(size: number, clauses: Record<string, unknown> = delegated) {
  const g = await group(w, size, clauses)
  const { decision } = await g.propose(g.people[0]!, 12, 6)
  const agents = await Promise.all(g.people.map((one) => g.agent(one)))
  const hand = (from: number, to: number | null, scope: unknown = everything) =>
    g.send(g.people[from]!, 'delegateVote', { scope, to: to === null ? null : agents[to]! })
  const seenBy = (who: number) => g.decision(decision, g.people[who]!)
  return {
    ...g,
    decisionId: decision,
    agents,
    hand,
    seenBy,
    vote: (i: number, choice: string) => g.vote(g.people[i]!, decision, choice),
  }
}

const heads = (seen: DecisionView) => seen.result!.motion!.heads.answers

describe('decisions.delegateVote', () => {
  it('counts through those who do not vote to the first who does, and shows the chain', async () => {
    const g = await open(5)
    await g.hand(0, 1)
    await g.hand(1, 2)
    expect(await g.seenBy(0)).toMatchObject({
      mine: { delegate: g.agents[1], chain: [g.agents[1], g.agents[2]], delegationLost: 'dead_end' },
      delegatedVotes: { counted: 0, lost: { cycle: 0, deadEnd: 2 } },
    })
    await g.vote(2, 'no')
    const seen = await g.seenBy(0)
    expect(heads(seen)).toMatchObject({ no: 3 })
    expect(seen).toMatchObject({
      mine: { chain: [g.agents[1], g.agents[2]], delegationLost: null },
      delegatedVotes: { counted: 2, lost: { cycle: 0, deadEnd: 0 } },
      ballots: [{ agent: g.agents[2], for: 3 }],
      result: { present: 3, cast: 3 },
    })
    expect((await g.seenBy(2)).mine).toMatchObject({ weight: 3, chain: [] })
  })

  it('is overridden by a direct ballot, which carries what comes through its voter', async () => {
    const g = await open(4)
    await g.hand(0, 1)
    await g.hand(1, 2)
    await g.vote(2, 'no')
    await g.vote(1, 'yes')
    expect(heads(await g.seenBy(0))).toMatchObject({ yes: 2, no: 1 })
    await g.vote(0, 'abstain')
    expect(heads(await g.seenBy(0))).toMatchObject({ yes: 1, no: 1, abstain: 1 })
  })

  it('loses what runs in a circle, and says so', async () => {
    const g = await open(4, procedureWith({ delegation: true, quorumNum: 1, quorumDen: 2 }))
    await g.hand(0, 1)
    await g.hand(1, 0)
    await g.hand(2, 0)
    await g.vote(3, 'yes')
    const seen = await g.seenBy(2)
    expect(seen).toMatchObject({
      mine: { delegationLost: 'cycle' },
      delegatedVotes: { counted: 0, lost: { cycle: 3, deadEnd: 0 } },
      // Lost votes took no part: one of four is no quorum of two.
      result: { outcome: 'failed', quorum: { needed: '2', got: '1' } },
    })
  })

  it('goes by the narrowest scope, and null takes a wider one back', async () => {
    const g = await open(4)
    const here = { kind: 'decision', decision: g.decisionId }
    await g.hand(0, 1)
    await g.vote(1, 'no')
    await g.vote(2, 'yes')
    await g.hand(0, 2, { kind: 'subject', subject: 'charter' })
    expect(heads(await g.seenBy(0))).toMatchObject({ yes: 2, no: 1 })
    await g.hand(0, 2, { kind: 'subject', subject: 'books' })
    await g.hand(0, null, here)
    expect(heads(await g.seenBy(0))).toMatchObject({ yes: 1, no: 1 })
    await g.hand(0, 1, here)
    expect(heads(await g.seenBy(0))).toMatchObject({ yes: 1, no: 2 })
  })

  it('keeps at closing who carried whose vote, whatever is changed afterwards', async () => {
    const g = await open(3)
    await g.hand(0, 1)
    await g.hand(2, 0)
    await g.vote(1, 'yes')
    w.clock.pass({ days: 3 })
    await w.settle()
    await g.hand(0, 2)
    const seen = await g.seenBy(0)
    expect(seen).toMatchObject({
      state: 'executed',
      mine: { chain: [g.agents[1]] },
      delegatedVotes: { counted: 2, lost: { cycle: 0, deadEnd: 0 } },
      ballots: [{ agent: g.agents[1], for: 3 }],
      result: { cast: 3, delegated: { counted: 2, cycle: 0, deadEnd: 0 } },
    })
    expect((await g.seenBy(1)).mine.weight).toBe(3)
    const file = await w.get<{ votes: unknown }>(g.people[0]!, g.commons, 'decisions.ballotFile', {
      decision: g.decisionId,
    })
    expect(file.votes).toEqual({ '': { eligible: 3, present: 3, answers: { yes: 3 } } })
  })

  it('counts somebody who is there without voting once, though another carries their vote', async () => {
    const g = await open(3)
    await g.send(g.people[0]!, 'markPresent', { decision: g.decisionId })
    await g.hand(0, 1)
    await g.vote(1, 'yes')
    expect(await g.seenBy(0)).toMatchObject({ result: { present: 2, cast: 2 } })
  })

  it('passes on through a member who may not vote on this', async () => {
    const g = await open(2)
    const late = await w.person('늦은 이')
    await w.act(late, g.commons, 'members.join', { invitation: null, name: '늦은 이', types: ['member'] })
    await g.send(g.people[0]!, 'delegateVote', { scope: everything, to: await g.agent(late) })
    await g.send(late, 'delegateVote', { scope: everything, to: g.agents[1]! })
    await g.vote(1, 'no')
    expect(heads(await g.seenBy(0))).toMatchObject({ no: 2 })
  })

  it('counts only where the procedure, as frozen, lets votes be handed over', async () => {
    const g = await open(2, {
      ...procedureWith({}),
      'procedures.other': delegated['procedures.assembly'],
    })
    await g.hand(0, 1)
    await g.vote(1, 'yes')
    expect(heads(await g.seenBy(0))).toMatchObject({ yes: 1 })
    await expect(g.hand(0, 1, { kind: 'decision', decision: g.decisionId })).rejects.toMatchObject({
      code: 'decisions.no_delegation',
    })
  })

  it('refuses what could never count', async () => {
    const g = await open(2)
    const over = { kind: 'decision', decision: g.decisionId }
    const cases: [() => Promise<unknown>, string][] = [
      [() => g.hand(0, 0), 'to_oneself'],
      [
        () => g.send(g.people[0]!, 'delegateVote', { scope: everything, to: w.clock.newId() }),
        'no_such_member',
      ],
      [() => g.hand(0, 1, { kind: 'subject', subject: 'weather' }), 'no_such_subject'],
      [() => g.hand(0, 1, { kind: 'decision', decision: w.clock.newId() }), 'no_such_decision'],
    ]
    for (const [act, code] of cases) await expect(act()).rejects.toMatchObject({ code: `decisions.${code}` })
    w.clock.pass({ days: 3 })
    await expect(g.hand(0, 1, over)).rejects.toMatchObject({ code: 'decisions.voting_over' })
    const plain = await open(2, procedureWith({}))
    await expect(plain.hand(0, 1)).rejects.toMatchObject({ code: 'decisions.no_delegation' })
    const anyone = { who: ['anyone'], layer: 'bylaws' }
    const wide = await open(1, {
      ...delegated,
      'powers.decisions.delegateVote': anyone,
      'powers.decisions.revokeDelegation': anyone,
    })
    const stranger: Actor = await w.person('길손')
    for (const [command, more] of [
      ['delegateVote', { to: null }],
      ['revokeDelegation', {}],
    ] as const)
      await expect(wide.send(stranger, command, { scope: everything, ...more })).rejects.toMatchObject({
        code: 'decisions.members_only',
      })
  })
})

describe('decisions.revokeDelegation', () => {
  it('takes one’s vote back; a wider delegation then holds again', async () => {
    const g = await open(3)
    const subject = { kind: 'subject', subject: 'charter' }
    await g.vote(1, 'yes')
    await g.vote(2, 'no')
    await g.hand(0, 1)
    await g.hand(0, 2, subject)
    await g.send(g.people[0]!, 'revokeDelegation', { scope: subject })
    expect(heads(await g.seenBy(0))).toMatchObject({ yes: 2, no: 1 })
    await g.send(g.people[0]!, 'revokeDelegation', { scope: everything })
    expect(heads(await g.seenBy(0))).toMatchObject({ yes: 1, no: 1 })
    await expect(g.send(g.people[0]!, 'revokeDelegation', { scope: everything })).rejects.toMatchObject({
      code: 'decisions.no_such_delegation',
    })
    expect(await g.entries('vote_delegated')).toHaveLength(2)
    expect(await g.entries('delegation_revoked')).toMatchObject([{ data: { scope: subject } }, {}])
  })
})

describe('decisions.delegations', () => {
  const seen = (g: Awaited<ReturnType<typeof open>>, who: number) =>
    w.get<Record<string, unknown>>(g.people[who]!, g.commons, 'decisions.delegations')

  it('shows what is in whose hands, with the chains within each scope', async () => {
    const g = await open(4)
    const here = { kind: 'decision', decision: g.decisionId }
    const charter = { kind: 'subject', subject: 'charter' }
    await g.hand(0, 1)
    await g.hand(1, 2)
    await g.hand(2, 1, charter)
    await g.hand(0, 2, here)
    await g.hand(0, null, { kind: 'subject', subject: 'books' })
    const [, b, c] = g.agents
    expect(await seen(g, 0)).toMatchObject({
      allowed: true,
      given: [
        { scope: everything, to: b, chain: [b, c] },
        { scope: here, to: c, chain: [c, b, c] },
        { scope: { kind: 'subject', subject: 'books' }, to: null, chain: [] },
      ],
      received: [],
    })
    expect(await seen(g, 2)).toMatchObject({
      received: [
        { scope: everything, from: b },
        { scope: here, from: g.agents[0] },
      ],
      receivedInAll: 2,
    })
    w.clock.pass({ days: 3 })
    await w.settle()
    expect(await seen(g, 2)).toMatchObject({ received: [{ scope: everything, from: b }], receivedInAll: 1 })
  })

  it('says where our rules know nothing of it', async () => {
    const g = await open(1, procedureWith({}))
    expect(await seen(g, 0)).toEqual({ allowed: false, given: [], received: [], receivedInAll: 0 })
  })
})
