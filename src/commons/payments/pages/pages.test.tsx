import { expect, it } from 'vitest'
import { openTill } from '../../../../test/providers/open-till.ts'

const t = await openTill()
const { agents, mina, bora, sara, act, web, cookieOf } = t
const cookies = { bora: await cookieOf(bora), mina: await cookieOf(mina), sara: await cookieOf(sara) }
type Who = keyof typeof cookies

const at = (path: string) => `http://dure.test/c/till${path}`
const read = async (who: Who, path: string, lang = 'ko') => {
  const headers = { cookie: cookies[who], 'accept-language': lang }
  const response = await web.app.request(at(path), { headers })
  return { status: response.status, html: await response.text() }
}
const post = async (who: Who, path: string, fields: [string, string][]) => {
  const headers = { cookie: cookies[who], 'sec-fetch-site': 'same-origin', 'accept-language': 'ko' }
  const body = new URLSearchParams(fields)
  const response = await web.app.request(at(path), { method: 'POST', headers, body, redirect: 'manual' })
  return { status: response.status, to: response.headers.get('location') ?? '', html: await response.text() }
}

it('choose how to pay, from what is owed to what was paid, without JavaScript', async () => {
  const paid = await t.ours(agents.bora, '8000')
  expect((await read('bora', `/obligations/${paid}`)).html).toContain(`/payments/pay?o=${paid}`)
  const pay = await read('bora', `/payments/pay?o=${paid}`)
  expect(pay.html).toContain('8,000원')
  expect(pay.html).toContain('계좌이체로 내기')
  const { to } = await post('bora', '/payments/request', [
    ['o', paid],
    ['way', 'transfer'],
  ])
  const asked = await read('bora', to.replace('/c/till', ''))
  expect(asked.html).toMatch(/보라\d{4}/)
  const twice = await post('bora', '/payments/request', [
    ['o', paid],
    ['way', 'credit'],
  ])
  expect(twice).toMatchObject({ status: 422 })
  expect(twice.html).toContain('잔액이 모자라요')
  expect((await read('bora', '/payments/mine')).html).toContain('현미 10kg')
  expect((await read('bora', '/payments/pay')).html).toContain('낼 것이 없어요')
})

it('hand over cash to a seller, who is asked and confirms', async () => {
  const { paid } = await t.seller('9000', '8500')
  const { payment } = await t.request(bora, agents.bora, paid, 'cash')
  expect((await read('sara', '')).html).toContain('보라 님의 현금을 확인해 주세요')
  expect((await read('sara', `/payments/${payment}`, 'en')).html).toContain('I got the cash')
  await post('sara', `/payments/${payment}/cash`, [])
  expect(await t.state(payment)).toBe('paid')
  const { html } = await read('mina', `/payments/${payment}`)
  expect(html).toContain('사라 님 몫')
  const back = await post('mina', `/payments/${payment}/refund`, [
    ['amount', '많이'],
    ['reason', '반품'],
  ])
  expect(back.status).toBe(422)
})

it('show the office what is set up, and nobody else', async () => {
  const { html } = await read('mina', '/payments')
  for (const words of ['토스페이먼츠', '연습', '/c/till/payments/webhook/stripe'])
    expect(html).toContain(words)
  expect((await read('bora', '/payments')).status).toBe(403)
  await post('mina', '/payments/payees', [
    ['agent', agents.sara],
    ['provider', 'stripe'],
    ['reference', 'acct_1'],
  ])
  expect((await read('mina', '/payments/payees')).html).toContain('acct_1')
  await post('mina', '/payments/credit', [
    ['agent', agents.bora],
    ['unit', 'KRW'],
    ['amount', '3,000'],
  ])
  expect((await read('bora', '/payments/credit')).html).toContain('3,000원')
})

it('take what is owed back as credit', async () => {
  const paid = await t.ours(agents.bora, '700')
  const { payment } = await t.request(bora, agents.bora, paid, 'cash')
  await act(mina, 'confirmCash', { payment })
  const obligation = await act<string>(mina, 'sales.undo', { paid, buyer: agents.bora, amount: '700' })
  expect((await read('bora', '/payments/credit')).html).toContain('현미 물린 돈')
  const { to } = await post('bora', '/payments/credit/take', [
    ['obligation', obligation],
    ['amount', '700'],
  ])
  expect(to).toBe('/c/till/payments/credit')
  expect(await t.balance(`liabilities:credit:${agents.bora}`)).toBe(-3700n)
})
