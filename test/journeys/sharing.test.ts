import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../src/kernel/authority.ts'
import { closeBrowser } from '../browser.ts'
import { type World, world } from '../world.ts'
import { type HandPhone, type Phone, phones } from './phones.ts'

/**
 * A season of an open value network, walked on phones and one wide dark screen in English: what each gave is written
 * down, an order is paid, its income looked at, shared out and asked why; then a rate changes by vote, and the next
 * income obeys it.
 */
let w: World
let phone: HandPhone
let close: () => Promise<void>
let commons: string
let [mina, suho, jiu]: Actor[] = []
const home = '/c/mosquito'

beforeAll(async () => {
  w = await world()
  ;({ phone, close } = await phones(w))
  ;[mina, suho, jiu] = await Promise.all(['김민아', '이수호', '박지우'].map((name) => w.person(name)))
  const dials = { 'members.admission': 'open' }
  const named = { slug: 'mosquito', name: '모기 네트워크', founder: '김민아', dials }
  commons = await w.found('sensorica', mina!, named)
  for (const [one, name] of [
    [suho, '이수호'],
    [jiu, '박지우'],
  ] as const)
    await w.act(one!, commons, 'members.join', { invitation: null, name, types: ['affiliate'] })
})
afterAll(async () => {
  await closeBrowser()
  await close()
})

/** Presses the button of a form that only asks, and waits for its answer. */
async function ask({ page }: Phone, form: string): Promise<void> {
  await page.locator(`main form[method=get][action$="${form}"] button`).last().click()
  await page.waitForURL(/(equation|show)=/)
  await page.waitForLoadState('load')
}

/** Two of three say yes, and it is carried out. */
async function passes(p: Phone): Promise<void> {
  const decision = p.path().split('/').at(-1)!
  for (const one of [mina!, suho!])
    await w.act(one, commons, 'decisions.castBallot', { decision, ballot: { choice: 'yes' } })
  await p.go(p.path())
}

const log = async (p: Phone, values: Record<string, string>) => {
  await p.go(`${home}/contributions/log`)
  await p.fill(values)
  await p.send('/contributions/log')
}

describe('sharing what was made together', () => {
  let sensor = ''

  it('opens a fund by vote and begins two projects', async () => {
    const p = await phone(mina!)
    await p.go(`${home}/value`)
    await p.follow(/기금 만들기/)
    await p.fill({ name: '함께 쓰는 기금', purpose: '장비와 작업실' })
    await p.send('/books/funds/new')
    await p.send('/decisions/propose')
    await passes(p)
    for (const name of ['모기 감지기', '공동 작업대']) {
      const { project } = await w.act<{ project: string }>(mina!, commons, 'contributions.startProject', {
        ...{ name, purpose: '' },
      })
      sensor ||= project
    }
    await p.page.context().close()
  })

  it('writes down hours and money, and what came in', async () => {
    const p = await phone(mina!)
    await log(p, { what: 'design:h', quantity: '20', project: sensor })
    await p.keep('sharing-logged')
    const q = await phone(suho!)
    await log(q, { what: 'making:h', quantity: '10', project: sensor })
    await p.go(`${home}/value`)
    await p.follow('/value/incomes/new')
    await p.fill({ text: '모기 연구실, 감지기 열 대', amount: '1,500,000', project: sensor })
    await p.page.selectOption('[name=place]', { index: 1 })
    await p.send('/value/incomes/new')
    expect(await p.text()).toContain('1,500,000원')
    await p.keep('sharing-income')
    for (const one of [p, q]) await one.page.context().close()
  })

  it('shows who would get what, shares it out, and says why', async () => {
    const p = await phone(mina!)
    await p.go(`${home}/value`)
    await p.follow('/value/share')
    await ask(p, '/value/share')
    // 75,000 for the fund; 20 h × 30,000 and 10 h × 20,000 share 1,425,000 as 3 : 1.
    for (const amount of ['1,068,750원', '356,250원', '75,000원']) expect(await p.text()).toContain(amount)
    await p.keep('sharing-preview')
    await p.use('[method=post][action$="/value/share"]', {})
    expect(p.path()).toMatch(/\/value\/distributions\//)
    await p.keep('sharing-done')
    const wide = await phone(suho!, { lang: 'en', width: 1280, dark: true })
    await wide.go(`${home}/value`)
    await wide.follow(/Sales/)
    await wide.go(`${home}/value/mine`)
    await wide.page.locator('main a[href*="/why/"]').first().click()
    await wide.page.waitForURL(/\/why\//)
    expect(await wide.text()).toContain('₩356,250')
    expect(await wide.text()).toContain('Making 10 h')
    await wide.unfold()
    await wide.keep('sharing-why-en')
    for (const one of [p, wide]) await one.page.context().close()
  })

  it('changes a rate by vote, and the next income obeys it', async () => {
    const p = await phone(suho!)
    await p.go(`${home}/value/equations/sales`)
    await p.follow('/value/equations/sales/change')
    await p.page.fill('[name="b2.r0.worth"]', '10,000')
    await ask(p, '/value/equations/sales/change')
    expect(await p.text()).toContain('10,000원')
    await p.keep('sharing-changed')
    await p.send('/value/equations/propose')
    // Before it is proposed, and beside the vote: half of what was shared by hours would have been Suho's.
    for (const name of ['sharing-what-if', 'sharing-vote']) {
      expect(await p.text()).toContain('이렇게 바뀌었다면')
      expect(await p.text()).toContain('712,500원')
      await p.keep(name)
      if (name === 'sharing-what-if') await p.send('/decisions/propose')
    }
    await passes(p)
    await log(p, { what: 'making:h', quantity: '10', project: sensor })
    const q = await phone(mina!)
    await q.go(`${home}/value/incomes/new`)
    await q.fill({ text: '학교 다섯 곳', amount: '800,000', project: sensor })
    await q.page.selectOption('[name=place]', { index: 1 })
    await q.send('/value/incomes/new')
    await q.follow(/나누기/)
    await ask(q, '/value/share')
    // 40,000; then 20 h of design at 10,000 and the new 10 h at 20,000: 380,000 each.
    expect((await q.text()).match(/380,000원/g)?.length).toBeGreaterThanOrEqual(2)
    await q.use('[method=post][action$="/value/share"]', {})
    for (const one of [p, q]) await one.page.context().close()
    expect(await w.verify(commons)).toMatchObject({ findings: [], balancesAgree: true })
  })
})
