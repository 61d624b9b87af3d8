import { expect } from 'vitest'
import type { Actor } from '../../src/kernel/authority.ts'
import type { World } from '../world.ts'
import type { HandPhone, Phone } from './phones.ts'
import { type ReadingCircle, readingCircle } from './reading-circle.ts'

/** What one setback was shown on: its addresses are walked again in other languages and widths. */
export type Shown = { circle: ReadingCircle; decisions: Record<string, string> }

const vote = (circle: ReadingCircle, by: Actor, decision: string, choice: string) =>
  circle.send(by, 'castBallot', { decision, ballot: { choice } })

/** One yes and one no: the organiser, who may break ties, says no to it. */
export async function breakATie(w: World, phone: HandPhone): Promise<Shown> {
  const circle = await readingCircle(w, { tie: 'chair', delegation: true })
  const [mina, bora] = circle.people
  const tied = await circle.propose(bora, 12, 6, '규칙을 반년마다 살펴볼까요?')
  await vote(circle, mina, tied, 'yes')
  await vote(circle, bora, tied, 'no')
  await circle.wait(3)
  const chair = await phone(mina)
  await chair.go(circle.at())
  expect(await chair.text()).toMatch(/나를 기다려요.*반년마다/s)
  await chair.page.locator('main a', { hasText: '반년마다' }).first().click()
  await chair.page.waitForURL(/decisions/)
  await chair.keep('tie')
  await chair.use('[action$="/tie"]', { option: 'yes' })
  expect(await chair.text()).toContain('통과')
  await chair.go(circle.at('/charter'))
  expect(await chair.text()).toContain('6개월')
  await chair.page.context().close()
  return { circle, decisions: { 'tie-broken': tied } }
}

/** One of three votes where two are needed: it says so, and how many were missing. */
export async function missTheQuorum(w: World, phone: HandPhone): Promise<Shown> {
  const circle = await readingCircle(w, { quorumNum: 1, quorumDen: 2 })
  const [mina, bora] = circle.people
  const failed = await circle.propose(bora, 12, 6, '규칙을 반년마다 살펴볼까요?')
  await vote(circle, mina, failed, 'yes')
  await circle.wait(3)
  const reader = await phone(bora)
  await reader.go(circle.at(`/decisions/${failed}`))
  expect(await reader.text()).toContain(
    '투표할 수 있는 3명 중 2명 이상이 참여해야 했고 1명이 참여했어요. 그래서 성립되지 않았어요.',
  )
  await reader.keep('no-quorum')
  await reader.page.context().close()
  return { circle, decisions: { 'no-quorum': failed } }
}

/** Two changes of one rule pass; the second finds the world changed, until a third brings it back. */
export async function blockAndRetry(w: World, phone: HandPhone): Promise<Shown> {
  const circle = await readingCircle(w)
  const [mina, bora] = circle.people
  const first = await circle.propose(mina, 12, 6, '규칙을 반년마다 살펴볼까요?')
  const stale = await circle.propose(bora, 12, 24, '규칙을 두 해마다 살펴볼까요?')
  for (const one of [first, stale]) for (const by of [mina, bora]) await vote(circle, by, one, 'yes')
  await circle.wait(3)
  const reader = await phone(bora)
  await reader.go(circle.at(`/decisions/${stale}`))
  await reader.keep('blocked')
  await expect(reader.send('/retry')).rejects.toThrow(/그사이 이 규칙이 바뀌었어요/)
  await reader.keep('still-blocked')
  const back = await circle.propose(mina, 6, 12, '다시 한 해마다 살펴볼까요?')
  for (const by of [mina, bora]) await vote(circle, by, back, 'yes')
  await circle.wait(3)
  await reader.go(circle.at(`/decisions/${stale}`))
  await reader.send('/retry')
  expect(await reader.text()).toContain('의결한 대로 실행했어요')
  await reader.go(circle.at('/charter'))
  expect(await reader.text()).toMatch(/24개월|2년/)
  await reader.page.context().close()
  return { circle, decisions: { 'was-blocked': stale } }
}

/** While an appeal is open the clock carries nothing out; once it is dismissed it does. */
export async function appealStays(w: World, phone: HandPhone): Promise<Shown> {
  const circle = await readingCircle(w, { delayDays: 2 })
  const [mina, bora, junho] = circle.people
  const passed = await circle.propose(mina, 12, 6, '규칙을 반년마다 살펴볼까요?')
  for (const by of [mina, bora]) await vote(circle, by, passed, 'yes')
  await circle.wait(3)
  const here = circle.at(`/decisions/${passed}`)
  const appellant = await phone(junho)
  await appellant.go(here)
  await appellant.fill({ grounds: '표결하는 동안 저는 병원에 있었어요.' })
  await appellant.send('/appeal')
  await appellant.keep('appealed')
  await circle.wait(5)
  await appellant.go(circle.at('/charter'))
  expect(await appellant.text()).toContain('12개월')
  const judge = await phone(bora)
  await judge.go(circle.at())
  expect(await judge.text()).toMatch(/나를 기다려요.*반년마다/s)
  await judge.go(here)
  await judge.keep('appeal-to-rule')
  await judge.fill({ ruling: 'dismissed', reasons: '세 사람 가운데 두 사람이 찬성해서 결과는 같아요.' })
  await judge.send('/rule')
  await circle.wait(0)
  await judge.go(here)
  expect(await judge.text()).toContain('의결한 대로 실행했어요')
  expect(await judge.text()).toContain('박준호 님이 이의를 신청했어요')
  await judge.keep('appeal-dismissed')
  for (const one of [appellant, judge]) await one.page.context().close()
  return { circle, decisions: { 'appeal-dismissed': passed } }
}

/** The decisions once more as somebody else sees them, with everything that is folded away. */
export async function seenBy(phone: Phone, { circle, decisions }: Shown, name: string): Promise<void> {
  for (const [what, decision] of Object.entries(decisions)) {
    await phone.go(circle.at(`/decisions/${decision}`))
    await phone.unfold()
    await phone.keep(`${what}-${name}`)
  }
}
