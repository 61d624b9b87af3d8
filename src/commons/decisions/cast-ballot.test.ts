import { beforeAll, describe, expect, it } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { ballotCast } from './entries.ts'
import { group, procedureWith } from './group.fixture.ts'

let w: World
beforeAll(async () => {
  w = await world()
})

describe('castBallot', () => {
  it('counts each elector once, however often they vote', async () => {
    const g = await group(w, 4)
    const [mina, bora, junho] = g.people as [never, never, never]
    const { decision } = await g.propose(mina, 12, 6)
    await g.vote(mina, decision, 'yes')
    await g.vote(mina, decision, 'yes')
    await g.vote(bora, decision, 'no')
    await g.vote(bora, decision, 'abstain')
    await g.vote(junho, decision, 'no')
    expect(await g.decision(decision, bora)).toMatchObject({
      counts: { yes: 1, no: 1, abstain: 1 },
      cast: 3,
      present: 3,
      mine: { ballot: { choice: 'abstain' }, voted: true },
    })
  })

  it('keeps a reason with the ballot and out of the journal', async () => {
    const g = await group(w, 2)
    const { decision } = await g.propose(g.people[0]!, 12, 6)
    const reason = '비밀이 아닌 까닭'
    await g.send(g.people[1]!, 'castBallot', { decision, ballot: { choice: 'no' }, reason })
    expect((await g.decision(decision)).ballots).toMatchObject([{ ballot: { choice: 'no' }, reason }])
    const bodies = await w.office.database.read.selectFrom('journal_entry').select('body').execute()
    expect(bodies.some(({ body }) => body.includes('까닭'))).toBe(false)
    expect(await g.entries('ballot_cast')).toMatchObject([{ v: 2, data: { decision, choice: 'no' } }])
  })

  it('refuses people who may not vote, and what is no decision here', async () => {
    const [g, other] = [await group(w, 1), await group(w, 1)]
    const { decision } = await g.propose(g.people[0]!, 12, 6)
    await expect(g.vote(await w.person('길손'), decision, 'yes')).rejects.toMatchObject({
      code: 'kernel.not_allowed',
    })
    await expect(other.vote(other.people[0]!, decision, 'yes')).rejects.toMatchObject({
      code: 'decisions.no_such_decision',
    })
    const open = await group(w, 1, { 'powers.decisions.castBallot': { who: ['anyone'], layer: 'bylaws' } })
    const opened = await open.propose(open.people[0]!, 12, 6)
    await expect(open.vote(await w.person('길손'), opened.decision, 'yes')).rejects.toMatchObject({
      code: 'decisions.not_an_elector',
    })
  })

  it('refuses a ballot before voting opens, and once time is up though the clock has not come yet', async () => {
    const talked = await group(w, 2, procedureWith({ discussDays: 2 }))
    const later = await talked.propose(talked.people[0]!, 12, 6)
    await expect(talked.vote(talked.people[0]!, later.decision, 'yes')).rejects.toMatchObject({
      code: 'decisions.not_open',
    })
    const g = await group(w, 2)
    const { decision } = await g.propose(g.people[0]!, 12, 6)
    w.clock.pass({ days: 3 })
    expect((await g.decision(decision)).state).toBe('open')
    await expect(g.vote(g.people[0]!, decision, 'yes')).rejects.toMatchObject({
      code: 'decisions.voting_over',
    })
  })

  it('refuses what does not fit the ballot paper, and counts nothing of it', async () => {
    const g = await group(w, 2, {
      ...procedureWith({}),
      'procedures.pick': plain({ method: 'scottish-stv' }),
    })
    const mina = g.people[0]!
    const motion = await g.propose(mina, 12, 6)
    const choice = await g.send<{ decision: string }>(mina, 'raiseQuestion', question('pick'))
    const wrong = (decision: string, ballot: unknown) => g.send(mina, 'castBallot', { decision, ballot })
    const cases = [
      [motion.decision, { choice: 'maybe' }, 'no_such_option'],
      [motion.decision, { approve: ['o1'] }, 'wrong_form'],
      [choice.decision, { rank: [['o9']] }, 'no_such_option'],
      [choice.decision, { rank: [['o1'], ['o1']] }, 'option_twice'],
      [choice.decision, { choice: 'yes' }, 'wrong_form'],
    ] as const
    for (const [decision, ballot, problem] of cases)
      await expect(wrong(decision, ballot)).rejects.toMatchObject({
        code: 'decisions.ballot_wrong',
        values: { problem },
      })
    await expect(wrong(choice.decision, { rank: 'o1', weight: 5 })).rejects.toMatchObject({
      code: 'kernel.bad_input',
    })
    expect((await g.decision(choice.decision)).cast).toBe(0)
  })

  it('asks for a reason where the rules do, or the answer does', async () => {
    const g = await group(w, 2, {
      ...procedureWith({ reasoned: true }),
      'procedures.consent': plain({ method: 'consent' }),
    })
    const mina = g.people[0]!
    const { decision } = await g.propose(mina, 12, 6)
    await expect(g.vote(mina, decision, 'yes')).rejects.toMatchObject({ code: 'decisions.reason_needed' })
    await g.send(mina, 'castBallot', { decision, ballot: { choice: 'yes' }, reason: '좋아서' })
    const matter = { procedure: 'consent', kind: 'resolution', title: '정해요', reason: '', text: '글' }
    const consent = await g.send<{ decision: string }>(mina, 'raiseQuestion', matter)
    await g.vote(mina, consent.decision, 'agree')
    await expect(g.vote(mina, consent.decision, 'object')).rejects.toMatchObject({
      code: 'decisions.reason_needed',
    })
  })

  it('tells nobody how a hidden vote stands, in the journal neither', async () => {
    const g = await group(w, 3, procedureWith({ hidden: true }))
    const { decision } = await g.propose(g.people[0]!, 12, 6)
    await g.vote(g.people[0]!, decision, 'yes')
    expect(await g.decision(decision)).toMatchObject({ result: null, counts: null, ballots: null, cast: 1 })
    const [entry] = await g.entries('ballot_cast')
    expect(entry!.data).toEqual({ decision })
  })

  it('sends a secret vote to its own ballot paper', async () => {
    const g = await group(w, 2, procedureWith({ secret: true }))
    const { decision } = await g.propose(g.people[0]!, 12, 6)
    await expect(g.vote(g.people[0]!, decision, 'yes')).rejects.toMatchObject({
      code: 'decisions.ballot_secret',
    })
  })

  it('closes early once nothing can change the outcome, and carries it out', async () => {
    const g = await group(w, 5, procedureWith({ base: 'eligible', early: true }))
    const { decision } = await g.propose(g.people[0]!, 12, 6)
    await g.vote(g.people[0]!, decision, 'yes')
    await g.vote(g.people[1]!, decision, 'yes')
    expect((await g.decision(decision)).state).toBe('open')
    await g.vote(g.people[2]!, decision, 'yes')
    expect((await g.decision(decision)).state).toBe('executed')
    expect(await g.months()).toBe(6)
    await expect(g.vote(g.people[3]!, decision, 'no')).rejects.toMatchObject({
      code: 'decisions.voting_over',
    })
  })

  it('closes a choice early only once everybody has voted', async () => {
    const g = await group(w, 2, { 'procedures.pick': plain({ method: 'scottish-stv', early: true }) })
    const { decision } = await g.send<{ decision: string }>(g.people[0]!, 'raiseQuestion', question('pick'))
    const rank = (by: never) => g.send(by, 'castBallot', { decision, ballot: { rank: [['o2'], ['o1']] } })
    await rank(g.people[0] as never)
    expect((await g.decision(decision)).state).toBe('open')
    await rank(g.people[1] as never)
    expect(await g.decision(decision)).toMatchObject({
      state: 'passed',
      result: { choice: { elected: ['o2'] } },
    })
  })

  it('waits for its time where the procedure does not end early', async () => {
    const g = await group(w, 1, procedureWith({ early: false }))
    const { decision } = await g.propose(g.people[0]!, 12, 6)
    await g.vote(g.people[0]!, decision, 'yes')
    expect((await g.decision(decision)).state).toBe('open')
  })

  it('keeps the ballot where the charter lets the clock close nothing', async () => {
    const g = await group(w, 1, {
      ...procedureWith({ early: true }),
      'powers.decisions.close': { who: ['member'], layer: 'bylaws' },
    })
    const { decision } = await g.propose(g.people[0]!, 12, 6)
    await g.vote(g.people[0]!, decision, 'yes')
    expect(await g.decision(decision)).toMatchObject({ state: 'open', counts: { yes: 1 } })
    await g.send(g.people[0]!, 'close', { decision })
    expect((await g.decision(decision)).state).toBe('executed')
  })
})

it('still reads entries of the first release', () => {
  const first = { decision: '00000000-0000-7000-8000-000000000001', choice: 'abstain' }
  const { data, upcast } = ballotCast.earlier![1]!
  expect(ballotCast.data.parse(upcast(data.parse(first) as never))).toEqual(first)
})

const plain = (changes: Record<string, unknown>) => ({
  label: { ko: '고르기', en: 'pick' },
  method: 'approval',
  electorate: ['member'],
  days: 3,
  quorumNum: 0,
  quorumDen: 1,
  early: false,
  ...changes,
})

const question = (procedure: string) => ({
  procedure,
  kind: 'choice',
  title: '어디로 갈까요?',
  reason: '',
  options: [{ label: '산' }, { label: '바다' }],
})
