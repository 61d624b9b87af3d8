import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { openTill } from './providers/open-till.ts'

const t = await openTill()
const { w, commons, mina, bora, agents, act, toss, portone, stripe } = t
const { visit, hook, clearing, passing, payable, seller, payeeIs, unchanged, web, address, cookieOf } = t

describe('toss: payments.tellPart', () => {
  it('confirms what we stored, with a key, and nothing the address says', async () => {
    const { payment } = await t.request(bora, agents.bora, await t.ours(agents.bora, '41000'), 'toss')
    const came = toss.agree(payment, 41_000)
    came.set('amount', '1')
    await visit(`${payment}/back`, `?${came}`)
    expect(toss.payments.get(payment)).toMatchObject({ status: 'IN_PROGRESS' })
    expect(await t.state(payment)).toBe('authorised')
    came.set('amount', '41000')
    await visit(`${payment}/back`, `?${came}`)
    const confirmed = toss.asked.filter(
      ({ path, body }) => path === '/v1/payments/confirm' && body.includes(payment),
    )
    expect(confirmed.map(({ headers }) => headers['idempotency-key'])).toEqual([`confirm-${payment}`])
    expect(JSON.parse(confirmed[0]!.body)).toMatchObject({ orderId: payment, amount: 41_000 })
    expect(await t.state(payment)).toBe('paid')
  })

  it('believes no message: one that says paid is looked up', async () => {
    const { payment } = await t.request(bora, agents.bora, await t.ours(agents.bora, '42000'), 'toss')
    toss.agree(payment, 42_000)
    expect(await hook('toss', toss.message(payment, 'DONE'))).toBe(200)
    expect(await t.state(payment)).toBe('authorised')
    toss.payments.get(payment)!.status = 'ABORTED'
    expect(await hook('toss', toss.message(payment, 'DONE'))).toBe(200)
    expect(await t.state(payment)).toBe('failed')
  })

  it('pays the seller on, and what we owe them is settled when Toss says it did', async () => {
    await payeeIs(agents.sara, 'toss', 'seller_sara')
    const [held, owed] = [await clearing('toss'), await payable(agents.sara)]
    const sold = await seller('50000', '47000')
    const { payment } = await t.request(bora, agents.bora, sold.paid, 'toss')
    await visit(`${payment}/back`, `?${toss.agree(payment, 50_000)}`)
    // Others' money is nowhere among what is ours: we still owe the seller, and Toss owes it for us.
    expect([await clearing('toss'), await passing('toss', agents.sara)]).toEqual([held + 3000n, 47_000n])
    await w.settle()
    const ref = `${payment}-0`
    expect(toss.payouts.get(ref)).toMatchObject({ to: 'seller_sara', amount: 47_000, status: 'REQUESTED' })
    expect(await payable(agents.sara)).toBe(owed - 47_000n)
    toss.payouts.get(ref)!.status = 'COMPLETED'
    const message = toss.payoutMessage(ref, w.clock.now())
    const forged = { ...message, body: message.body.replace('REQUESTED', 'COMPLETED').replace('FPA', 'FPB') }
    expect(await hook('toss', forged)).toBe(400)
    expect(await hook('toss', message)).toBe(200)
    expect(await hook('toss', message)).toBe(200)
    await w.settle()
    expect([await payable(agents.sara), await passing('toss', agents.sara)]).toEqual([owed, 0n])
    const back = act(mina, 'askRefund', { payment, amount: '1', owed: null, reason: '늦음' })
    await expect(back).rejects.toMatchObject({ code: 'payments.paid_on' })
  })

  it('tells the office of a seller who could not be paid, who is then tried again', async () => {
    await payeeIs(agents.semo, 'toss', 'unknown')
    const sold = await t.sale(agents.bora, '10000', { seller: agents.semo, amount: '9000' })
    const { payment } = await t.request(bora, agents.bora, sold.paid, 'toss')
    await visit(`${payment}/back`, `?${toss.agree(payment, 10_000)}`)
    await w.settle()
    const waiting = await t.get<{ payments: { id: string }[] }>(mina, 'payments', { only: 'attention' })
    expect(waiting.payments.map(({ id }) => id)).toContain(payment)
    await payeeIs(agents.semo, 'toss', 'seller_semo')
    await act(mina, 'passOnAgain', { payment })
    await w.settle()
    expect(toss.payouts.get(`${payment}-0-1`)).toMatchObject({ to: 'seller_semo' })
  })
})

