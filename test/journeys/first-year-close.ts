import { expect } from 'vitest'
import type { Told } from '../../src/commons/bank/office.fixture.ts'
import { at, type Bakery, bora, bring, mina, names } from './first-year.ts'
import type { Phone } from './phones.ts'

const year = at('/years/2026')

/** Closed by the office, looked at by the auditor on a phone; every figure opens to what it came from. */
export async function closeTheYear(b: Bakery): Promise<void> {
  const { office, audits } = b
  await b.until('2027-01-15')
  await office.go(at(''))
  await office.keep('year-14-home')
  await office.go(year)
  await office.keep('year-15-over')
  await office.send('/years/2026/close')
  await audits.go(at(''))
  await audits.keep('year-16-auditor-home')
  await audits.go(year)
  await audits.fill({ opinion: 'fair', text: '장부와 통장, 증빙이 서로 맞습니다.' })
  await audits.keep('year-17-opinion')
  await audits.send('/years/2026/opinion')
}

/** Opens a figure where it stands and follows it down to the entry that made it. */
async function why({ page }: Phone, figure: string, to: RegExp): Promise<void> {
  await page.locator('main a.why', { hasText: figure }).first().click()
  await page.waitForURL(to)
}

/** Balance sheet and income statement: a figure leads to its account, the account to its entries. */
export async function askWhy(b: Bakery): Promise<void> {
  const { office } = b
  const statements = at('/books/statements?from=2026-01-01&until=2026-12-31')
  const figures: [figure: string, account: string, says: string][] = [
    ['12,400,000', 'assets%3Abank%3Amain', '60,000,000'],
    ['6,000,000', 'equity%3Ashares', '이보라'],
    ['60,000,000', 'income%3Asales', '60,000,000'],
    ['40,000,000', 'expenses%3Awages', '40,000,000'],
    ['9,600,000', 'expenses%3Arent', '9,600,000'],
    ['4,000,000', 'expenses%3Asupplies', '4,000,000'],
  ]
  await office.go(statements)
  await office.keep('year-18-statements')
  for (const [figure, account, says] of figures) {
    await office.page.goto(statements)
    await why(office, figure, new RegExp(account))
    expect(await office.text()).toContain(says)
    if (says === '이보라') {
      await office.keep('year-19-shares-of-all')
      await office.follow(/이보라/)
      expect(await office.text()).toContain('1,000,000')
    }
    await office.page.locator('main a[href*="/journal/"]').first().click()
    await office.page.waitForURL(/\/journal\/\d+$/)
  }
  await office.keep('year-20-entry')
}

/** Everybody's use from the payroll, then the surplus: what each would get, and why. */
export async function shareOut(b: Bakery): Promise<string> {
  const { office } = b
  await office.go(`${year}/appropriate?legal=640000&voluntary=0&patronage=3000000&capital=300000`)
  await office.keep('year-21-no-use')
  expect(await office.text()).toContain('이용실적이 아직 없어서')
  await office.follow(/조합원별 이용실적/)
  const used = (name: string) => (name === mina ? '10,000,000' : '6,000,000')
  await office.unfold()
  const lines = names.map((name) => `${name}\t${used(name)}`)
  await office.fill({ pasted: ['이름\t이용실적', ...lines].join('\n') })
  await office.keep('year-22-use')
  await office.use(':has([name=pasted])', {})
  await office.go(`${year}/appropriate`)
  const amounts = { legal: '640000', patronage: '3000000', capital: '300000' }
  await office.fill(amounts)
  await office.page.getByRole('button', { name: '미리 보기' }).click()
  await office.page.waitForURL(/legal=640000/)
  await office.keep('year-23-preview')
  // 3,000,000 × 6/40 and 300,000 ÷ 6; carried forward is 6,400,000 − 640,000 − 3,300,000.
  const preview = await office.text()
  for (const figure of ['800,000', '500,000', '2,460,000']) expect(preview).toContain(figure)
  const here = office.page.url()
  await why(office, '1,000,000', /books\/figure/)
  await office.keep('year-24-why-shares')
  await office.page.goto(here)
  await why(office, '6,000,000', /years\/2026\/use/)
  await office.page.goto(here)
  await office.fill({ payBy: '2027-03-31' })
  await office.page.locator('main form[method=post] button').last().click()
  await office.page.waitForURL(/decisions\/propose/)
  await office.keep('year-25-propose')
  await office.send('/decisions/propose')
  return office.path().split('/').at(-1)!
}

/** The general meeting decides; a member sees on the phone what they get, and the bank pays it. */
export async function payDividends(b: Bakery, decision: string): Promise<void> {
  const { office, member } = b
  const called = await b.call('2027년 정기총회', new Date('2027-02-25T05:00:00.000Z'), [decision])
  await b.until('2027-02-25', '14:00')
  await b.hold(called, names)
  await member.go(year)
  await member.keep('year-26-my-dividend')
  expect(await member.text()).toMatch(/합계\s+500,000원/)
  await member.go(at('/bank/payee'))
  await member.fill({ bank: '004', number: '110-222-333444', holder: bora })
  await member.send('/bank/payee')
  for (const name of names.filter((one) => one !== bora))
    await b.does(name, 'bank.setPayee', {
      ...{ agent: b.agent(name), party: null, holder: name, bank: '004', number: '110-222-333444' },
    })
  await office.go(`${year}/dividends`)
  await office.keep('year-27-dividend-list')
  await office.go(at('/bank/payouts'))
  await office.keep('year-28-payouts')
  await office.send('/bank/payouts')
  await office.keep('year-29-batch')
  expect(await office.text()).toContain('3,300,000')
  await b.until('2027-03-02')
  await office.page.reload()
  await office.send('/sent')
  const parts = names.map((name): Told => ['2027.03.02', name, name === mina ? -800_000 : -500_000])
  await bring(b, parts)
  await office.keep('year-30-paid')
  await member.go(at('/obligations/mine'))
  await member.keep('year-31-received')
  await office.go(year)
  await office.keep('year-32-done')
}
