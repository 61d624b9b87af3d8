import { beforeAll, describe, expect, it } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { tell } from '../../kernel/tell.ts'
import { decisionBlocked, decisionClosed } from './closing-entries.ts'
import { contentOf } from './content.ts'
import { decisionOpened } from './entries.ts'
import { group, procedureWith } from './group.fixture.ts'
import type { DecisionSummary } from './queries.ts'
import { storedResult } from './stored-result.ts'

let w: World
beforeAll(async () => {
  w = await world()
})

const decision = '01900000-0000-7000-8000-000000000001'

describe('many at once', () => {
  it('close a vote once, and count every ballot that was acknowledged before', async () => {
    const g = await group(w, 12, procedureWith({}))
    const { decision } = await g.propose(g.people[0]!, 12, 6)
    await Promise.all(g.people.map((one, i) => g.vote(one, decision, i % 3 === 0 ? 'no' : 'yes')))
    w.clock.pass({ days: 3 })
    const closings = g.people.map((one) => g.send<{ state: string }>(one, 'close', { decision }))
    const late = g.people.map((one) => g.vote(one, decision, 'no'))
    const [closed, refused] = [await Promise.allSettled(closings), await Promise.allSettled(late)]
    expect(closed.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    expect(refused.every((one) => one.status === 'rejected')).toBe(true)
    expect(await g.decision(decision)).toMatchObject({
      state: 'executed',
      cast: 12,
      result: { motion: { heads: { answers: { yes: 8, no: 4 } } } },
    })
    expect(await g.entries('decision_executed')).toHaveLength(1)
    expect(await w.verify(g.commons)).toMatchObject({ findings: [], balancesAgree: true })
  })

  it('second an idea exactly once each, and table it once', async () => {
    const g = await group(w, 6, procedureWith({ supporters: 3 }))
    const { decision } = await g.propose(g.people[0]!, 12, 6)
    const twice = [...g.people.slice(1), ...g.people.slice(1)]
    await Promise.allSettled(twice.map((one) => g.send(one, 'support', { decision })))
    expect(await g.decision(decision)).toMatchObject({ state: 'open', supporters: { needed: 3, have: 3 } })
    expect(await g.entries('decision_opened')).toHaveLength(1)
  })
})

describe('the old rule', () => {
  it('decides about its own change, and about every vote that was open before', async () => {
    const g = await group(w, 3, procedureWith({ discussDays: 2 }))
    const [mina, bora, junho] = g.people as [never, never, never]
    const open = await g.propose(mina, 12, 6)
    w.clock.pass({ days: 1 })
    const later = await g.send<{ decision: string }>(mina, 'propose', {
      command: 'charter.amendBylaws',
      input: { changes: [{ path: 'procedures.assembly.base', from: 'yes_no', to: 'eligible' }] },
      title: '모두의 과반으로 할까요?',
      reason: '',
    })
    for (const day of [2, 3]) {
      w.clock.pass({ days: 1 })
      await w.settle()
      await g.vote(bora, day === 2 ? open.decision : later.decision, 'yes')
    }
    w.clock.pass({ days: 2 })
    await w.settle()
    expect((await g.decision(open.decision)).state).toBe('executed')
    w.clock.pass({ days: 1 })
    await w.settle()
    expect((await g.decision(later.decision)).state).toBe('executed')
    const now = await g.propose(junho, 6, 12)
    w.clock.pass({ days: 2 })
    await w.settle()
    await g.vote(junho, now.decision, 'yes')
    w.clock.pass({ days: 3 })
    await w.settle()
    expect(await g.decision(now.decision)).toMatchObject({ state: 'failed', rules: { base: 'eligible' } })
  })

  it('does not hold for what is only talked over: voting opens by the rules of that day', async () => {
    const g = await group(w, 1, procedureWith({ discussDays: 5, early: true }))
    const mina = g.people[0]!
    const rule = await g.send<{ decision: string }>(mina, 'propose', {
      command: 'charter.amendBylaws',
      input: { changes: [{ path: 'procedures.assembly.days', from: 3, to: 9 }] },
      title: '더 오래 표결할까요?',
      reason: '',
    })
    w.clock.pass({ days: 1 })
    const talked = await g.propose(mina, 12, 6)
    w.clock.pass({ days: 4 })
    await w.settle()
    await g.vote(mina, rule.decision, 'yes')
    w.clock.pass({ days: 1 })
    await w.settle()
    expect(await g.decision(talked.decision)).toMatchObject({ state: 'open', rules: { days: 9 } })
  })
})

describe('lists', () => {
  it('show votes before ideas and what waits, and keep a tie open only while somebody may break it', async () => {
    const g = await group(w, 2, procedureWith({ tie: 'chair', delayDays: 20 }))
    const [mina, bora] = g.people as [never, never]
    const [waits, tied] = [await g.propose(mina, 12, 6), await g.propose(mina, 12, 24)]
    await g.vote(bora, waits.decision, 'yes')
    await g.vote(mina, tied.decision, 'yes')
    await g.vote(bora, tied.decision, 'no')
    w.clock.pass({ days: 3 })
    await w.settle()
    const open = await g.propose(mina, 12, 6)
    const list = async (state: string) =>
      (await w.get<{ decisions: DecisionSummary[] }>(bora, g.commons, 'decisions.decisions', { state }))
        .decisions
    expect((await list('open')).map((one) => [one.number, one.state])).toEqual([
      [open.number, 'open'],
      [tied.number, 'tied'],
      [waits.number, 'waiting'],
    ])
    expect(await list('closed')).toEqual([])
    expect((await list('open'))[1]).toMatchObject({
      tieToBreak: true,
      counts: { yes: 1, no: 1 },
      result: { outcome: 'tied', motion: { level: true } },
      mine: { elector: true, voted: true, ballot: { choice: 'no' }, delegate: null },
    })
  })
})

describe('what the first release wrote', () => {
  it('is still read', () => {
    const opened = { decision, number: 1, procedure: 'assembly', command: 'members.appoint' }
    const first = { ...opened, inputHash: 'a'.repeat(64), electors: 3, closesAt: '2026-03-02T09:00:00.000Z' }
    const upcast = (kind: { earlier?: unknown }, data: object) =>
      (kind.earlier as Record<1, { data: { parse(d: object): never }; upcast(d: never): unknown }>)[1].upcast(
        (kind.earlier as Record<1, { data: { parse(d: object): never } }>)[1].data.parse(data),
      )
    expect(decisionOpened.data.parse(upcast(decisionOpened, first))).toEqual({
      ...first,
      kind: 'motion',
      edition: 1,
    })
    const counts = { yes: 2, no: 1, abstain: 0 }
    const closed = { decision, outcome: 'passed', ...counts, electors: 4, needed: 2, of: 3 }
    const whole = { ...closed, quorumNeeded: 2, quorumMet: true, early: false }
    expect(decisionClosed.data.parse(upcast(decisionClosed, whole))).toEqual({
      ...{ decision, outcome: 'passed', electors: 4, present: 3, cast: 3, quorumMet: true, early: false },
      answers: counts,
    })
    const blocked = { decision, code: 'charter.charter_moved_on' }
    expect(decisionBlocked.data.parse(upcast(decisionBlocked, blocked))).toEqual(blocked)
  })

  it('keeps its results readable', () => {
    const result = {
      ...{ outcome: 'failed', base: 'cast', of: 3, needed: 2, got: 1, thresholdMet: false },
      ...{ cast: 3, eligible: 9, quorumNeeded: 5, quorumMet: false },
    }
    const row = { result: JSON.stringify(result), counts: '{"":{"abstain":0,"no":2,"yes":1}}' }
    expect(storedResult(row)).toMatchObject({
      outcome: 'failed',
      electors: 9,
      quorum: { needed: '5', got: '3', met: false },
      motion: {
        conditions: [{ needed: '2', of: '3', got: '1', met: false }],
        heads: { answers: { yes: 1 } },
      },
    })
    expect(storedResult({ ...row, result: null })).toBeNull()
  })
})

it('reads the content of every kind alike', () => {
  const motion = { kind: 'motion', command: 'members.expel', input: '{"agent":"x"}' } as const
  expect(contentOf(motion)).toMatchObject({
    options: [{ id: 'o1', actions: [{ command: 'members.expel', input: { agent: 'x' } }] }],
    seats: 1,
  })
  expect(contentOf({ kind: 'resolution', command: null, input: '{"text":"함께 가요"}' })).toMatchObject({
    text: '함께 가요',
    options: [{ id: 'o1', actions: [] }],
  })
})

it('tells each step in a sentence, in both languages', async () => {
  const g = await group(w, 2, procedureWith({ supporters: 1, discussDays: 1, delayDays: 2 }))
  const { decision } = await g.propose(g.people[0]!, 12, 6)
  await g.send(g.people[1]!, 'support', { decision })
  w.clock.pass({ days: 1 })
  await w.settle()
  await g.vote(g.people[1]!, decision, 'yes')
  w.clock.pass({ days: 3 })
  await w.settle()
  const bodies = await w.office.database.read
    .selectFrom('journal_entry')
    .select('body')
    .where('commons_id', '=', g.commons)
    .where('kind', 'like', 'decisions.%')
    .orderBy('seq')
    .execute()
  const said = async (lang: 'ko' | 'en') =>
    (
      await tell(
        w.slices,
        await w.view(g.people[0]!, g.commons, lang),
        bodies.map((one) => one.body),
      )
    ).map((one) => one.sentence)
  expect(await said('ko')).toEqual([
    '사람 1 님이 「규칙을 더 자주 살펴볼까요?」 제안을 냈어요. 1명이 공감하면 안건이 돼요.',
    '사람 2 님이 「규칙을 더 자주 살펴볼까요?」 제안에 공감했어요.',
    '1명이 공감해서 「규칙을 더 자주 살펴볼까요?」 제안이 안건이 됐어요.',
    '안건 1 「규칙을 더 자주 살펴볼까요?」 표결이 시작됐어요.',
    '사람 2 님이 「규칙을 더 자주 살펴볼까요?」에 찬성 표를 던졌어요.',
    '「규칙을 더 자주 살펴볼까요?」 안건이 통과됐어요. 찬성 1, 반대 0, 기권 0, 표결권자 2명.',
    '통과한 「규칙을 더 자주 살펴볼까요?」 안건은 정해 둔 날이 되면 실행해요.',
  ])
  expect((await said('en')).join(' ')).not.toMatch(/\p{Script=Hangul}(?!.*”)|undefined/u)
})
