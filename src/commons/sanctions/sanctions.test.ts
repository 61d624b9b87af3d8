import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { drawnOrder } from '../../counting/ties.ts'
import type { Actor } from '../../kernel/authority.ts'
import { hex, sha256 } from '../../kernel/canonical.ts'
import type { Entry } from '../../kernel/journal/entry.ts'
import { readEntry } from '../../kernel/journal/entry.ts'
import { group } from '../decisions/group.fixture.ts'
import type { CaseView } from './queries.ts'
import { suspendedUntil } from './suspensions.ts'

let w: World
let commons: string
let people: Actor[]
let ids: string[]
const [mina, bora, dana, hana] = [0, 1, 2, 3]

beforeAll(async () => {
  w = await world()
})

/** Everyone but the parties may judge here; one of each step. */
beforeEach(async () => {
  const made = await group(w, 5, {
    'powers.sanctions.judgeByOffice': { who: ['member'], layer: 'bylaws' },
    'dials.sanctions.appeal_days': 14,
  })
  commons = made.commons
  people = made.people
  ids = await Promise.all(
    people.map(async (one) => (await w.get<{ agent: string }>(one, commons, 'members.me')).agent),
  )
})

const does = <R = { state: string }>(who: number, command: string, input: object) =>
  w.act<R>(people[who]!, commons, command, input)

const report = async (against: number, by: number = bora) => {
  const day = w.clock.now().toISOString().slice(0, 10)
  const input = { against: ids[against], duty: 'common-work', day, note: '울력에 오지 않았어요' }
  return (await does<{ case: string }>(by, 'sanctions.reportBreach', input)).case
}

const judged = async (against: number, by: number = dana) => {
  const id = await report(against)
  await does(by, 'sanctions.judge', { case: id, breach: true, reasons: '확인했어요' })
  return id
}

const see = (id: string, who: number = mina) =>
  w.get<CaseView | null>(people[who]!, commons, 'sanctions.caseOf', { case: id })
const suspended = (who: number) => suspendedUntil(w.office.database.read, commons, ids[who]!, w.clock.now())
const isMember = async (who: number) => (await w.view(people[who]!, commons)).standing.member
const owed = async (who: number) => {
  const rows = await w.office.database.read
    .selectFrom('ledger_balance')
    .select('amount')
    .where('commons_id', '=', commons)
    .where('account', '=', `assets:receivable:${ids[who]}`)
    .execute()
  return rows[0]?.amount ?? 0n
}

describe('the ladder', () => {
  it('goes from a word to a fine, a loss of turn, a pause, and then asks everybody', async () => {
    const steps = []
    for (let n = 0; n < 5; n++) {
      const id = await judged(mina)
      steps.push((await see(id))!.step)
      w.clock.pass({ days: 20 })
      await w.settle()
    }
    expect(steps).toEqual(['notice', 'fine', 'loss_of_turn', 'pause', 'exclusion'])
    expect(await owed(mina)).toBe(10_000n)
    expect(await isMember(mina)).toBe(true)
    expect(await w.verify(commons)).toMatchObject({ findings: [], balancesAgree: true })
    const counted = await w.get<object[]>(people[hana]!, commons, 'sanctions.register')
    expect(counted).toHaveLength(5)
    expect(counted).toContainEqual({ duty: 'common-work', step: 'notice', count: 1 })
  })

  it('forgets what is long past', async () => {
    await judged(mina)
    w.clock.pass({ days: 370 })
    expect((await see(await judged(mina)))!.step).toBe('notice')
    expect((await see(await judged(mina)))!.step).toBe('fine')
  })

  it('gives rights back by itself when the duty is met, and when the days are over', async () => {
    for (let n = 0; n < 2; n++) await judged(mina)
    const third = await judged(mina)
    expect(await suspended(mina)).toBeDefined()
    const meeting = { case: third, into: null }
    await expect(does(bora, 'sanctions.meetDuty', meeting)).rejects.toThrow('not_allowed')
    await expect(does(mina, 'sanctions.meetDuty', meeting)).rejects.toThrow('not_oneself')
    for (let n = 0; n < 2; n++) await judged(dana, hana)
    const other = await judged(dana, hana)
    await does(mina, 'sanctions.meetDuty', { case: other, into: null })
    expect(await suspended(dana)).toBeUndefined()
    await expect(does(mina, 'sanctions.meetDuty', { case: other, into: null })).rejects.toThrow(
      'nothing_to_meet',
    )
    w.clock.pass({ days: 14 })
    await w.settle()
    expect(await suspended(mina)).toBeUndefined()
    expect((await see(third))!.state).toBe('settled')
  })

  it('rests a membership and lets it go on by itself', async () => {
    for (let n = 0; n < 3; n++) await judged(dana, hana)
    const fourth = await judged(dana, hana)
    expect(await isMember(dana)).toBe(false)
    expect((await see(fourth, dana))!.step).toBe('pause')
    w.clock.pass({ days: 14 })
    await w.settle()
    expect(await isMember(dana)).toBe(true)
  })

  it('has a fine paid into the books, or says where it went', async () => {
    await judged(dana, hana)
    const fined = await judged(dana, hana)
    await expect(does(mina, 'sanctions.meetDuty', { case: fined, into: null })).rejects.toThrow(
      'say_where_money_went',
    )
    await does(mina, 'sanctions.meetDuty', { case: fined, into: 'assets:cash' })
    expect(await owed(dana)).toBe(0n)
  })
})

