import { beforeAll, describe, expect, it } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import type { Actor } from '../../kernel/authority.ts'
import { group, procedureWith } from './group.fixture.ts'
import { newReceipt } from './receipts.ts'

let w: World
beforeAll(async () => {
  w = await world()
})

const secret = procedureWith({ secret: true })

async function opened(size: number, clauses: Record<string, unknown> = secret) {
  const g = await group(w, size, clauses)
  const { decision } = await g.propose(g.people[0]!, 12, 6)
  const cast = async (by: Actor, choice: string, receipt = newReceipt()) => {
    await g.send(by, 'castSecretBallot', { decision, ballot: { choice }, receipt })
    return receipt
  }
  return { ...g, decisionId: decision, cast }
}

describe('decisions.castSecretBallot', () => {
  it('counts once, tells nobody how it stands, and lets each find their ballot afterwards', async () => {
    const g = await opened(3)
    const receipts = [await g.cast(g.people[0]!, 'yes'), await g.cast(g.people[1]!, 'no')]
    receipts.push(await g.cast(g.people[2]!, 'yes'))
    const decision = g.decisionId
    expect(await g.decision(decision)).toMatchObject({
      ...{ result: null, counts: null, ballots: null, published: null, cast: 3 },
      mine: { voted: true, ballot: null },
    })
    const find = (receipt: string) =>
      w.get(g.people[0]!, g.commons, 'decisions.findBallot', { decision, receipt })
    expect(await find(receipts[0]!)).toBeNull()
    w.clock.pass({ days: 3 })
    await w.settle()
    expect(await g.decision(decision)).toMatchObject({
      state: 'executed',
      result: { outcome: 'passed', cast: 3, motion: { heads: { answers: { yes: 2, no: 1, abstain: 0 } } } },
      published: { total: 3 },
      ballots: null,
    })
    expect(await find(receipts[1]!.toLowerCase().replaceAll('-', ' '))).toMatchObject({
      receipt: receipts[1],
      ballot: { choice: 'no' },
    })
    expect(await find(newReceipt())).toBeNull()
    expect(await find('민아')).toBeNull()
    expect(await w.verify(g.commons)).toMatchObject({ findings: [], balancesAgree: true })
  })

  it('leaves an entry that says no more than that somebody voted', async () => {
    const g = await opened(2)
    await g.cast(g.people[1]!, 'no')
    const [entry] = await g.entries('ballot_cast')
    expect(entry).toMatchObject({ actor: `agent:${await g.agent(g.people[1]!)}` })
    expect(entry!.data).toEqual({ decision: g.decisionId })
  })

  it('refuses a second ballot, what does not fit, a receipt taken, and receipts of one’s own making', async () => {
    const g = await opened(3)
    const [mina, bora] = g.people as [Actor, Actor]
    const receipt = await g.cast(mina, 'yes')
    await expect(g.cast(mina, 'no')).rejects.toMatchObject({ code: 'decisions.already_voted' })
    await expect(g.cast(bora, 'perhaps')).rejects.toMatchObject({
      code: 'decisions.ballot_wrong',
      values: { problem: 'no_such_option' },
    })
    await expect(g.cast(bora, 'no', receipt)).rejects.toMatchObject({ code: 'decisions.receipt_taken' })
    await expect(g.cast(bora, 'no', 'BORA-BORA-BORA-BORA')).rejects.toMatchObject({
      code: 'kernel.bad_input',
    })
    expect((await g.decision(g.decisionId)).cast).toBe(1)
  })

  it('answers the same key with the recorded result, whatever else is sent with it', async () => {
    const g = await opened(2)
    const send = (choice: string) => {
      const input = { decision: g.decisionId, ballot: { choice }, receipt: newReceipt() }
      return w.act(g.people[0]!, g.commons, 'decisions.castSecretBallot', input, 'one-key')
    }
    expect(await send('yes')).toEqual({ decision: g.decisionId })
    expect(await send('no')).toEqual({ decision: g.decisionId })
    expect((await g.decision(g.decisionId)).cast).toBe(1)
  })

  it('is for the voter alone: nobody enters it for them', async () => {
    const g = await opened(2, { ...secret, 'powers.members.actFor': { who: ['member'], layer: 'bylaws' } })
    const onBehalfOf = { agent: await g.agent(g.people[1]!) }
    const input = { decision: g.decisionId, ballot: { choice: 'yes' }, receipt: newReceipt() }
    const request = { commons: g.commons, command: 'decisions.castSecretBallot', input, actor: g.people[0]! }
    await expect(w.office.door.execute({ ...request, onBehalfOf })).rejects.toMatchObject({
      code: 'decisions.not_for_others',
    })
  })

  it('is refused where the vote is open, not open yet, over, or not one’s own', async () => {
    const plain = await opened(1, procedureWith({}))
    await expect(plain.cast(plain.people[0]!, 'yes')).rejects.toMatchObject({ code: 'decisions.ballot_open' })
    const talked = await opened(1, procedureWith({ secret: true, discussDays: 2 }))
    await expect(talked.cast(talked.people[0]!, 'yes')).rejects.toMatchObject({ code: 'decisions.not_open' })
    const g = await opened(2, {
      ...secret,
      'powers.decisions.castSecretBallot': { who: ['anyone'], layer: 'bylaws' },
    })
    await expect(g.cast(await w.person('길손'), 'yes')).rejects.toMatchObject({
      code: 'decisions.not_an_elector',
    })
    w.clock.pass({ days: 3 })
    await expect(g.cast(g.people[0]!, 'yes')).rejects.toMatchObject({ code: 'decisions.voting_over' })
  })

  it('may end early once everybody has voted', async () => {
    const g = await opened(2, procedureWith({ secret: true, early: true }))
    await g.cast(g.people[0]!, 'yes')
    expect((await g.decision(g.decisionId)).state).toBe('open')
    await g.cast(g.people[1]!, 'yes')
    expect((await g.decision(g.decisionId)).state).toBe('executed')
  })

  it('counts for those who handed their vote over, by copies nobody can tell from the others', async () => {
    const g = await opened(5, procedureWith({ secret: true, delegation: true }))
    const [mina, bora, junho, sora] = g.people as Actor[]
    const to = await g.agent(mina!)
    for (const one of [bora!, junho!]) await g.send(one, 'delegateVote', { scope: { kind: 'all' }, to })
    const receipts = [await g.cast(mina!, 'no'), await g.cast(sora!, 'yes')]
    w.clock.pass({ days: 3 })
    await w.settle()
    const seen = await g.decision(g.decisionId)
    expect(seen).toMatchObject({
      result: {
        cast: 4,
        present: 4,
        motion: { heads: { answers: { yes: 1, no: 3 } } },
        delegated: { counted: 2 },
      },
      published: { total: 4 },
    })
    const drawn = seen.published!.ballots.map((one) => one.receipt)
    expect(drawn).toEqual(expect.arrayContaining(receipts))
    expect(new Set(drawn).size).toBe(4)
    expect(drawn.every((one) => one !== null && one.length === 19)).toBe(true)
    const rows = await w.office.database.read
      .selectFrom('decisions_elector')
      .select(['carried_by', 'vote_lost'])
      .where('decision', '=', g.decisionId)
      .execute()
    expect(rows.every((one) => one.carried_by === null && one.vote_lost === null)).toBe(true)
  })
})