describe('portone: payments.hearProvider', () => {
  it('takes only what is signed, now, with our secret, for our store', async () => {
    const { payment } = await t.request(bora, agents.bora, await t.ours(agents.bora, '51000'), 'portone')
    portone.pay(payment, 51_000)
    await unchanged(async () => {
      expect(await hook('portone', portone.message(payment, 'Transaction.Paid', { age: 600 }))).toBe(400)
      expect(
        await hook('portone', portone.message(payment, 'Transaction.Paid', { secret: 'whsec_AAAA' })),
      ).toBe(400)
      expect(await hook('portone', portone.message(payment, 'Transaction.Paid', { storeId: 'other' }))).toBe(
        202,
      )
    })
    portone.payments.get(payment)!.storeId = 'other'
    await unchanged(async () => expect(await hook('portone', portone.message(payment))).toBe(409))
    portone.payments.get(payment)!.storeId = portone.keys.storeId
    expect(await hook('portone', portone.message(payment))).toBe(200)
    expect(await t.state(payment)).toBe('paid')
  })

  it('tells of a dispute, settles partners by its own transfers, each once', async () => {
    await payeeIs(agents.sara, 'portone', 'partner-sara')
    const owed = await payable(agents.sara)
    const sold = await seller('20000', '19000')
    const { payment } = await t.request(bora, agents.bora, sold.paid, 'portone')
    portone.pay(payment, 20_000)
    await hook('portone', portone.message(payment))
    portone.fail('lost')
    await w.settle()
    for (let look = 0; look < 3; look += 1) {
      w.clock.pass({ minutes: 5 })
      await w.settle()
    }
    const made = [...portone.transfers.values()].filter(({ paymentId }) => paymentId === payment)
    expect(made).toMatchObject([{ partnerId: 'partner-sara', amount: 19_000 }])
    made[0]!.status = 'PAID_OUT'
    w.clock.pass({ hours: 1 })
    await w.settle()
    expect(await payable(agents.sara)).toBe(owed)
    portone.payments
      .get(payment)!
      .disputes.push({ status: 'UNRESOLVED', reason: '분실', createdAt: '2026-03-02' })
    await hook('portone', portone.message(payment, 'Transaction.DisputeCreated'))
    expect(await t.one(mina, payment)).toMatchObject({ payment: { dispute: 'open', state: 'paid' } })
  })
})

