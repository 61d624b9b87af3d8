import { sql } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import { setPaymentKeys } from '../src/commons/payments/keys.ts'
import { till } from '../src/commons/payments/till.fixture.ts'
import type { Actor } from '../src/kernel/authority.ts'
import { openWeb } from '../src/surfaces/web/open-web.ts'
import { portoneServer } from './providers/portone.ts'
import type { Message } from './providers/provider.ts'
import { stripeServer } from './providers/stripe.ts'
import { tossServer } from './providers/toss.ts'

/** Every provider as a real server of its own, and our pages as they are served. */
const t = await till({ 'payments.pass_on_days': 0 }, 'till')
const [toss, portone, stripe] = await Promise.all([tossServer(), portoneServer(), stripeServer()])
const keys = { toss: toss.keys, portone: portone.keys, stripe: stripe.keys }
setPaymentKeys({ till: keys })
const web = await openWeb(t.w.office)
afterAll(async () => {
  setPaymentKeys({})
  web.stop()
  await Promise.all([toss.close(), portone.close(), stripe.close()])
})

const { w, commons, mina, bora, agents, act, balance } = t
const address = (path: string) => `http://dure.test/c/till/payments/${path}`
const cookieOf = async (who: Actor) =>
  who.kind === 'person' ? (await web.signIn.signInAs(who.person)).getSetCookie()[0]!.split(';')[0]! : ''
const cookie = await cookieOf(bora)
const visit = (path: string, search = '') =>
  web.app.request(`${address(path)}${search}`, { headers: { cookie }, redirect: 'manual' })
const hook = async (provider: string, { body, headers }: Message, at = 'till') =>
  (
    await web.app.request(`http://dure.test/c/${at}/payments/webhook/${provider}`, {
      method: 'POST',
      body,
      headers,
    })
  ).status

const clearing = (provider: string) => balance(`assets:clearing:${provider}`)
const owedBy = (agent: string) => balance(`assets:receivable:sales:${agent}`)
/** The entries since, so that what must change nothing is seen to change nothing. */
const unchanged = async (attempt: () => Promise<unknown>) => {
  const size = await t.size()
  await attempt()
  expect(await t.size()).toBe(size)
}

const entriesOf = async (payment: string) => {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from journal_entry
    where commons_id = ${commons} and body like ${`%${payment}%`}`.execute(w.office.database.read)
  return rows[0]!.count
}

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

  it('is right after lost answers, a server in trouble and a browser that never came back', async () => {
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

const obligationOf = async (payment: string) => {
  const { lines } = (await t.one(mina, payment)) as unknown as { lines: { obligation: string }[] }
  return lines[0]!.obligation
}

const seller = (price: string, part: string) =>
  t.sale(agents.bora, price, { seller: agents.sara, amount: part })
const payeeIs = (agent: string, provider: string, reference: string) =>
  act(mina, 'setPayee', { agent, provider, reference })
const passing = (provider: string, agent: string) => balance(`liabilities:passing:${provider}:${agent}`)
const payable = (agent: string) => balance(`liabilities:payable:sales:${agent}`)

describe('toss', () => {
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

describe('portone', () => {
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

describe('stripe', () => {
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

it('leaves books that verify, with nobody else’s money in our accounts', async () => {
  expect(await w.verify(commons)).toMatchObject({ balancesAgree: true })
  // What providers hold of ours is what the payments that stayed paid left us, to the won.
  const { rows } = await sql<{ ours: string }>`
    select coalesce(sum(l.amount - l.returned), 0)::text as ours from payments_line l
    join payments_payment p on p.commons_id = l.commons_id and p.id = l.payment
    where p.commons_id = ${commons} and l.payee is null and p.paid_on is not null
      and p.way in ('toss', 'portone', 'stripe')`.execute(w.office.database.read)
  const held = [await clearing('toss'), await clearing('portone'), await clearing('stripe')]
  expect(held.reduce((sum, one) => sum + one)).toBe(BigInt(rows[0]!.ours))
})
