import { beforeAll, describe, expect, it } from 'vitest'
import { world } from '../world.ts'
import { deadLinks, textOf } from './pages.fixture.ts'
import { type Season, season } from './season.fixture.ts'

/**
 * A spring of a library of things, open on Wednesdays, Thursdays and Saturdays: a drill everybody wants, a kit for
 * camping, a projector with a deposit, a loan nobody brings back, and a drill that breaks and is mended.
 */
let s: Season

beforeAll(async () => {
  s = await season(await world(), 'library-of-things', [
    ['mina', '김민아', 'borrower'],
    ['suho', '이수호', 'borrower'],
    ['jiu', '박지우', 'borrower'],
  ])
  await until(15)
})

/** Hours after midnight of Wednesday 4 March 2026 in Seoul, the first day it is open. */
const start = Date.UTC(2026, 2, 3, 15)
const at = (hours: number) => new Date(start + hours * 3_600_000).toISOString()
const day = (days: number, hour = 0) => days * 24 + hour

/** The clock goes on to an hour, and what is due by itself happens. */
async function until(hours: number) {
  s.w.clock.pass({ minutes: (start + hours * 3_600_000 - s.w.clock.now().getTime()) / 60_000 })
  await s.w.settle()
}

const book = (who: string, resource: string, from: number, to: number) =>
  s.does<{ booking: string }>(who, 'things.book', { resource, from: at(from), until: at(to) })
const take = (by: string, resource: string, who = by, booking: string | null = null) =>
  s.does<{ loan: string; due: string }>(by, 'things.checkOut', {
    ...{ resource, agent: s.agent(who), booking, condition: 'good', photos: [] },
  })
const bring = (who: string, loan: string, condition = 'good', trouble: string | null = null) =>
  s.does<{ ticket: string }>(who, 'things.returnLoan', { loan, condition, trouble, photos: [] })
const renew = (who: string, loan: string) =>
  s.does<{ loan: string; due: string }>(who, 'things.renewLoan', { loan })
const refused = (doing: Promise<unknown>, code: string, values?: object) =>
  expect(doing).rejects.toMatchObject({ code, ...(values && { values }) })
const notices = async (who: string) =>
  JSON.stringify(await s.w.get<object>(s.as(who), s.commons, 'notices.myNotices', {}))

async function shared(name: string, rule: string, units = 1): Promise<string> {
  const { resource } = await s.does<{ resource: string }>('mina', 'observation.registerResource', {
    ...{ name, note: '', location: '', conditions: '', image: null, rival: true, depletable: true },
    ...{ origin: 'made', substance: 'material', single: units === 1, unit: 'pieces' },
    ...{ quantity: String(units), at: s.w.clock.now().toISOString() },
  })
  await s.does('mina', 'things.share', { resource, rule, units })
  return resource
}

async function balance(account: string): Promise<bigint> {
  const rows = s.w.office.database.read.selectFrom('ledger_balance').select('amount')
  const row = await rows.where('commons_id', '=', s.commons).where('account', '=', account).executeTakeFirst()
  return row?.amount ?? 0n
}