describe('stripe: payments.openCheckout, payments.refuseRefund', () => {
  it('takes only what is signed, now, with our secret', async () => {
    const { payment } = await t.request(bora, agents.bora, await t.ours(agents.bora, '61000'), 'stripe')
    await visit(`${payment}/go`)
    stripe.pay(payment)
    const old = new Date(w.clock.now().getTime() - 301_000)
    await unchanged(async () => {
      expect(await hook('stripe', stripe.message(payment, old))).toBe(400)
      const forged = stripe.message(payment, w.clock.now(), undefined, { secret: 'whsec_guessed' })
      expect(await hook('stripe', forged)).toBe(400)
    })
    // A true message about another payment's session changes that one, or nothing.
    const other = { metadata: { payment: agents.bora, commons } }
    const elsewhere = stripe.message(payment, w.clock.now(), undefined, { object: other })
    await unchanged(async () => expect(await hook('stripe', elsewhere)).toBe(202))
    expect(await hook('stripe', stripe.message(payment, w.clock.now()))).toBe(200)
    expect(await t.state(payment)).toBe('paid')
  })

  it('charges for the seller, takes back from them, and loses a dispute', async () => {
    await payeeIs(agents.sara, 'stripe', 'acct_sara')
    const [held, owed] = [await clearing('stripe'), await payable(agents.sara)]
    const sold = await seller('10000', '9400')
    const { payment } = await t.request(bora, agents.bora, sold.paid, 'stripe')
    await visit(`${payment}/go`)
    expect(stripe.of(payment)).toMatchObject({
      destination: 'acct_sara',
      fee: 600,
      amount: 10_000,
      currency: 'krw',
    })
    stripe.pay(payment)
    await visit(`${payment}/back`)
    expect([await clearing('stripe'), await payable(agents.sara)]).toEqual([held + 600n, owed])
    await act(mina, 'askRefund', { payment, amount: '5000', owed: null, reason: '반품' })
    await w.settle()
    expect(stripe.of(payment)).toMatchObject({ refunded: 5000, reversed: 5000 })
    expect([await clearing('stripe'), await payable(agents.sara)]).toEqual([held + 300n, owed - 4700n])
    for (const [status, state, dispute] of [
      ['needs_response', 'part_refunded', 'open'],
      ['lost', 'refunded', 'lost'],
    ] as const) {
      stripe.of(payment).dispute = status
      const about = stripe.message(payment, w.clock.now(), 'charge.dispute.created', {
        object: { metadata: {} },
      })
      expect(await hook('stripe', about)).toBe(200)
      expect(await t.one(mina, payment)).toMatchObject({ payment: { state, dispute } })
    }
    expect(await clearing('stripe')).toBe(held)
    expect(await passing('stripe', agents.sara)).toBe(0n)
  })

  it('is told of what the office did on the provider’s own pages, and of a refund it refuses', async () => {
    const { payment } = await t.request(bora, agents.bora, await t.ours(agents.bora, '62000'), 'stripe')
    await visit(`${payment}/go`)
    stripe.pay(payment)
    await visit(`${payment}/back`)
    stripe.of(payment).refunded = 60_000
    await hook('stripe', stripe.message(payment, w.clock.now(), 'charge.refunded'))
    expect(await t.one(mina, payment)).toMatchObject({
      payment: { refunded: 60_000n, state: 'part_refunded' },
    })
    stripe.of(payment).refunded = 61_000
    await act(mina, 'askRefund', { payment, amount: '2000', owed: null, reason: '나머지' })
    await w.settle()
    const { refunds } = (await t.one(mina, payment)) as unknown as { refunds: { state: string }[] }
    expect(refunds.map(({ state }) => state)).toEqual(['refused'])
  })
})

describe('what is secret', () => {
  const secrets = [
    ...[toss.keys.secretKey, toss.keys.securityKey, portone.keys.apiSecret, portone.keys.webhookSecret],
    ...[stripe.keys.secretKey, stripe.keys.webhookSecret],
  ]

  it('is in no table, no page and no answer', async () => {
    const { rows } = await sql<{ name: string }>`
      select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`.execute(
      w.office.database.read,
    )
    const found: string[] = []
    for (const { name } of rows) {
      const { rows: all } = await sql<{ text: string }>`
        select coalesce(string_agg(t::text, ' '), '') as text from ${sql.table(name)} t`.execute(
        w.office.database.read,
      )
      if (secrets.some((secret) => all[0]!.text.includes(secret))) found.push(name)
    }
    expect(found).toEqual([])
    const office = { headers: { cookie: await cookieOf(mina) } }
    const { payment } = await t.request(bora, agents.bora, await t.ours(agents.bora, '71000'), 'portone')
    const pages = [
      web.app.request('http://dure.test/c/till/payments', office),
      visit(payment),
      visit(`${payment}/go`),
    ]
    for (const page of await Promise.all(pages)) {
      expect(page.status).toBe(200)
      const html = await page.text()
      expect(secrets.filter((secret) => html.includes(secret))).toEqual([])
    }
  })

  it('lets a provider’s script run on the page that opens its window, and nothing else', async () => {
    const { payment } = await t.request(bora, agents.bora, await t.ours(agents.bora, '72000'), 'toss')
    const page = await visit(`${payment}/go`)
    const [policy, html] = [page.headers.get('content-security-policy')!, await page.text()]
    const nonce = /nonce-([^']+)/.exec(policy)![1]!
    expect(policy).toContain("default-src 'none'")
    expect([...html.matchAll(/<script nonce="([^"]+)"/g)].map((match) => match[1])).toEqual([nonce, nonce])
    expect(html).toContain('https://js.tosspayments.com/v2/standard')
    const stranger = await web.app.request(address(`${payment}/go`), { redirect: 'manual' })
    expect(stranger.status).toBe(303)
  })
})

it('leaves books that verify, with nobody else’s money in our accounts', t.booksAreRight)
