import type { Told } from '../../src/commons/bank/office.fixture.ts'
import {
  board,
  chair,
  inParts,
  lateOne,
  leaver,
  mina,
  names,
  newcomer,
  second,
  type workerCoop,
} from './worker-coop.fixture.ts'

type Coop = Awaited<ReturnType<typeof workerCoop>>

const dotted = (day: string) => day.replaceAll('-', '.')

export const took = (c: Coop, name: string, shares: number, more: object = {}) => ({
  ...{ agent: c.agent(name), shares: String(shares), parts: 1, from: '2026-01-30', ...more },
})

/** Spending asked for by the office, approved by the chair and one of the board. */
async function spend(c: Coop, what: string, amount: number, more: object = {}) {
  const spentOn = c.w.clock.now().toISOString().slice(0, 10)
  const asked = {
    ...{ what, details: '', amount: String(amount), unit: 'KRW', spentOn, refund: false, photos: [] },
    ...{ evidence: 'tax_invoice', ...more },
  }
  const { expense } = await c.does<{ expense: string }>(mina, 'expenses.askExpense', asked)
  const approval = { expense, amount: String(amount) }
  for (const one of [chair, board[0]!]) await c.does(one, 'expenses.approveExpense', approval)
}

const rent = (c: Coop) =>
  spend(c, '사무실 월세', 1_100_000, { account: 'expenses:rent', payeeName: '한빛빌딩', vat: '100000' })

/** Whom the dues of a month come from: one forgets those of the last two. */
const payers = (month: number) => {
  const here = month < 7 ? names : [...names.filter((one) => one !== leaver), newcomer]
  return month > 10 ? here.filter((one) => one !== lateOne) : here
}

const two = (n: number) => String(n).padStart(2, '0')
const inMonth: Record<number, (c: Coop) => Promise<Told[]>> = {
  2: async (_c) => inParts.map((name): Told => ['2026.02.28', name, 125_000, '출자금']),
  3: async (_c) => inParts.map((name): Told => ['2026.03.30', name, 125_000, '출자금']),
  4: async (c) => {
    await spend(c, '산업안전 교육 강사료', 1_000_000, {
      ...{ account: 'expenses:fees', payeeName: '강연우', withholding: 'business', evidence: 'none' },
    })
    // 3 % and a tenth of it are held back: 1,000,000 − 30,000 − 3,000.
    return [
      ['2026.04.30', '강연우', -967_000],
      ...inParts.map((name): Told => ['2026.04.30', name, 125_000, '출자금']),
    ]
  },
  5: async (c) => {
    await c.does(mina, 'expenses.declareWithholding', {
      ...{ month: '2026-04', dueOn: '2026-05-31', national: '30000', local: '3000' },
      ...{ taxOffice: '은평세무서', municipality: '은평구청' },
    })
    const further = took(c, second, 5, { from: '2026-05-30' })
    await c.does(second, 'shares.subscribeFurther', further)
    await spend(c, '세제와 걸레', 1_345_670, {
      ...{ account: 'expenses:supplies', payee: c.agent(names[11]!), refund: true, evidence: 'card' },
    })
    return [
      ['2026.05.30', '은평세무서', -30_000],
      ['2026.05.30', '은평구청', -3_000],
      ['2026.05.30', second, 500_000, '증좌'],
      ['2026.05.30', names[11]!, -1_345_670],
    ]
  },
  6: async (c) => {
    await buyMachine(c)
    return [['2026.06.29', '대한기계', -6_000_000]]
  },
  7: async (_c) => [['2026.07.28', newcomer, 500_000, '출자금']],
  12: async (_c) => [['2026.12.31', '이자', 12_345, '결산이자']],
}

/** Six million are beyond what the chair and the board approve one by one: the board decides. */
async function buyMachine(c: Coop) {
  const { expense } = await c.does<{ expense: string }>(mina, 'expenses.askExpense', {
    ...{ what: '바닥 세척기', details: '', amount: '6000000', unit: 'KRW', account: 'assets:equipment' },
    ...{ spentOn: '2026-06-20', refund: false, payeeName: '대한기계', evidence: 'tax_invoice', photos: [] },
  })
  const input = { expense, amount: '6000000' }
  const proposal = { command: 'expenses.approveExpense', input, title: '바닥 세척기를 사요', reason: '' }
  const { decision } = await c.does<{ decision: string }>(board[0]!, 'decisions.propose', proposal)
  // Three of five are enough, and it is done at once.
  for (const one of board.slice(0, 3))
    await c.does(one, 'decisions.castBallot', { decision, ballot: { choice: 'yes' } })
  await c.w.settle()
  await sitTogether(c)
}

/** A board sits without ceremony: notice, who was there, what was said. */
async function sitTogether(c: Coop) {
  const plan = { kind: 'board', organ: 'board', title: '6월 이사회', place: '사무실', text: '' }
  const startsAt = new Date(c.w.clock.now().getTime() + 3_600_000).toISOString()
  const { meeting } = await c.does<{ meeting: string }>(board[0]!, 'meetings.planMeeting', {
    ...plan,
    startsAt,
  })
  const item = { title: '하반기 일감', text: '', kind: 'report', decision: null }
  const { items } = await c.does<{ items: string[] }>(board[0]!, 'meetings.addItems', {
    ...{ meeting, items: [item] },
  })
  const send = (command: string, given: object = {}) =>
    c.does(board[0]!, `meetings.${command}`, { meeting, ...given })
  await send('callMeeting', { late: true })
  await send('tickAttendance', { agents: board.slice(0, 4).map(c.agent), way: 'office' })
  await send('openMeeting', { chair: c.agent(board[0]!), recorder: c.agent(board[1]!) })
  await send('takeUpItem', { item: items[0], way: 'hands' })
  await send('declareResult', { item: items[0], outcome: '건물 두 곳을 더 맡습니다.' })
  await send('endMeeting')
}

/** A month: dues, rent, what is special to it, sales and wages. */
export async function month(c: Coop, n: number) {
  await c.until(`2026-${two(n)}-12`)
  const on = (day: number) => dotted(`2026-${two(n)}-${two(day)}`)
  if (n > 2) await rent(c)
  await c.until(`2026-${two(n)}-20`)
  const special = (await inMonth[n]?.(c)) ?? []
  await c.until(n === 12 ? '2026-12-31' : `2026-${two(n)}-${n === 2 ? '28' : '30'}`)
  if (n === 2) return c.comes(special)
  await c.comes([
    ...payers(n).map((name): Told => [on(10), name, 10_000, '조합비']),
    // The rent of December is paid in January.
    ...(n < 12 ? [[on(15), '한빛빌딩', -1_100_000] as Told] : []),
    [on(20), '은평관리단', 28_000_000, '청소용역'],
    [on(25), '급여이체', -24_000_000, '급여'],
    ...special,
  ])
}
