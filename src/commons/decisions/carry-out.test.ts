import { beforeAll, describe, expect, it } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { group, procedureWith } from './group.fixture.ts'

let w: World
beforeAll(async () => {
  w = await world()
})

type Group = Awaited<ReturnType<typeof group>>

/** A change of the rules that everybody but the last has said yes to and that has closed. */
async function passed(g: Group, from = 12, to = 6): Promise<string> {
  const { decision } = await g.propose(g.people[0]!, from, to)
  await g.vote(g.people[0]!, decision, 'yes')
  w.clock.pass({ days: 3 })
  await w.settle()
  return decision
}

/** Long enough for a vote to close and then for what it passed to be carried out. */
async function waitAndSee() {
  for (const days of [4, 6]) {
    w.clock.pass({ days })
    await w.settle()
  }
}

describe('decisions.carryOut', () => {
  it('waits its days, then carries out, once', async () => {
    const g = await group(w, 2, procedureWith({ delayDays: 5 }))
    const decision = await passed(g)
    const carryOut = () => g.send(g.people[1]!, 'carryOut', { decision })
    const waiting = await g.decision(decision)
    expect(waiting).toMatchObject({ state: 'waiting', waitsFor: null, result: { outcome: 'passed' } })
    expect(Date.parse(waiting.effectAt!)).toBe(w.clock.now().getTime() + 5 * 86_400_000)
    await expect(carryOut()).rejects.toMatchObject({ code: 'decisions.still_waiting' })
    w.clock.pass({ days: 5 })
    expect(await g.months()).toBe(12)
    await w.settle()
    expect(await g.months()).toBe(6)
    expect((await g.decision(decision)).state).toBe('executed')
    await expect(carryOut()).rejects.toMatchObject({ code: 'decisions.not_waiting' })
    await expect(g.send(g.people[1]!, 'carryOut', { decision: w.clock.newId() })).rejects.toMatchObject({
      code: 'decisions.no_such_decision',
    })
    expect(await w.verify(g.commons)).toMatchObject({ findings: [], balancesAgree: true })
  })

  it('lets a wording take effect after its days', async () => {
    const g = await group(w, 1, procedureWith({ delayDays: 5 }))
    const { decision } = await g.send<{ decision: string }>(g.people[0]!, 'raiseQuestion', {
      procedure: 'assembly',
      kind: 'resolution',
      title: '나들이',
      reason: '',
      text: '가요',
    })
    await g.vote(g.people[0]!, decision, 'yes')
    w.clock.pass({ days: 3 })
    await w.settle()
    expect((await g.decision(decision)).state).toBe('waiting')
    w.clock.pass({ days: 5 })
    await w.settle()
    expect((await g.decision(decision)).state).toBe('passed')
    expect(await g.entries('decision_took_effect')).toHaveLength(1)
  })

  it('blocks what the world made impossible while it waited, and a retry carries it out later', async () => {
    const g = await group(w, 1, procedureWith({ delayDays: 5, expiryDays: 60 }))
    const vote = async (from: number, to: number) => {
      const { decision } = await g.propose(g.people[0]!, from, to)
      await g.vote(g.people[0]!, decision, 'yes')
      return { decision }
    }
    const quick = await vote(12, 24)
    w.clock.pass({ hours: 1 })
    const slow = await vote(12, 6)
    await waitAndSee()
    expect((await g.decision(quick.decision)).state).toBe('executed')
    expect(await g.decision(slow.decision)).toMatchObject({
      state: 'blocked',
      blocked: { code: 'charter.charter_moved_on', command: 'charter.amendBylaws' },
    })
    expect((await g.entries('decision_blocked'))[0]).toMatchObject({
      data: { command: 'charter.amendBylaws', code: 'charter.charter_moved_on' },
    })
    await vote(24, 12)
    await waitAndSee()
    await g.send(g.people[0]!, 'retryExecution', { decision: slow.decision })
    expect(await g.decision(slow.decision)).toMatchObject({ state: 'executed', blocked: null })
    expect(await g.months()).toBe(6)
    w.clock.pass({ days: 60 })
    await w.settle()
    expect((await g.decision(slow.decision)).state).toBe('executed')
  })
})