describe('an appeal', () => {
  it('stays what was ordered until somebody has ruled', async () => {
    for (let n = 0; n < 2; n++) await judged(mina)
    const third = await judged(mina)
    await expect(does(bora, 'sanctions.appeal', { case: third, grounds: '' })).rejects.toThrow('no_such_case')
    await does(mina, 'sanctions.appeal', { case: third, grounds: '아팠어요' })
    expect(await suspended(mina)).toBeUndefined()
    await expect(does(mina, 'sanctions.appeal', { case: third, grounds: '' })).rejects.toThrow(
      'nothing_to_appeal',
    )
    const ruling = { case: third, ruling: 'dismissed', reasons: '알리지 않았어요' }
    await expect(does(mina, 'sanctions.ruleOnAppeal', ruling)).rejects.toThrow('not_a_judge')
    await expect(does(bora, 'sanctions.ruleOnAppeal', ruling)).rejects.toThrow('not_a_judge')
    await does(hana, 'sanctions.ruleOnAppeal', ruling)
    expect(await suspended(mina)).toBeDefined()
    await expect(does(hana, 'sanctions.ruleOnAppeal', ruling)).rejects.toThrow('no_appeal')
    await expect(does(mina, 'sanctions.appeal', { case: third, grounds: '다시' })).rejects.toThrow(
      'too_late_to_appeal',
    )
  })

  it('takes a fine back where it is upheld', async () => {
    await judged(mina)
    const fined = await judged(mina)
    expect(await owed(mina)).toBe(10_000n)
    await does(mina, 'sanctions.appeal', { case: fined, grounds: '다른 사람이에요' })
    await does(hana, 'sanctions.ruleOnAppeal', { case: fined, ruling: 'upheld', reasons: '맞아요' })
    expect(await owed(mina)).toBe(0n)
    expect((await see(await judged(mina)))!.step).toBe('fine')
    const { entries } = await w.get<{ entries: { sentence: string }[] }>(
      people[mina]!,
      commons,
      'books.journal',
    )
    expect(entries.some((one) => one.sentence.includes('과태금'))).toBe(true)
    expect(await w.verify(commons)).toMatchObject({ findings: [], balancesAgree: true })
  })
})