describe('a spring of a library of things', () => {
  let drill = ''

  it('lends a drill for a week, until an open day; it is renewed while nobody else has booked it', async () => {
    drill = await shared('전동 드릴', 'tool')
    const { loan, due } = await take('suho', drill)
    // Wednesday to Wednesday, closing at eight.
    expect(due).toBe(at(day(7, 20)))
    await refused(take('jiu', drill), 'things.taken')
    const longer = await renew('suho', loan)
    expect(longer.due).toBe(at(day(14, 20)))
    await book('jiu', drill, day(15, 14), day(15, 18))
    await refused(renew('suho', longer.loan), 'things.others_wait')
    await until(day(7, 15))
    await bring('suho', longer.loan)
  })

  it('lends a kit for camping whole or not at all, and names what is not back', async () => {
    const [tent, lamps] = [await shared('천막', 'camp'), await shared('등불', 'camp', 4)]
    const parts = [
      { resource: tent, quantity: 1 },
      { resource: lamps, quantity: 3 },
    ]
    const { kit } = await s.does<{ kit: string }>('mina', 'things.makeKit', { name: '캠핑 꾸러미', parts })
    const time = { from: at(day(8, 14)), until: at(day(10, 16)) }
    const { series } = await s.does<{ series: string }>('suho', 'things.bookKit', { kit, ...time })
    await refused(s.does('jiu', 'things.bookKit', { kit, ...time }), 'things.kit_not_whole')
    await until(day(8, 15))
    const lent = { kit, agent: s.agent('suho'), series, condition: 'good', photos: [] }
    const { loans } = await s.does<{ loans: string[] }>('suho', 'things.checkOutKit', lent)
    expect(loans).toHaveLength(4)
    await until(day(10, 11))
    for (const one of loans.slice(0, 3)) await bring('suho', one)
    const page = await textOf(s as never, 'suho', `/things/loans/${loans[0]}`)
    expect(page).toContain('아직 돌아오지 않은 것')
    await bring('suho', loans[3]!)
  })

  it('holds a deposit while a projector is out, and lets it go when it is back', async () => {
    const projector = await shared('영사기', 'dear')
    await refused(take('jiu', projector), 'things.ask_custodian')
    const { loan } = await take('mina', projector, 'jiu')
    expect(await balance(`liabilities:held:${s.agent('jiu')}`)).toBe(-30_000n)
    await bring('mina', loan)
    expect(await balance(`liabilities:held:${s.agent('jiu')}`)).toBe(0n)
    const again = await take('mina', projector, 'jiu')
    await bring('mina', again.loan, 'broken', '등이 나갔어요')
    expect(await balance(`liabilities:held:${s.agent('jiu')}`)).toBe(-30_000n)
    await s.does('mina', 'things.settleDeposit', { loan: again.loan, kept: '12000' })
    expect(await balance(`liabilities:held:${s.agent('jiu')}`)).toBe(0n)
    expect(await balance(`assets:receivable:deposits:${s.agent('jiu')}`)).toBe(12_000n)
  })

  it('tells who is late, and lends them nothing more until it is back', async () => {
    const saw = await shared('톱', 'tool')
    const ladder = await shared('사다리', 'tool')
    // Saturday: seven days on is a Saturday, until four.
    const { loan, due } = await take('jiu', saw)
    expect(due).toBe(at(day(17, 16)))
    await until(day(18, 12))
    expect(await notices('jiu')).toContain('돌려줄 날이 지났어요')
    expect(await notices('mina')).toContain('돌아올 날이 지난 물건이 있어요')
    expect(await textOf(s as never, 'jiu', '/things/loans')).toContain('늦었어요')
    await until(day(21, 15))
    await refused(take('jiu', ladder), 'things.not_bookable', { reasons: 'late_first' })
    // Nobody is fined: it can be reported as a breach, and the ladder of sanctions says what follows.
    const desk = await textOf(s as never, 'mina', `/things/loans/${loan}`)
    expect(desk).toContain('약속을 어겼다고 알리기')
    await bring('jiu', loan)
    await take('jiu', ladder)
  })

  it('takes a broken drill out of use, has it mended, and lends it again', async () => {
    const { loan } = await take('suho', drill)
    const { ticket } = await bring('suho', loan, 'broken', '불꽃이 튀어요')
    await refused(take('mina', drill), 'things.not_bookable', { reasons: 'out_of_service' })
    await s.does('mina', 'care.beginRepair', { ticket })
    await s.does('mina', 'care.endTrouble', { ticket, how: 'resolved' })
    await take('mina', drill)
  })

  it('lets anybody go, and asks back at once what they still have', async () => {
    const tarp = await shared('방수포', 'tool')
    const { loan } = await take('suho', tarp)
    await until(day(21, 16))
    await s.does('suho', 'members.leave', { agent: s.agent('suho') })
    await s.w.settle()
    await until(day(21, 17))
    expect(await textOf(s as never, 'mina', `/things/loans/${loan}`)).toContain('늦었어요')
    await bring('mina', loan)
  })

  it('says its rules in words, leads nowhere but to pages that are there, and verifies', async () => {
    const page = await textOf(s as never, 'jiu', `/things/${drill}`)
    for (const part of ['빌려 가면 7일 뒤', '여는 때: 수·목 14:00–20:00']) expect(page).toContain(part)
    expect(await deadLinks(s as never, 'mina')).toEqual([])
    expect(await s.w.verify(s.commons)).toMatchObject({ findings: [], balancesAgree: true })
  }, 60_000)
})
