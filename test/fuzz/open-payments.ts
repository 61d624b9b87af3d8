import { setPaymentKeys } from '../../src/commons/payments/keys.ts'
import type { Actor } from '../../src/kernel/authority.ts'
import type { World } from '../world.ts'

const toss: Actor = { kind: 'provider', name: 'toss' }
/** Nobody listens there: what goes out comes back as unreachable. */
const nowhere = { clientKey: 'test_ck_x', secretKey: 'test_sk_x', apiBase: 'http://127.0.0.1:9' }

/** Payments at every step: asked for, given up, in cash, from credit, and what a provider tells of them. */
export async function openPayments(w: World, village: string, actors: Record<string, Actor>): Promise<void> {
  const [steward, member] = [actors.steward!, actors.member!]
  setPaymentKeys({ [village]: { toss: nowhere } })
  const payer = (await w.view(member, village)).standing.agent!
  const { rows } = await w.get<{ rows: { id: string; amount: bigint; settled: bigint }[] }>(
    ...([steward, village, 'obligations.owed', { direction: 'in', agents: [payer] }] as const),
  )
  const obligation = rows.find(({ amount, settled }) => amount - settled >= 2000n)?.id
  if (!obligation) return
  const send = (by: Actor, command: string, input: unknown) =>
    w.act<{ payment: string; refund: string }>(by, village, `payments.${command}`, input)
  const request = async (way: string, amount = '100') =>
    (await send(member, 'requestPayment', { payer, items: [{ obligation, amount }], way })).payment
  const refund = (payment: string) => ({ payment, amount: '10', owed: null, reason: '덜 받음' })
  await send(steward, 'giveCredit', { agent: payer, unit: 'KRW', amount: '5000' })
  await request('credit')
  for (const _ of [1, 2]) await request('cash')
  const cash = await request('cash')
  await send(steward, 'confirmCash', { payment: cash })
  await send(steward, 'askRefund', refund(cash))
  await send(member, 'cancelPayment', { payment: await request('transfer') })
  await request('transfer')
  await send(steward, 'setPayee', { agent: payer, provider: 'toss', reference: 'seller_bora' })
  const { rows: back } = await w.get<{ rows: { id: string }[] }>(
    ...([steward, village, 'obligations.owed', { direction: 'out', agents: [payer] }] as const),
  )
  // Whether anything is owed to them is the season's matter; that there is not is an answer too.
  const take = { agent: payer, obligation: back[0]?.id ?? obligation, amount: '10' }
  await send(member, 'takeAsCredit', take).catch(() => undefined)
  await told(send, steward, request, refund, w.clock.now().toISOString().slice(0, 10))
  await w.settle()
}

type Send = (by: Actor, command: string, input: unknown) => Promise<{ payment: string; refund: string }>

async function told(
  send: Send,
  steward: Actor,
  request: (way: string) => Promise<string>,
  refund: (payment: string) => unknown,
  on: string,
): Promise<void> {
  for (const state of ['waiting', 'authorised', 'failed', 'paid']) {
    const payment = await request('toss')
    await send(toss, 'openCheckout', { payment, reference: `key-${state}` })
    const told = { state, unit: 'KRW', amount: '100', refunded: '0', dispute: null, reference: null }
    await send(toss, 'tellPayment', { payment, told: { ...told, passedOn: false } })
    if (state !== 'paid') continue
    const kept = { provider: 'toss', unit: 'KRW', amount: '3', on }
    await send(steward, 'bookCharge', kept)
    const { refund: first } = await send(steward, 'askRefund', refund(payment))
    await send(toss, 'refuseRefund', { payment, refund: first })
    await send(steward, 'askRefund', refund(payment))
    await send(toss, 'followPayment', { payment, tries: 0 })
    // Nobody sells yet: that there is no such part is all these two can say.
    await send(toss, 'tellPart', { payment, n: 0, passed: 'done', reference: null }).catch(() => undefined)
    await send(steward, 'passOnAgain', { payment }).catch(() => undefined)
  }
  await send(toss, 'hearProvider', {})
}