describe('judging', () => {
  it('is for nobody in their own matter or on their own report', async () => {
    const id = await report(mina)
    const ruling = { case: id, breach: true, reasons: '' }
    for (const party of [mina, bora])
      await expect(does(party, 'sanctions.judge', ruling)).rejects.toThrow('not_a_judge')
    await does(dana, 'sanctions.judge', { ...ruling, breach: false })
    expect((await see(id))!.state).toBe('dismissed')
    await expect(does(dana, 'sanctions.judge', ruling)).rejects.toThrow('already_judged')
  })

  it('is for the panel alone once one was drawn, and anyone can draw it again', async () => {
    const id = await report(mina)
    await expect(does(mina, 'sanctions.drawPanel', { case: id, seats: 9 })).rejects.toThrow('too_few_to_draw')
    const { drawn } = await does<{ drawn: string[] }>(mina, 'sanctions.drawPanel', { case: id, seats: 1 })
    await expect(does(mina, 'sanctions.drawPanel', { case: id, seats: 1 })).rejects.toThrow('panel_is_drawn')
    const [opened, panel] = await Promise.all([
      entryOf('sanctions.case_opened', id),
      entryOf('sanctions.panel_drawn', id),
    ])
    const { seed, among } = panel.data as { seed: string; among: string[] }
    expect(hex(sha256(Buffer.from(seed)))).toBe((opened.data as { seedHash: string }).seedHash)
    expect(drawnOrder(seed, among).slice(0, 1)).toEqual(drawn)
    const outsider = [dana, hana, 4].find((one) => ids[one] !== drawn[0])!
    const insider = ids.indexOf(drawn[0]!)
    const ruling = { case: id, breach: true, reasons: '' }
    await expect(does(outsider, 'sanctions.judge', ruling)).rejects.toThrow('not_a_judge')
    await does(insider, 'sanctions.judge', ruling)
  })

  it('is for whoever was drawn, though they hold no office', async () => {
    const strict = await group(w, 4, {
      'powers.sanctions.judgeByOffice': { who: ['role:steward'], layer: 'bylaws' },
    })
    const [steward, reporter, ...rest] = strict.people as [Actor, Actor, ...Actor[]]
    const me = async (one: Actor) => (await w.get<{ agent: string }>(one, strict.commons, 'members.me')).agent
    const act = <R>(who: Actor, command: string, input: object) =>
      w.act<R>(who, strict.commons, command, input)
    const input = { against: await me(steward), duty: 'dues', day: '2026-03-01', note: '' }
    const { case: id } = await act<{ case: string }>(reporter, 'sanctions.reportBreach', input)
    await act(steward, 'sanctions.drawPanel', { case: id, seats: 2 })
    const judged = await act(rest[0]!, 'sanctions.judge', { case: id, breach: true, reasons: '' })
    expect(judged).toMatchObject({ state: 'confirmed', step: 'notice' })
  })

  it('hears people first, with notice', async () => {
    const id = await report(mina)
    const soon = { case: id, at: '2027-01-01T10:00:00.000Z', place: '마을회관' }
    const now = w.clock.now().getTime()
    const early = { ...soon, at: new Date(now + 9 * 86_400_000).toISOString() }
    const late = { ...soon, at: new Date(now + 11 * 86_400_000).toISOString() }
    await expect(does(bora, 'sanctions.callHearing', late)).rejects.toThrow('not_a_judge')
    await expect(does(dana, 'sanctions.callHearing', early)).rejects.toThrow('too_soon')
    await does(dana, 'sanctions.callHearing', late)
    w.clock.pass({ minutes: 1 })
    await does(mina, 'sanctions.answer', { case: id, body: '그날 아이가 아팠어요' })
    const seen = await see(id)
    expect(seen).toMatchObject({ hearingPlace: '마을회관' })
    expect(seen!.statements.map((one) => one.kind)).toEqual(['report', 'answer'])
    await does(dana, 'sanctions.judge', { case: id, breach: false, reasons: '그럴 만했어요' })
    await expect(does(mina, 'sanctions.answer', { case: id, body: '고마워요' })).rejects.toThrow(
      'case_is_over',
    )
    await expect(does(dana, 'sanctions.callHearing', late)).rejects.toThrow('case_is_over')
    await expect(does(mina, 'sanctions.drawPanel', { case: id, seats: 1 })).rejects.toThrow('case_is_over')
  })
})

