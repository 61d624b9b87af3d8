import { expect } from 'vitest'
import { statement, type Told } from '../../src/commons/bank/office.fixture.ts'
import type { Actor } from '../../src/kernel/authority.ts'
import { gathering, handsOf, peopleNamed } from '../stories/worker-coop.fixture.ts'
import type { World } from '../world.ts'
import type { HandPhone, Phone } from './phones.ts'

/** Six founders of a small bakery: the office, a chair, an auditor and three more. */
export const names = ['김민아', '박지우', '임준호', '이보라', '정다온', '최하늘'] as const
export const [mina, chair, auditor, bora] = names
const promoters = names.slice(0, 5)
export const slug = 'ppang'
export const at = (path: string) => `/c/${slug}${path}`

export type Bakery = ReturnType<typeof handsOf> &
  ReturnType<typeof gathering> & { office: Phone; member: Phone; audits: Phone; keep(file: Told[]): Buffer }

/** The office founds it at a wide screen; everybody else comes on a phone, the first of them by the pages. */
export async function foundIt(w: World, phone: HandPhone): Promise<Bakery> {
  const people = await peopleNamed(w, names)
  const as = (name: string): Actor => people.get(name)!
  const office = await phone(as(mina), { width: 1280 })
  await office.go('/found/worker-coop')
  await office.fill({
    name: '한켠빵집',
    you: mina,
    slug,
    'dials.shares.value': '100000',
    'dials.shares.least': '5',
  })
  await office.keep('year-01-found')
  await office.send('/found/worker-coop')
  const { commons } = await w.view(as(mina), slug)
  const hands = handsOf(w, people, commons.id)
  await hands.learn(mina)
  for (const name of names.slice(1)) {
    await hands.does(name, 'members.join', { invitation: null, name, types: ['worker'] })
    await hands.learn(name)
    await hands.does(mina, 'members.admit', { agent: hands.agent(name) })
  }
  let held = 0
  const keep = (rows: Told[]) => {
    const file = Buffer.from(statement(rows, held))
    held += rows.reduce((sum, [, , amount]) => sum + amount, 0)
    return file
  }
  const [member, audits] = [await phone(as(bora)), await phone(as(auditor))]
  return { ...hands, ...gathering(hands, { office: mina, chair }), office, member, audits, keep }
}

async function step({ office }: Bakery, values: Record<string, string> = {}): Promise<void> {
  await office.go(at('/founding'))
  await office.fill(values)
  await office.send('/founding/take')
}

/** From a plan to the founding meeting's minutes: each step tells what comes next and from when. */
export async function gatherFounders(b: Bakery): Promise<void> {
  const { office, member } = b
  await office.go(at('/founding'))
  await office.keep('year-02-path')
  await office.follow('/founding/plan')
  await office.fill({
    ...{ name: '한켠빵집협동조합', aim: '동네에 빵을 굽는 일터를 함께 가져요.' },
    ...{ business: '빵과 과자 굽기', seat: '서울특별시 마포구' },
  })
  await office.send('/founding/plan')
  await member.go(at('/founding'))
  await member.keep('year-03-path-phone')
  await member.follow('/founding/people')
  await member.fill({ role: 'promoter' })
  await member.send('/founding/agree')
  await member.keep('year-04-agreed')
  for (const name of names.filter((one) => one !== bora))
    await b.does(name, 'founding.agree', {
      ...{ agent: b.agent(name), role: promoters.includes(name) ? 'promoter' : 'founder', on: '2026-01-05' },
    })
  await step(b)
  await step(b)
  await office.keep('year-05-called')
  expect(await office.text()).toContain('2026년 1월 13일부터 할 수 있어요')
}

