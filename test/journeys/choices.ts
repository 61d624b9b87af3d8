import { expect } from 'vitest'
import type { World } from '../world.ts'
import type { HandPhone, Phone } from './phones.ts'
import { type ReadingCircle, readingCircle } from './reading-circle.ts'
import type { Shown } from './setbacks.ts'

const questions = {
  book: {
    procedure: 'pick',
    kind: 'choice',
    title: '다음 달에는 무엇을 읽을까요?',
    reason: '여름이니 얇은 책이 좋아요.',
    options: [
      { label: '토지 1권', detail: '다 함께 길게 읽어요.' },
      { label: '나목', detail: '' },
      { label: '무진기행', detail: '짧은 이야기예요.' },
    ],
  },
  money: {
    procedure: 'budget',
    kind: 'budget',
    title: '모은 회비를 어디에 쓸까요?',
    reason: '',
    options: [
      { label: '책장', detail: '모임방 벽에 둘 것', cost: '180000' },
      { label: '강사 모시기', detail: '', cost: '200000' },
      { label: '차와 다과', detail: '', cost: '60000' },
    ],
    ...{ budget: '300000', unit: 'KRW' },
  },
}

/** A secret election ranked on phones without JavaScript, where each finds their ballot afterwards. */
export async function electSecretly(w: World, phone: HandPhone): Promise<Shown> {
  const circle = await readingCircle(w)
  const [mina] = circle.people
  const { decision } = await circle.send<{ decision: string }>(mina, 'callElection', {
    procedure: 'election',
    office: { kind: 'role', code: 'keeper' },
    ...{ seats: 2, candidates: circle.agents, title: '누가 책지기를 맡을까요?', reason: '' },
  })
  await rankByTapping(await phone(circle.people[1], { lang: 'en', dark: true }), circle, decision)
  const voters = await Promise.all(circle.people.map((one) => phone(one, { javaScript: false })))
  const receipts: string[] = []
  for (const [i, voter] of voters.entries()) {
    await voter.go(circle.at(`/decisions/${decision}`))
    if (i === 0) await voter.keep('secret-election')
    receipts.push(await voter.page.locator('main [name=receipt]').inputValue())
    await rank(voter, i)
  }
  await voters[0]!.keep('secret-voted')
  await circle.wait(3)
  for (const [i, voter] of voters.entries()) await findMine(voter, circle, decision, receipts[i]!)
  await voters[0]!.keep('secret-found')
  for (const voter of voters) await voter.page.context().close()
  return { circle, decisions: { 'stv-result': decision } }
}

/** With JavaScript a tap on a name gives the next place; nothing is sent here. */
async function rankByTapping({ page, go, keep }: Phone, circle: ReadingCircle, decision: string) {
  await go(circle.at(`/decisions/${decision}`))
  for (const name of ['박준호', '이보라'])
    await page.locator('dure-ranking [data-tap]', { hasText: name }).click()
  const places = page.locator('dure-ranking [data-place]')
  expect(await places.evaluateAll((all) => all.map((one) => (one as { value?: string }).value))).toEqual([
    '',
    '2',
    '1',
  ])
  await keep('secret-election-en-dark')
  await page.context().close()
}

/** Shown before sending and kept by the voter; it is not shown again. */
async function rank(voter: Phone, i: number): Promise<void> {
  const [receipt] = /[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/.exec(await voter.text())!
  await voter.fill({ [`rank.o${i === 2 ? 2 : 1}`]: '1', 'rank.o3': '2' })
  await voter.send('/vote')
  expect(await voter.text()).not.toContain(receipt)
}

async function findMine(voter: Phone, circle: ReadingCircle, decision: string, receipt: string) {
  await voter.go(circle.at(`/decisions/${decision}`))
  await voter.page.locator('#find-ballot [name=receipt]').fill(receipt.toLowerCase().replaceAll('-', ' '))
  await Promise.all([voter.page.waitForNavigation(), voter.page.locator('#find-ballot button').click()])
  expect(await voter.page.locator('#find-ballot [role=status]').innerText()).toMatch(/박준호/)
}

/** A book chosen by approval and money shared out, with JavaScript; both proposed through the door. */
export async function chooseTogether(w: World, phone: HandPhone): Promise<Shown> {
  const circle = await readingCircle(w)
  const [mina, bora, junho] = circle.people
  const raise = async (question: object) =>
    (await circle.send<{ decision: string }>(mina, 'raiseQuestion', question)).decision
  const [book, money] = [await raise(questions.book), await raise(questions.money)]
  const voter = await phone(junho)
  await voter.go(circle.at(`/decisions/${book}`))
  await voter.keep('approval')
  await voter.fill({ 'tick.o2': '', 'tick.o3': '' })
  await voter.send('/vote')
  await voter.keep('approval-voted')
  await voter.go(circle.at(`/decisions/${money}`))
  await voter.keep('budget')
  for (const by of [mina, bora]) {
    await circle.send(by, 'castBallot', { decision: book, ballot: { approve: ['o3'] } })
    await circle.send(by, 'castBallot', { decision: money, ballot: { approve: ['o2', 'o3'] } })
  }
  await circle.wait(3)
  await voter.go(circle.at(`/decisions/${book}`))
  expect(await voter.text()).toMatch(
    /무진기행이 뽑혔어요.*안마다 받은 표.*무진기행.*3표.*나목.*1표.*토지 1권.*0표/s,
  )
  await voter.keep('approval-result')
  await voter.go(circle.at(`/decisions/${money}`))
  await voter.keep('budget-result')
  await voter.page.context().close()
  return { circle, decisions: { 'approval-result': book, 'budget-result': money } }
}
