import { describe, expect, it } from 'vitest'
import { openTill } from './providers/open-till.ts'

const t = await openTill()
const { w, mina, bora, agents, act, toss, portone, stripe } = t
const { visit, hook, clearing, owedBy, unchanged, entriesOf, obligationOf } = t

describe.each(['toss', 'portone', 'stripe'] as const)('%s', (name) => {
  /** A payment that was asked for and opened; how the payer pays it, and the message that tells of it. */
  const opened = async (price: string) => {
    const obligation = await t.ours(agents.bora, price)
    const { payment } = await t.request(bora, agents.bora, obligation, name)
    const response = await visit(`${payment}/go`)
    expect(response.status).toBe(name === 'stripe' ? 303 : 200)
    return { obligation, payment }
  }
  const payThere = (payment: string, price: string): string => {
    if (name === 'toss') return `?${toss.agree(payment, Number(price))}`
    if (name === 'portone') portone.pay(payment, Number(price))
    else stripe.pay(payment)
    return ''
  }
  const message = (payment: string) => {
    if (name === 'toss') return toss.message(payment)
    return name === 'portone' ? portone.message(payment) : stripe.message(payment, w.clock.now())
  }
  const server = { toss, portone, stripe }[name]

  it('pays once however often and in whatever order messages and the browser come', async () => {
    const before = [await clearing(name), await owedBy(agents.bora)]
    const { payment } = await opened('31000')
    const came = payThere(payment, '31000')
    const first = message(payment)
    // The message comes before the browser is back, then again, then both at once, 64 times.
    expect(await hook(name, first)).toBe(200)
    expect((await visit(`${payment}/back`, came)).headers.get('location')).toBe(`/c/till/payments/${payment}`)
    expect(await t.state(payment)).toBe('paid')
    const written = await entriesOf(payment)
    {
      expect(await hook(name, first)).toBe(200)
      const all = Array.from({ length: 32 }, () => [
        hook(name, message(payment)),
        visit(`${payment}/back`, came),
      ])
      await Promise.all(all.flat())
      w.clock.pass({ minutes: 3 })
      expect(await hook(name, message(payment))).toBe(200)
      await w.settle()
    }
    expect(await entriesOf(payment)).toBe(written)
    expect([await clearing(name), await owedBy(agents.bora)]).toEqual([before[0]! + 31_000n, before[1]!])
    expect(await t.one(bora, payment)).toMatchObject({ payment: { state: 'paid', refunded: 0n } })
  })

  it('payments.followPayment: is right after lost answers, a server in trouble and a browser that never came back', async () => {
    const owed = await owedBy(agents.bora)
    const { payment } = await opened('32000')
    const came = payThere(payment, '32000')
    server.fail('lost', 'busy', 'unreached', 'lost')
    await visit(`${payment}/back`, came)
    expect(await hook(name, message(payment))).toBe(503)
    expect(await t.state(payment)).toBe('requested')
    // Nobody tells us anything any more: the next look at the provider finds out.
    for (let look = 0; look < 5; look += 1) {
      w.clock.pass({ minutes: 5 })
      await w.settle()
    }
    expect(await t.state(payment)).toBe('paid')
    expect(await owedBy(agents.bora)).toBe(owed)
  })

  it('goes back in part and whole, once, also where the answer is lost', async () => {
    const [held, owed] = [await clearing(name), await owedBy(agents.bora)]
    const { payment } = await opened('33000')
    await visit(`${payment}/back`, payThere(payment, '33000'))
    const refund = { payment, amount: '3000', owed: null, reason: '덜 받음' }
    await act(mina, 'askRefund', refund)
    server.fail('lost')
    await w.settle()
    w.clock.pass({ minutes: 3 })
    await w.settle()
    expect(await t.one(bora, payment)).toMatchObject({ payment: { state: 'part_refunded', refunded: 3000n } })
    expect([await clearing(name), await owedBy(agents.bora)]).toEqual([held + 30_000n, owed + 3000n])
    await act(mina, 'askRefund', { ...refund, amount: '30000' })
    await w.settle()
    await hook(name, message(payment))
    expect(await t.one(bora, payment)).toMatchObject({ payment: { state: 'refunded', refunded: 33_000n } })
    expect(await clearing(name)).toBe(held)
    await act(mina, 'obligations.forgive', {
      obligation: await obligationOf(payment),
      on: '2026-03-02',
      reason: '끝',
    })
  })

  it('gives back what was paid though nothing was owed any more', async () => {
    const [held, owed] = [await clearing(name), await owedBy(agents.bora)]
    const { payment, obligation } = await opened('34000')
    const came = payThere(payment, '34000')
    const cash = { obligation, amount: '34000', on: '2026-03-02', place: 'assets:cash' }
    await act(mina, 'obligations.recordPayment', cash)
    await visit(`${payment}/back`, came)
    expect(await t.state(payment)).toBe('returning')
    await w.settle()
    expect(await t.state(payment)).toBe('refunded')
    expect([await clearing(name), await owedBy(agents.bora)]).toEqual([held, owed])
  })

  it('refuses other amounts, other payments, other commons and what is forged; nothing is written', async () => {
    const { payment } = await opened('35000')
    if (name !== 'stripe') payThere(payment, '100')
    else Object.assign(stripe.of(payment), { paid: true, status: 'complete', amount: 100 })
    const search = name === 'toss' ? `?orderId=${payment}&paymentKey=x&amount=35000` : ''
    await unchanged(async () => {
      expect(await hook(name, message(payment))).toBe(409)
      await visit(`${payment}/back`, search)
      await hook(name, message(payment), 'till-other')
      const { body, headers } = message(payment)
      for (const forged of [
        { body: body.replaceAll(payment, agents.bora), headers },
        { body, headers: {} },
        { body: '{"data":', headers },
        { body: 'x'.repeat(300_000), headers },
      ])
        expect(await hook(name, forged)).not.toBe(200)
    })
    expect(['requested', 'authorised']).toContain(await t.state(payment))
  })
})

it('leaves books that verify, with nobody else’s money in our accounts', t.booksAreRight)
