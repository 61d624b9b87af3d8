import { expect } from 'vitest'
import type { World } from '../world.ts'
import type { HandPhone, Phone } from './phones.ts'
import { type ReadingCircle, readingCircle } from './reading-circle.ts'

interface Walk {
  w: World
  circle: ReadingCircle
  mina: Phone
  bora: Phone
  junho: Phone
}

const phases = { discussDays: 2, delegation: true, delayDays: 2 }

/**
 * Three phones, the second in English and dark, the third without JavaScript: longer voting is proposed on the rules'
 * own page, debated, amended, a vote handed over, voted on, waited for, carried out by the clock, and obeyed by the
 * next proposal. Everything is done and seen on pages.
 */
export async function amendRules(w: World, phone: HandPhone): Promise<void> {
  const circle = await readingCircle(w, phases)
  const [one, two, three] = circle.people
  const walk: Walk = {
    ...{ w, circle },
    mina: await phone(one),
    bora: await phone(two, { lang: 'en', dark: true }),
    junho: await phone(three, { javaScript: false }),
  }
  const decision = await proposeLongerVoting(walk)
  await debate(walk, decision)
  await amend(walk, decision)
  await handOver(walk, decision)
  await voteAndOverride(walk, decision)
  await waitAndSeeItDone(walk, decision)
  await nextObeys(walk)
  expect(await w.verify(circle.commons)).toMatchObject({ findings: [], balancesAgree: true })
  for (const each of [walk.mina, walk.bora, walk.junho]) await each.page.context().close()
}

const days = 'procedures.assembly.days'

/** Answers the decision's address. */
async function proposeLongerVoting({ circle, mina }: Walk): Promise<string> {
  await mina.go(circle.at('/charter'))
  await mina.keep('rules')
  await mina.go(circle.at('/charter/change?path=procedures.assembly'))
  await mina.keep('procedure-change')
  await mina.fill({ [days]: '9' })
  await mina.page.locator('main form button[type=submit]').first().click()
  await mina.page.waitForURL(/show=1/)
  await mina.keep('procedure-changed')
  await press(mina, 'a[href*="/decisions/propose"]')
  await mina.keep('propose-rule')
  await mina.fill({ title: '표결 기간을 9일로 늘릴까요?', reason: '사흘은 바쁜 사람에게 너무 짧아요.' })
  await mina.send('/decisions/propose')
  expect(mina.path()).toMatch(/\/decisions\/[0-9a-f-]{36}$/)
  await mina.keep('discussed')
  return mina.path()
}

/** Presses a link and waits for where it leads. */
async function press({ page, go }: Phone, selector: string): Promise<void> {
  const address = await page.locator(`main ${selector}`).first().getAttribute('href')
  await go(address!)
}

async function debate({ mina, bora, junho }: Walk, decision: string): Promise<void> {
  await bora.go(decision)
  await bora.use('[action$="/comment"]:not([id^=answer])', { body: '아흐레는 길어요. 닷새면 넉넉해요.' })
  await junho.go(decision)
  await junho.use('[id^=answer]', { body: '저도 닷새가 좋아요.' })
  await mina.go(decision)
  await mina.use('[action$="/react"]', {}, 'button[value=agree]')
  await mina.use('[action$="/sum-up"]', { body: '늘리는 데는 모두 찬성. 아흐레보다 닷새를 바라요.' })
  expect(await mina.text()).toMatch(/토론 정리.*닷새를 바라요.*저도 닷새가 좋아요/s)
  await mina.keep('debated')
}

async function amend({ mina, bora }: Walk, decision: string): Promise<void> {
  await bora.go(decision)
  await bora.follow('/amend')
  await bora.keep('amend-en-dark')
  await bora.fill({ title: '표결 기간을 5일로 늘릴까요?', [days]: '5', note: '닷새면 주말이 들어가요.' })
  await bora.send('/amend')
  await mina.go(decision.replace(/\/decisions\/.*/, ''))
  expect(await mina.text()).toContain('표결 기간을 9일로 늘릴까요?')
  await mina.keep('home-amendment')
  await mina.go(decision)
  await mina.keep('amendment-suggested')
  await mina.send('/take-over')
  expect(await mina.text()).toMatch(/표결 기간을 5일로 늘릴까요\?.*받아들였어요/s)
  await mina.keep('amended')
}

async function handOver({ circle, bora, junho }: Walk, decision: string): Promise<void> {
  await circle.wait(2)
  await junho.go(decision)
  await junho.follow(/맡기기/)
  await junho.keep('delegation')
  await junho.fill({ to: circle.agents[1]! })
  await junho.send('/decisions/delegation')
  expect(await junho.text()).toMatch(/이보라 님에게 맡겼어요/)
  await junho.keep('handed-over')
  await bora.go(`${decision.replace(/[^/]*$/, '')}delegation`)
  await bora.keep('delegation-en-dark')
}

/** Bora's ballot counts for two until Junho says himself what he thinks. */
async function voteAndOverride({ mina, bora, junho }: Walk, decision: string): Promise<void> {
  await bora.go(decision)
  await bora.use('#vote', { choice: 'yes' })
  expect(await bora.text()).toMatch(/Yes\D+2/)
  await bora.keep('voted-en-dark')
  await junho.go(decision)
  expect(await junho.text()).toContain('이보라 님의 표와 함께 세고 있어요')
  await junho.use('#vote', { choice: 'no', reason: '마감이 늦어지면 책을 늦게 정해요.' })
  await junho.keep('overridden')
  await mina.go(decision)
  await mina.use('#vote', { choice: 'yes' })
  expect(await mina.text()).toMatch(/찬성 2.*반대 1/s)
  await mina.keep('voted')
}

async function waitAndSeeItDone({ w, circle, mina, bora, junho }: Walk, decision: string): Promise<void> {
  await circle.wait(3)
  await mina.go(decision)
  expect(await mina.text()).toContain('통과')
  await mina.keep('waiting')
  await junho.go(circle.at('/charter'))
  expect(await junho.text()).toContain('3일 동안 투표해요')
  await circle.wait(2)
  await bora.go(decision)
  expect(await bora.text()).toMatch(/carried out/i)
  expect(await bora.text()).toMatch(/Suggested by 이보라.*Voting lasts.*9.*5 days/s)
  await bora.keep('executed-en-dark')
  await mina.go(decision)
  await mina.keep('executed')
  await junho.go(circle.at('/charter'))
  expect(await junho.text()).toContain('5일 동안 투표해요')
  const view = await w.view({ kind: 'anyone' }, circle.slug)
  expect(view.charter.version).toBe(2)
}

/** The next proposal, made on pages too, is voted on for five days. */
async function nextObeys({ circle, mina, junho }: Walk): Promise<void> {
  await junho.go(circle.at('/decisions/propose?kind=resolution'))
  await junho.keep('propose-matter')
  await junho.fill({ title: '여름에 함께 나들이할까요?', text: '칠월 첫 토요일에 강가로 가요.' })
  await junho.send('/decisions/propose')
  const next = junho.path()
  await circle.wait(2)
  await mina.go(next)
  expect(await mina.text()).toMatch(/[45]일 남음/)
  await circle.wait(4)
  await mina.go(next)
  expect(await mina.text()).toContain('표결하기')
}