it('helps with a conflict without judging anybody', async () => {
  const open = (who: number, against: string) =>
    does<{ case: string }>(who, 'sanctions.openConflict', { with: against, note: '소음' })
  await expect(open(bora, ids[bora]!)).rejects.toThrow('not_oneself')
  await expect(open(bora, crypto.randomUUID())).rejects.toThrow('not_a_member')
  const { case: id } = await open(bora, ids[dana]!)
  await expect(does(hana, 'sanctions.judge', { case: id, breach: true, reasons: '' })).rejects.toThrow(
    'no_breach_to_judge',
  )
  await expect(does(dana, 'sanctions.settleConflict', { case: id, outcome: '' })).rejects.toThrow(
    'no_such_case',
  )
  await does(hana, 'sanctions.settleConflict', { case: id, outcome: '밤 열 시부터는 조용히' })
  await expect(does(bora, 'sanctions.settleConflict', { case: id, outcome: '' })).rejects.toThrow(
    'case_is_over',
  )
  const breach = await report(mina)
  await expect(does(bora, 'sanctions.settleConflict', { case: breach, outcome: '' })).rejects.toThrow(
    'not_a_conflict',
  )
})

it('refuses reports about oneself, about strangers, of unknown duties and of days to come', async () => {
  const input = { against: ids[dana], duty: 'common-work', day: '2026-03-01', note: '' }
  const send = (more: object, who = bora) => does(who, 'sanctions.reportBreach', { ...input, ...more })
  await expect(send({ against: ids[bora] })).rejects.toThrow('not_oneself')
  await expect(send({ against: crypto.randomUUID() })).rejects.toThrow('not_a_member')
  await expect(send({ duty: 'singing' })).rejects.toThrow('no_such_duty')
  await expect(send({ day: '2099-01-01' })).rejects.toThrow('day_to_come')
  const gone = crypto.randomUUID()
  for (const [command, more] of Object.entries(others))
    await expect(does(mina, command, { case: gone, ...more }), command).rejects.toThrow('no_such_case')
})

const others: Record<string, object> = {
  'sanctions.judge': { breach: true, reasons: '' },
  'sanctions.ruleOnAppeal': { ruling: 'upheld', reasons: '' },
  'sanctions.appeal': { grounds: '' },
  'sanctions.answer': { body: '말' },
  'sanctions.meetDuty': { into: null },
  'sanctions.drawPanel': { seats: 1 },
  'sanctions.callHearing': { at: '2027-01-01T10:00:00.000Z', place: '회관' },
  'sanctions.settleConflict': { outcome: '' },
}

it('ends a step by the clock alone, and only when its time has come', async () => {
  const send = (id: string) =>
    w.office.door.execute({
      commons,
      command: 'sanctions.endStep',
      input: { case: id },
      actor: { kind: 'clock' },
    })
  await expect(send(crypto.randomUUID())).rejects.toThrow('no_such_case')
  await expect(send(await judged(mina))).rejects.toThrow('nothing_to_meet')
})

it('shows a matter to those concerned and who judges, and their words to nobody else', async () => {
  const strict = await group(w, 3, {
    'powers.sanctions.judgeByOffice': { who: ['role:steward'], layer: 'bylaws' },
  })
  const [steward, reporter, other] = strict.people as [Actor, Actor, Actor]
  const me = (one: Actor) => w.get<{ agent: string }>(one, strict.commons, 'members.me')
  const against = (await me(steward)).agent
  const input = { against, duty: 'dues', day: '2026-03-01', note: '비밀 이야기' }
  const { case: id } = await w.act<{ case: string }>(
    reporter,
    strict.commons,
    'sanctions.reportBreach',
    input,
  )
  const seen = (who: Actor) => w.get(who, strict.commons, 'sanctions.caseOf', { case: id })
  expect(await seen(reporter)).toMatchObject({ duty: 'dues' })
  expect(await seen(other)).toBeNull()
  expect(await w.get(other, strict.commons, 'sanctions.cases')).toMatchObject({ cases: [] })
  const { rows } = await w.office.database.owner.query('select body from journal_entry')
  expect(rows.some((row: { body: string }) => row.body.includes('비밀'))).toBe(false)
})

async function entryOf(kind: string, id: string): Promise<Entry> {
  const { rows } = await w.office.database.owner.query(
    'select body from journal_entry where commons_id = $1',
    [commons],
  )
  const entries = rows.map((row: { body: string }) => readEntry(row.body))
  return entries.find((one: Entry) => one.kind === kind && (one.data as { case: string }).case === id)!
}
