import { beforeEach, describe, expect, it } from 'vitest'
import { accessOf } from './access.ts'
import { valley } from './valley.fixture.ts'

const late = await valley({ 'care.arrears': 'hard', 'care.duties': [] })
const { w, agents } = late
const accessNow = async (v = late) => (await accessOf(await v.reader(), [v.agents.bora])).get(v.agents.bora)!

/** What a due of ten thousand won leaves, to be paid by a day. */
async function owes(due_on: string) {
  const [id, { write }] = [w.clock.newId(), w.office.database]
  const money = { purpose: 'dues', unit: 'KRW', amount: 10_000n, account: 'income:dues', label: '회비' }
  const from = { direction: 'in' as const, source: 'dues.charge', source_id: id, opened_on: '2026-01-01' }
  await write
    .insertInto('obligations_obligation')
    .values({ commons_id: late.commons, id, agent: agents.bora, ...money, ...from, due_on, state: 'open' })
    .execute()
  return (settled: bigint) =>
    write
      .updateTable('obligations_obligation')
      .set({ settled, state: settled === 10_000n ? 'settled' : 'open' })
      .where('id', '=', id)
      .execute()
}

/** A breach that is reported and judged as the ladder has it. */
async function breached(v: typeof late) {
  const report = { against: v.agents.bora, duty: 'care', day: '2026-03-02', note: '물을 함부로 썼어요' }
  const { case: made } = await v.act(v.duri, 'sanctions.reportBreach', report)
  await v.act(v.mina, 'sanctions.judge', { case: made, breach: true, reasons: '봤어요' })
  return made!
}

beforeEach(() => late.w.office.database.write.deleteFrom('obligations_obligation').execute())

describe('money past its day', () => {
  it('closes the way where the charter says so, and paying the last won opens it in the same moment', async () => {
    const pay = await owes('2026-03-01')
    expect(await accessNow()).toEqual({
      ...{ access: 'closed', missing: [{ code: 'arrears', amount: 10_000n, unit: 'KRW' }], until: null },
    })
    await pay(9_999n)
    expect(await accessNow()).toMatchObject({ access: 'closed', missing: [{ amount: 1n }] })
    await pay(10_000n)
    expect(await accessNow()).toMatchObject({ access: 'open', missing: [] })
  })

  it('is nothing on its day, and nothing where the charter says nothing of it', async () => {
    await owes('2026-03-02')
    expect((await accessNow()).access).toBe('open')
    const lenient = await valley({ 'care.arrears': 'none', 'care.duties': [] })
    expect((await accessNow(lenient)).access).toBe('open')
  })
})

describe('sanctions', () => {
  const judges = { 'powers.sanctions.judgeByOffice': { who: ['member'], layer: 'bylaws' } }
  const rungs = (more: object) => valley({ 'sanctions.notices': 0, 'care.duties': [], ...more }, judges)

  it('close the way by a fine until it is paid, where the charter says so', async () => {
    const v = await rungs({ 'sanctions.fines': 1, 'sanctions.fine_amount': 5_000, 'care.arrears': 'hard' })
    const made = await breached(v)
    expect(await accessNow(v)).toMatchObject({
      access: 'closed',
      missing: [{ code: 'fine', amount: 5_000n, unit: 'KRW' }],
    })
    await v.act(v.mina, 'sanctions.meetDuty', { case: made, into: 'assets:cash' })
    expect((await accessNow(v)).access).toBe('open')
    const lenient = await rungs({ 'sanctions.fines': 1 })
    await breached(lenient)
    expect((await accessNow(lenient)).access).toBe('open')
  })

  it('take the turn for a while, and an appeal gives it back until it is ruled on', async () => {
    const v = await rungs({ 'sanctions.fines': 0, 'sanctions.suspensions': 1 })
    const made = await breached(v)
    const lost = await accessNow(v)
    expect(lost).toMatchObject({ access: 'closed', missing: [] })
    expect(lost.until!.getTime()).toBeGreaterThan(v.w.clock.now().getTime())
    await v.act(v.bora, 'sanctions.appeal', { case: made, grounds: '제가 아니에요' })
    expect(await accessNow(v)).toMatchObject({ access: 'open', until: null })
  })
})
