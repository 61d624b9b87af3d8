import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeBrowser, newPage } from '../../../../test/browser.ts'
import { type HandPhone, type Phone, phones } from '../../../../test/journeys/phones.ts'
import { type World, world } from '../../../../test/world.ts'
import { type Coop, coop } from '../coop.fixture.ts'

let w: World
let c: Coop
let phone: HandPhone
let close: () => Promise<void>
let receipt: Buffer

beforeAll(async () => {
  w = await world()
  c = await coop(w)
  const open = await phones(w)
  phone = open.phone
  close = open.close
  receipt = await pictureOfReceipt()
})
afterAll(async () => {
  await close()
  await closeBrowser()
})

const slug = async () => (await w.view(c.mina, c.commons)).commons.slug

/** A real picture, as a phone would take it. */
async function pictureOfReceipt(): Promise<Buffer> {
  const page = await newPage({ width: 300, height: 420 })
  await page.setContent(
    '<body style="font:16px monospace;background:#eee;padding:20px"><h3>푸른종묘</h3><p>모종 200포기<br>120,000원</p><p>카드 승인 30012345</p></body>',
  )
  const picture = await page.screenshot()
  await page.context().close()
  return picture
}

/** Presses a button and waits for what the page then says. */
async function send(one: Phone, button: string, says: string) {
  await one.page.getByRole('button', { name: button, exact: true }).click()
  await one.page.locator('main').getByText(says).first().waitFor({ timeout: 20_000 })
}

describe('an expense on the phone', { timeout: 60_000 }, () => {
  let at = ''

  it('is asked with a photo, an amount and a word', async () => {
    const bora = await phone(c.bora)
    await bora.go(`/c/${await slug()}/expenses`)
    await bora.keep('expenses-empty')
    await bora.page.getByRole('link', { name: '지출 올리기' }).first().click()
    await bora.page.waitForURL('**/expenses/new')
    await bora.keep('expenses-new')
    await bora.page
      .locator('input[type=file][name=photo]')
      .setInputFiles({ name: '영수증.png', mimeType: 'image/png', buffer: receipt })
    await bora.page.fill('[name=amount]', '십이만')
    await bora.page.fill('[name=what]', '모종 200포기')
    await send(bora, '올리기', '금액을 읽을 수 없어요')
    await bora.keep('expenses-refused')
    await bora.page.fill('[name=amount]', '120,000')
    await bora.page
      .locator('input[type=file][name=photo]')
      .setInputFiles({ name: '메모.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('사진이 아니에요') })
    await send(bora, '올리기', '사진이 아니에요 (메모.jpg)')
    await bora.page
      .locator('input[type=file][name=photo]')
      .setInputFiles({ name: '영수증.png', mimeType: 'image/png', buffer: receipt })
    await send(bora, '올리기', '지나온 길')
    await bora.page.waitForURL(/expenses\/[0-9a-f-]{36}$/)
    at = new URL(bora.page.url()).pathname
    const shown = await bora.page.textContent('main')
    expect(shown).toContain('120,000원')
    expect(shown).toContain('보라 (먼저 낸 돈을 돌려받아요)')
    expect(await bora.page.locator('main img').count()).toBe(1)
    expect(shown).not.toContain('승인하기')
    await bora.keep('expenses-asked')
    await bora.page.context().close()
  })

  it('is approved by one press from the home', async () => {
    const chanho = await phone(c.chanho)
    await chanho.go(`/c/${await slug()}`)
    await chanho.page.getByRole('link', { name: '보라 님의 지출이 승인을 기다려요' }).click()
    await chanho.page.waitForURL(`**${at}`)
    await chanho.keep('expenses-approve')
    await send(chanho, '120,000원 승인하기', '지급 기다림')
    expect(await c.balance(`liabilities:payable:expenses:${c.agents.bora}`)).toBe(120_000n)
    await chanho.page.context().close()
  })

  it('is paid in cash by the office, and stands in the books', async () => {
    const mina = await phone(c.mina)
    await mina.go(at)
    await mina.keep('expenses-pay')
    await mina.unfold()
    await mina.page.selectOption('[name=place]', 'assets:cash')
    await mina.send('/pay')
    await w.settle()
    await mina.go(at)
    expect(await mina.page.textContent('main')).toContain('지급했어요')
    await mina.keep('expenses-paid')
    expect(await c.balance('expenses:other')).toBe(120_000n)
    expect(await c.balance(`liabilities:payable:expenses:${c.agents.bora}`)).toBe(0n)
    expect(await c.balance('assets:cash')).toBe(-120_000n)
    await mina.page.context().close()
  })

  it('is printed as a form with its receipt, and asks for the paper that is missing', async () => {
    const mina = await phone(c.mina, { width: 1280 })
    await mina.go(`${at}/paper`)
    expect(await mina.page.textContent('main')).toContain('위와 같이 지출을 결의합니다.')
    await mina.keep('expenses-paper')
    if (process.env.JOURNEY_PICTURES)
      await mina.page.pdf({
        path: `${process.env.JOURNEY_PICTURES}/expenses-paper.pdf`,
        format: 'A4',
        printBackground: true,
      })
    await mina.go(`/c/${await slug()}/expenses/missing`)
    expect(await mina.page.textContent('main')).toContain('간이영수증으로는 모자란 금액이에요')
    await mina.keep('expenses-missing-wide')
    await mina.page.context().close()
  })

  it('reads well wherever it is opened', async () => {
    const fee = {
      what: '강사료',
      account: 'expenses:fees',
      payeeName: '이강사',
      evidence: 'none',
      withholding: 'business',
    }
    const paid = await c.ask(c.bora, {
      ...fee,
      amount: '300000',
      payeeBank: '088',
      payeeNumber: '110-123-456789',
    })
    const { obligation } = await c.approve(c.mina, paid, '300000')
    await c.pay(obligation, '290100')
    await w.settle()
    await c.ask(c.bora, { what: '재봉틀', amount: '9000000', account: 'assets:equipment' })
    const back = await c.ask(c.bora, { what: '회의 다과' })
    await c.act(c.mina, 'returnExpense', { expense: back, reason: '영수증이 흐려요' })
    w.clock.pass({ days: 31 })
    const places = [
      ['ko', 390, { list: '', withholding: '/withholding', fee: `/${paid}`, returned: `/${back}` }],
      ['en', 1280, { new: '/new', fee: `/${paid}`, paper: `/${paid}/paper` }],
    ] as const
    for (const [lang, width, paths] of places) {
      const mina = await phone(c.mina, { lang, width })
      for (const [name, path] of Object.entries(paths)) {
        await mina.go(`/c/${await slug()}/expenses${path}`)
        await mina.keep(`x-${name}-${lang}-${width}`)
      }
      await mina.page.context().close()
    }
    expect(await w.verify(c.commons)).toMatchObject({ balancesAgree: true })
  })
})