describe('decisions.expire', () => {
  it('lets go of what was not carried out in time', async () => {
    const g = await group(w, 1, procedureWith({ waitsFor: 'filing', expiryDays: 30 }))
    const decision = await passed(g)
    const expire = (id: string) => g.send({ kind: 'clock' }, 'expire', { decision: id })
    await expect(expire(decision)).rejects.toMatchObject({ code: 'decisions.still_valid' })
    w.clock.pass({ days: 30 })
    const file = { decision, on: '2026-03-30', reference: '제1호' }
    await expect(g.send(g.people[0]!, 'recordFiling', file)).rejects.toMatchObject({
      code: 'decisions.time_ran_out',
    })
    await w.settle()
    expect((await g.decision(decision)).state).toBe('expired')
    expect(await g.months()).toBe(12)
    await expect(expire(decision)).rejects.toMatchObject({ code: 'decisions.not_expiring' })
    await expect(expire(w.clock.newId())).rejects.toMatchObject({ code: 'decisions.no_such_decision' })
  })

  it('also of what stayed blocked', async () => {
    const g = await group(w, 1, procedureWith({ expiryDays: 10 }))
    const mina = g.people[0]!
    const [first, stale] = [await g.propose(mina, 12, 6), await g.propose(mina, 12, 24)]
    for (const { decision } of [first, stale]) await g.vote(mina, decision, 'yes')
    w.clock.pass({ days: 3 })
    await w.settle()
    expect((await g.decision(stale.decision)).state).toBe('blocked')
    w.clock.pass({ days: 10 })
    const retry = () => g.send(mina, 'retryExecution', { decision: stale.decision })
    await expect(retry()).rejects.toMatchObject({ code: 'decisions.time_ran_out' })
    await w.settle()
    expect((await g.decision(stale.decision)).state).toBe('expired')
    expect((await g.decision(first.decision)).state).toBe('executed')
  })
})

describe('decisions.recordFiling', () => {
  it('carries out what waited for it, with the day the authority took it', async () => {
    const g = await group(w, 2, procedureWith({ waitsFor: 'filing' }))
    const decision = await passed(g)
    await expect(g.send(g.people[0]!, 'carryOut', { decision })).rejects.toMatchObject({
      code: 'decisions.filing_missing',
    })
    const file = (change: object = {}, by = g.people[0]!) =>
      g.send(by, 'recordFiling', { decision, on: '2026-03-05', reference: '서울-2026-17', ...change })
    await expect(file({}, g.people[1]!)).rejects.toMatchObject({ code: 'kernel.not_allowed' })
    await expect(file({ on: '2099-01-01' })).rejects.toMatchObject({ code: 'decisions.filed_in_future' })
    await expect(file({ decision: w.clock.newId() })).rejects.toMatchObject({
      code: 'decisions.no_such_decision',
    })
    expect(await file()).toEqual({ state: 'executed' })
    expect(await g.decision(decision)).toMatchObject({
      state: 'executed',
      filedOn: '2026-03-05',
      filingReference: '서울-2026-17',
    })
    expect(await g.months()).toBe(6)
    const [filed] = await g.entries('filing_recorded')
    expect(filed).toMatchObject({ data: { what: 'filing', on: '2026-03-05' } })
    expect(JSON.stringify(filed)).not.toContain('서울')
    await expect(file()).rejects.toMatchObject({ code: 'decisions.not_waiting' })
  })

  it('still leaves the days it has to wait', async () => {
    const g = await group(w, 1, procedureWith({ waitsFor: 'approval', delayDays: 10 }))
    const decision = await passed(g)
    const file = () =>
      g.send(g.people[0]!, 'recordFiling', { decision, on: '2026-03-05', reference: '제1호' })
    expect(await file()).toEqual({ state: 'waiting' })
    await expect(file()).rejects.toMatchObject({ code: 'decisions.already_filed' })
    w.clock.pass({ days: 10 })
    await w.settle()
    expect((await g.decision(decision)).state).toBe('executed')
    const plain = await group(w, 1, procedureWith({ delayDays: 10 }))
    const other = await passed(plain)
    await expect(
      plain.send(plain.people[0]!, 'recordFiling', { decision: other, on: '2026-03-05', reference: '1' }),
    ).rejects.toMatchObject({ code: 'decisions.no_filing_needed' })
  })
})

describe('decisions.reviewDue', () => {
  it('says when the time to look again has come', async () => {
    const g = await group(w, 1, procedureWith({ reviewMonths: 6 }))
    const decision = await passed(g)
    const due = (id: string) => g.send({ kind: 'clock' }, 'reviewDue', { decision: id })
    await expect(due(decision)).rejects.toMatchObject({ code: 'decisions.nothing_to_review' })
    const { reviewAt, closedAt } = await g.decision(decision)
    const inSixMonths = new Date(closedAt!)
    inSixMonths.setUTCMonth(inSixMonths.getUTCMonth() + 6)
    expect(reviewAt).toBe(inSixMonths.toISOString())
    w.clock.pass({ days: 184 })
    await w.settle()
    expect(await g.entries('review_due')).toHaveLength(1)
    await expect(due(w.clock.newId())).rejects.toMatchObject({ code: 'decisions.no_such_decision' })
  })
})
