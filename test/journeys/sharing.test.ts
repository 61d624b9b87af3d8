import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../src/kernel/authority.ts'
import { closeBrowser } from '../browser.ts'
import { type World, world } from '../world.ts'
import { type HandPhone, type Phone, phones } from './phones.ts'

/**
 * A season of an open value network, walked on phones and wide dark screens in English: what each gave to two projects
 * is written down, what came in looked at, shared out and asked why; a rate changes by vote, and the next income obeys it.
 * Then a laboratory orders, and what it pays goes back to the hours of all three that went into what was delivered.
 */
let w: World
let phone: HandPhone
let close: () => Promise<void>
let commons: string
let [mina, suho, jiu, lab]: Actor[] = []
const home = '/c/mosquito'

beforeAll(async () => {
  w = await world()
  ;({ phone, close } = await phones(w))
  const all = ['김민아', '이수호', '박지우', '모기 연구실']
  ;[mina, suho, jiu, lab] = await Promise.all(all.map((name) => w.person(name)))
  const dials = { 'members.admission': 'open' }
  const named = { slug: 'mosquito', name: '모기 네트워크', founder: '김민아', dials }
  commons = await w.found('sensorica', mina!, named)
  for (const [one, name, type] of [
    [suho, '이수호', 'affiliate'],
    [jiu, '박지우', 'affiliate'],
    [lab, '모기 연구실', 'observer'],
  ] as const)
    await w.act(one!, commons, 'members.join', { invitation: null, name, types: [type] })
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

const english = { lang: 'en', width: 1280, dark: true } as const

/** Opens, of all that one got, newest first, the why of each: it names the amount and what it was for. */
async function readsWhys(p: Phone, whys: [amount: string, gave: RegExp][]) {
  for (const [i, [amount, gave]] of whys.entries()) {
    await p.go(`${home}/value/mine`)
    await p.page.locator('main a[href*="/why/"]').nth(i).click()
    await p.page.waitForURL(/\/why\//)
    await p.unfold()
    expect(await p.text()).toContain(amount)
    expect(await p.text()).toMatch(gave)
    await p.keep(`sharing-why-${amount.replace(/\D/g, '')}`)
  }
  await p.page.context().close()
}

describe('sharing what was made together', () => {
  let [sensor, bench] = ['', '']

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
      if (sensor) bench = project
      else sensor = project
    }
    await p.page.context().close()
  })

  it('writes down hours and money, and what came in', async () => {
    const p = await phone(mina!)
    await log(p, { what: 'design:h', quantity: '20', project: sensor })
    await p.keep('sharing-logged')
    const q = await phone(suho!)
    await log(q, { what: 'making:h', quantity: '10', project: sensor })
    const r = await phone(jiu!)
    await log(r, { what: 'distribution:h', quantity: '5', project: sensor })
    for (const [one, hours] of [
      [p, '4'],
      [q, '4'],
      [r, '8'],
    ] as const)
      await log(one, { what: 'making:h', quantity: hours, project: bench })
    await r.page.context().close()
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
    // 75,000 for the fund; 20 h × 30,000, 10 h × 20,000 and 5 h × 20,000 share 1,425,000 as 6 : 2 : 1, the odd won Suho's,
    // whose remainder is the largest.
    for (const amount of ['950,000원', '316,667원', '158,333원', '75,000원'])
      expect(await p.text()).toContain(amount)
    await p.keep('sharing-preview')
    await p.use('[method=post][action$="/value/share"]', {})
    expect(p.path()).toMatch(/\/value\/distributions\//)
    await p.keep('sharing-done')
    await p.page.context().close()
  })

  it('shares the other project’s income, and each of the three reads why of both', async () => {
    const p = await phone(mina!)
    await p.go(`${home}/value/incomes/new`)
    await p.fill({ text: '작업대 빌려줌', amount: '100,000', project: bench })
    await p.page.selectOption('[name=place]', { index: 1 })
    await p.send('/value/incomes/new')
    await p.follow(/나누기/)
    await ask(p, '/value/share')
    // 5,000 for the fund; 4 h, 4 h and 8 h at the same worth share 95,000 as 1 : 1 : 2.
    await p.use('[method=post][action$="/value/share"]', {})
    await p.page.context().close()
    for (const [who, options, whys] of [
      [mina!, {}, { '23,750원': /만들기 4시간/, '950,000원': /설계 20시간/ }],
      [suho!, english, { '₩23,750': /Making 4 h/, '₩316,667': /Making 10 h/ }],
      [jiu!, { lang: 'en' }, { '₩47,500': /Making 8 h/, '₩158,333': /Distribution 5 h/ }],
    ] as const)
      await readsWhys(await phone(who, options), Object.entries(whys))
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
    // Before it is proposed, and beside the vote: 200,000 : 200,000 : 100,000 share the 1,425,000, 570,000 for Suho, who has
    // 23,750 of the bench as before: 340,417 together, and 593,750 had it held.
    for (const name of ['sharing-what-if', 'sharing-vote']) {
      expect(await p.text()).toContain('이렇게 바뀌었다면')
      for (const amount of ['340,417원', '593,750원']) expect(await p.text()).toContain(amount)
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
  })

  let order = ''

  it('takes an order, to which both sides say yes', async () => {
    const p = await phone(mina!)
    await p.go(`${home}/plans/commitments`)
    await p.follow('/plans/agreements/new')
    const agent = (await w.view(lab!, commons)).standing.agent!
    await p.fill({ name: '감지기 열 대 주문', one: 'commons', oneGives: '모기 감지기 10개' })
    await p.fill({ other: agent, otherGives: '값 400,000원', dueOn: '2026-03-31' })
    await p.keep('order-new')
    await p.send('/plans/agreements/new')
    order = p.path()
    const wide = await phone(lab!, { lang: 'en', width: 1280, dark: true })
    await wide.go(order)
    await wide.keep('order-asked-en')
    await wide.use('[action$="/agree"]', {})
    await p.go(order)
    await p.keep('order-agreed')
    for (const one of [p, wide]) await one.page.context().close()
  })

  it('makes what was ordered, each writing down their own hours, and delivers it', async () => {
    const [p, q, r] = [await phone(mina!), await phone(suho!, { lang: 'en' }), await phone(jiu!)]
    await p.go(`${home}/processes`)
    await p.follow('/processes/new')
    await p.fill({ name: '감지기 조립', kind: 'make' })
    await p.send('/processes/new')
    const process = p.path()
    for (const [one, hours] of [
      [p, '4'],
      [q, '3'],
      [r, '3'],
    ] as const) {
      await one.go(process)
      await one.follow(`${process}/record?what=work`)
      await one.fill({ amount: hours })
      await one.send('/record')
    }
    await p.go(`${process}/record?what=out`)
    await p.fill({ action: 'produce', name: '모기 감지기', unit: 'pieces', amount: '10' })
    await p.send('/record')
    await p.keep('order-made')
    for (const what of [/모기 감지기/, /값/]) {
      await p.go(order)
      await p.follow(what)
      await p.keep(what.source === '값' ? 'order-pay' : 'order-deliver')
      await p.use('[action$="/done"]', {})
    }
    await p.go(order)
    expect((await p.text()).match(/확인 기다림/g)?.length).toBe(2)
    const l = await phone(lab!)
    await l.go(`${home}/records`)
    await l.keep('order-confirm')
    for (let i = 0; i < 2; i++) {
      await l.go(`${home}/records`)
      await l.use('[action$="/confirm"]', {})
    }
    await l.page.context().close()
    await p.go(order)
    expect((await p.text()).match(/이루어짐/g)?.length).toBe(2)
    await p.keep('order-done')
    for (const one of [p, q, r]) await one.page.context().close()
  })

  it('goes back from what was paid to everybody’s hours, and each reads why', async () => {
    const p = await phone(mina!)
    await p.go(`${home}/value/incomes/new`)
    await p.fill({ text: '모기 연구실, 감지기 열 대', amount: '400,000', quantity: '10' })
    await p.page.selectOption('[name=resource]', { label: '모기 감지기 (개)' })
    await p.page.selectOption('[name=place]', { index: 1 })
    await p.send('/value/incomes/new')
    await p.follow(/나누기/)
    await p.page.selectOption('[name=equation]', 'orders')
    await ask(p, '/value/share')
    // 20,000 for the fund; 380,000 by 4 h : 3 h : 3 h that went into what was delivered.
    for (const amount of ['20,000원', '152,000원', '114,000원']) expect(await p.text()).toContain(amount)
    await p.keep('order-preview')
    await p.use('[method=post][action$="/value/share"]', {})
    const shared = p.path()
    for (const [who, amount, hours] of [
      [mina!, '₩152,000', '4 h'],
      [suho!, '₩114,000', '3 h'],
      [jiu!, '₩114,000', '3 h'],
    ] as const) {
      const one = await phone(who, { lang: 'en', width: 1280, dark: true })
      const { agent } = (await w.view(who, commons)).standing
      await one.go(shared)
      await one.follow(`${shared}/why/${agent}`)
      await one.unfold()
      for (const text of [amount, hours]) expect(await one.text()).toContain(text)
      if (who === mina) await one.keep('order-why-en')
      await one.page.context().close()
    }
    await p.page.context().close()
    expect(await w.verify(commons)).toMatchObject({ findings: [], balancesAgree: true })
  })
})