/** The founding meeting elects chair and auditor and sets the plan, and is noted. */
export async function holdFounding(b: Bakery): Promise<void> {
  const term = { from: '2026-01-14', until: '2029-01-13' }
  const office = { agent: b.agent(chair), kind: 'role', code: 'chair' }
  const lines = [
    { account: 'expenses:wages', amount: '40000000' },
    { account: 'income:sales', amount: '60000000' },
  ]
  const called = await b.call('창립총회', new Date('2026-01-14T05:00:00.000Z'), [
    await b.propose('members.appoint', { ...office, ...term }, '이사장 선출'),
    await b.elect('auditor', 1, [auditor]),
    await b.propose('years.setBudget', { year: 2026, text: '아침 빵부터', lines }, '사업계획과 예산'),
  ])
  await b.until('2026-01-14', '14:00')
  await b.hold(called, names)
  await step(b, { present: '6', inFavour: '6' })
  await b.until('2026-01-15')
  await step(b, { reference: '마포 2026-3' })
  await b.until('2026-01-20')
  await step(b, { reference: '제2026-서울-3호' })
  await b.office.keep('year-06-accepted')
}

/** A member takes shares on the phone; the bank's file shows who paid; it is registered. */
export async function payShares(b: Bakery): Promise<void> {
  const { member, office } = b
  await member.go(at('/shares'))
  await member.keep('year-07-shares')
  await member.fill({ shares: '10', from: '2026-01-22' })
  await member.send('/take')
  await member.keep('year-08-taken')
  for (const name of names.filter((one) => one !== bora))
    await b.does(name, 'shares.subscribe', {
      ...{ agent: b.agent(name), shares: '10', parts: 1, from: '2026-01-22' },
    })
  await office.go(at('/bank/new'))
  await office.fill({
    ...{ title: '운영 통장', bank: 'kb', number: '123456-01-789012', openingOn: '2026-01-20', opening: '0' },
  })
  await office.send('/bank/new')
  await b.until('2026-01-23')
  await bring(
    b,
    names.map((name): Told => ['2026.01.22', name, 1_000_000, '출자금']),
  )
  await office.keep('year-09-imported')
  await step(b)
  await office.keep('year-10-paid')
  expect(await office.text()).toContain('2026년 2월 6일까지 해야 해요')
  await b.until('2026-01-30')
  await step(b, { reference: '114471-0000003' })
  expect(await office.text()).toContain('설립을 마쳤어요')
  await office.keep('year-11-founded')
}

/** The office brings the bank's file and looks at what came of it. */
export async function bring({ office, keep }: Bakery, rows: Told[]): Promise<void> {
  await office.go(at('/bank/import'))
  const file = { name: '거래내역.csv', mimeType: 'text/csv', buffer: keep(rows) }
  await office.page.locator('main input[type=file]').first().setInputFiles(file)
  await office.send('/bank/import')
  await office.send(office.path().replace(/^\/c\/[^/]+/, ''))
}

/** A year in four lines of the bank; the office says where each belongs. */
export async function workAYear(b: Bakery): Promise<void> {
  const { office } = b
  await b.until('2026-12-31')
  await bring(b, [
    ['2026.12.20', '카드매출', 60_000_000, '카드사'],
    ['2026.12.25', '급여이체', -40_000_000, '급여'],
    ['2026.12.28', '한빛건물', -9_600_000, '월세'],
    ['2026.12.30', '대한제분', -4_000_000, '밀가루'],
  ])
  await office.go(at('/bank/queue'))
  await office.keep('year-12-queue')
  const lines = await b.get<{ lines: { id: string; name: string }[] }>('bank.queue', { limit: 10 })
  const accounts: Record<string, string> = {
    ...{ 카드매출: 'income:sales', 급여이체: 'expenses:wages', 한빛건물: 'expenses:rent' },
    ...{ 대한제분: 'expenses:supplies' },
  }
  for (const { id, name } of lines.lines) {
    await office.go(at('/bank/queue'))
    const form = `[action$="/queue/${id}/account"]:has(select)`
    await office.use(form, { account: accounts[name]! })
  }
  await office.go(at('/years/2026'))
  await office.keep('year-13-running')
}