describe('types in a secret vote', () => {
  const shares = { member: { num: 1, den: 2 }, worker: { num: 1, den: 2 } }
  const typed = {
    ...procedureWith({ secret: true, typeShares: shares }),
    'memberTypes.worker': { label: { ko: '일꾼', en: 'worker' }, votes: true },
  }

  async function votedBy(members: number, workers: number) {
    const g = await group(w, members, typed)
    const more = await Promise.all(Array.from({ length: workers }, (_, i) => w.person(`일꾼 ${i}`)))
    for (const [i, one] of more.entries())
      await w.act(one, g.commons, 'members.join', { invitation: null, name: `일꾼 ${i}`, types: ['worker'] })
    const { decision } = await g.propose(g.people[0]!, 12, 6)
    for (const [i, one] of [...g.people, ...more].entries())
      await g.send(one, 'castSecretBallot', {
        decision,
        ballot: { choice: i % 2 ? 'no' : 'yes' },
        receipt: newReceipt(),
      })
    w.clock.pass({ days: 3 })
    await w.settle()
    const file = await w.get<Record<string, unknown>>(g.people[0]!, g.commons, 'decisions.ballotFile', {
      decision,
    })
    return { seen: await g.decision(decision), file }
  }

  it('are told where enough of each voted', async () => {
    const { seen, file } = await votedBy(6, 5)
    expect(seen.result!.motion!.types.map((one) => one.type).toSorted()).toEqual(['member', 'worker'])
    expect(seen.published!.ballots.filter((one) => one.type === 'worker')).toHaveLength(5)
    expect(file).toMatchObject({ votes: { worker: { eligible: 5 } } })
  })

  it('are left out of ballots, numbers and the file where so few voted that they would tell who', async () => {
    const { seen, file } = await votedBy(6, 1)
    expect(seen.result).toMatchObject({ withheld: true, cast: 7, motion: { types: [], conditions: [] } })
    expect(seen.published!.ballots.every((one) => one.type === '')).toBe(true)
    expect(file).toMatchObject({ withheld: true })
    expect(file).not.toHaveProperty('votes')
  })
})
