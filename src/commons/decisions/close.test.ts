import { beforeAll, describe, expect, it } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { group, procedureWith, twoThirds } from './group.fixture.ts'

let w: World
beforeAll(async () => {
  w = await world()
})

const sixOfNine = {
  outcome: 'passed',
  motion: { conditions: [{ needed: '6', of: '9', got: '6' }] },
}

type Group = Awaited<ReturnType<typeof group>>

async function voteAll(g: Group, decision: string, yes: number, no: number, abstain = 0) {
  const choices = [
    ...Array<'yes'>(yes).fill('yes'),
    ...Array<'no'>(no).fill('no'),
    ...Array<'abstain'>(abstain).fill('abstain'),
  ]
  for (const [i, choice] of choices.entries()) await g.vote(g.people[i]!, decision, choice)
}

describe('close', () => {
  it('carries out an amendment with six of nine under two thirds, in the same breath', async () => {
    const g = await group(w, 9, twoThirds)
    const { decision } = await g.propose(g.people[0]!, 12, 6)
    await voteAll(g, decision, 6, 3)
    expect((await g.decision(decision)).result).toMatchObject(sixOfNine)
    expect(await g.months()).toBe(12)
    w.clock.pass({ days: 3 })
    await w.settle()
    const done = await g.decision(decision)
    expect(done).toMatchObject({ state: 'executed', blocked: null, result: sixOfNine })
    expect(done.executedSeq).toBeGreaterThan(done.closedSeq!)
    expect(await g.months()).toBe(6)
    expect(await w.verify(g.commons)).toMatchObject({ findings: [], balancesAgree: true })
  })

  it('lets the amendment say by which decision, and follow from the closing', async () => {
    const g = await group(w, 1)
    const { decision } = await g.propose(g.people[0]!, 12, 6)
    await g.vote(g.people[0]!, decision, 'yes')
    const { db } = await w.view(g.people[0]!, g.commons)
    const rows = await db
      .selectFrom('journal_entry')
      .select('body')
      .where('commons_id', '=', g.commons)
      .execute()
    const entries = rows.map(({ body }) => JSON.parse(body))
    const amended = entries.find((one) => one.kind === 'charter.amended')
    const closed = entries.find((one) => one.kind === 'decisions.decision_closed')
    expect(amended).toMatchObject({ actor: `decision:${decision}`, cause: closed.seq })
  })

  it('fails with five of nine, and with a tie under a plain majority', async () => {
    const g = await group(w, 9, twoThirds)
    const five = await g.propose(g.people[0]!, 12, 6)
    await voteAll(g, five.decision, 5, 4)
    const tied = await group(w, 4, procedureWith({}))
    const tie = await tied.propose(tied.people[0]!, 12, 6)
    await voteAll(tied, tie.decision, 2, 2)
    w.clock.pass({ days: 3 })
    await w.settle()
    expect((await g.decision(five.decision)).state).toBe('failed')
    expect(await tied.decision(tie.decision)).toMatchObject({
      state: 'failed',
      result: { motion: { level: true, conditions: [{ needed: '3', got: '2' }] } },
    })
    expect(await tied.months()).toBe(12)
  })

  it('fails without a quorum, however many of the few said yes', async () => {
    const g = await group(w, 9, procedureWith({ quorumNum: 1, quorumDen: 2 }))
    const { decision } = await g.propose(g.people[0]!, 12, 6)
    await voteAll(g, decision, 3, 0, 1)
    w.clock.pass({ days: 3 })
    await w.settle()
    expect(await g.decision(decision)).toMatchObject({
      state: 'failed',
      result: {
        cast: 4,
        quorum: { needed: '5', got: '4', met: false },
        motion: { conditions: [{ met: true }] },
      },
    })
  })

  it('blocks what has become impossible and leaves nothing half done; a later retry carries it out', async () => {
    const g = await group(w, 1, procedureWith({}))
    const mina = g.people[0]!
    const [first, stale] = [await g.propose(mina, 12, 6), await g.propose(mina, 12, 24)]
    await g.vote(mina, first.decision, 'yes')
    await g.vote(mina, stale.decision, 'yes')
    w.clock.pass({ days: 3 })
    await w.settle()
    expect((await g.decision(first.decision)).state).toBe('executed')
    expect(await g.decision(stale.decision)).toMatchObject({
      state: 'blocked',
      blocked: { code: 'charter.charter_moved_on' },
    })
    expect(await g.months()).toBe(6)
    expect(await w.verify(g.commons)).toMatchObject({ findings: [], balancesAgree: true })
  })

  it('may be sent by a member once time is up, but not before, and only once', async () => {
    const g = await group(w, 2, procedureWith({}))
    const { decision } = await g.propose(g.people[0]!, 12, 6)
    await g.vote(g.people[0]!, decision, 'yes')
    const close = () => w.act(g.people[1]!, g.commons, 'decisions.close', { decision })
    await expect(close()).rejects.toMatchObject({ code: 'decisions.still_open' })
    w.clock.pass({ days: 30 })
    expect(await close()).toEqual({ state: 'executed' })
    await expect(close()).rejects.toMatchObject({ code: 'decisions.already_closed' })
    await w.settle()
    expect(await g.months()).toBe(6)
    await expect(
      w.act(g.people[1]!, g.commons, 'decisions.close', { decision: w.clock.newId() }),
    ).rejects.toMatchObject({ code: 'decisions.no_such_decision' })
  })

  it('goes by the rules as they were when voting opened', async () => {
    const g = await group(w, 3, procedureWith({ days: 5 }))
    const [mina, bora] = g.people as [never, never]
    const { decision } = await g.propose(mina, 12, 6)
    const harder = await w.act<{ decision: string }>(mina, g.commons, 'decisions.propose', {
      command: 'charter.amendBylaws',
      input: {
        changes: [
          { path: 'procedures.assembly.num', from: 1, to: 99 },
          { path: 'procedures.assembly.den', from: 2, to: 100 },
        ],
      },
      title: '더 어렵게 정할까요?',
      reason: '',
    })
    for (const one of [decision, harder.decision]) {
      await g.vote(mina, one, 'yes')
      await g.vote(bora, one, 'yes')
      await g.vote(g.people[2]!, one, 'no')
    }
    w.clock.pass({ days: 5 })
    await w.settle()
    expect((await g.decision(harder.decision)).state).toBe('executed')
    expect((await g.decision(decision)).state).toBe('executed')
  })
})
