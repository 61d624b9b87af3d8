import { sql } from 'kysely'
import { afterAll, expect } from 'vitest'
import { setPaymentKeys } from '../../src/commons/payments/keys.ts'
import { till } from '../../src/commons/payments/till.fixture.ts'
import type { Actor } from '../../src/kernel/authority.ts'
import { openWeb } from '../../src/surfaces/web/open-web.ts'
import { portoneServer } from './portone.ts'
import type { Message } from './provider.ts'
import { stripeServer } from './stripe.ts'
import { tossServer } from './toss.ts'

/** A till with every provider as a real server of its own, and our pages as they are served. */
export async function openTill() {
  const t = await till({ 'payments.pass_on_days': 0 }, 'till')
  const [toss, portone, stripe] = await Promise.all([tossServer(), portoneServer(), stripeServer()])
  setPaymentKeys({ till: { toss: toss.keys, portone: portone.keys, stripe: stripe.keys } })
  const web = await openWeb(t.w.office)
  afterAll(async () => {
    setPaymentKeys({})
    web.stop()
    await Promise.all([toss.close(), portone.close(), stripe.close()])
  })
  const { w, commons, agents, balance } = t
  const cookieOf = async (who: Actor) =>
    who.kind === 'person' ? (await web.signIn.signInAs(who.person)).getSetCookie()[0]!.split(';')[0]! : ''
  const cookie = await cookieOf(t.bora)
  const address = (path: string) => `http://dure.test/c/till/payments/${path}`
  return {
    ...{ ...t, toss, portone, stripe, web, address, cookieOf },
    /** What the buyer's browser asks for. */
    visit: async (path: string, search = ''): Promise<Response> =>
      web.app.request(`${address(path)}${search}`, { headers: { cookie }, redirect: 'manual' }),
    /** A message from outside; answers the status. */
    async hook(provider: string, { body, headers }: Message, at = 'till'): Promise<number> {
      const to = `http://dure.test/c/${at}/payments/webhook/${provider}`
      return (await web.app.request(to, { method: 'POST', body, headers })).status
    },
    clearing: (provider: string) => balance(`assets:clearing:${provider}`),
    owedBy: (agent: string) => balance(`assets:receivable:sales:${agent}`),
    passing: (provider: string, agent: string) => balance(`liabilities:passing:${provider}:${agent}`),
    payable: (agent: string) => balance(`liabilities:payable:sales:${agent}`),
    seller: (price: string, part: string) =>
      t.sale(agents.bora, price, { seller: agents.sara, amount: part }),
    payeeIs: (agent: string, provider: string, reference: string) =>
      t.act(t.mina, 'setPayee', { agent, provider, reference }),
    /** What must change nothing leaves no entry. */
    async unchanged(attempt: () => Promise<unknown>): Promise<void> {
      const size = await t.size()
      await attempt()
      expect(await t.size()).toBe(size)
    },
    async entriesOf(payment: string): Promise<number> {
      const { rows } = await sql<{ count: number }>`
        select count(*)::int as count from journal_entry
        where commons_id = ${commons} and body like ${`%${payment}%`}`.execute(w.office.database.read)
      return rows[0]!.count
    },
    async obligationOf(payment: string): Promise<string> {
      const { lines } = (await t.one(t.mina, payment)) as unknown as { lines: { obligation: string }[] }
      return lines[0]!.obligation
    },
    /** What providers hold of ours is what the payments that stayed paid left us, to the won. */
    async booksAreRight(): Promise<void> {
      expect(await w.verify(commons)).toMatchObject({ balancesAgree: true })
      const { rows } = await sql<{ ours: string }>`
        select coalesce(sum(l.amount - l.returned), 0)::text as ours from payments_line l
        join payments_payment p on p.commons_id = l.commons_id and p.id = l.payment
        where p.commons_id = ${commons} and l.payee is null and p.paid_on is not null
          and p.way in ('toss', 'portone', 'stripe')`.execute(w.office.database.read)
      const held = await Promise.all(
        ['toss', 'portone', 'stripe'].map((one) => balance(`assets:clearing:${one}`)),
      )
      expect(held.reduce((sum, one) => sum + one)).toBe(BigInt(rows[0]!.ours))
    },
  }
}
