import { z } from 'zod'
import { entryKind } from '../../kernel/capability.ts'
import { amount, day, id, positiveAmount, unitCode } from '../../kernel/fields.ts'
import { disputes, providerCodes, wayCodes } from './tables.ts'

const payment = id('payments.payment')
const agent = id('members.agent')
const whose = { payment, agent }
const leadsTo = (data: Record<string, unknown>) => `/payments/${data.payment}`
const toPayer = { to: { field: 'agent' } as const, leadsTo, mail: false }
const toOffice = { to: { power: 'payments.office' } as const, leadsTo, mail: true }

/** Somebody said how they will pay. */
export const paymentRequested = entryKind({
  v: 1,
  shown: 'concerned',
  minor: true,
  data: z.strictObject({
    ...whose,
    way: z.enum(wayCodes),
    unit: unitCode(),
    amount: positiveAmount(),
    obligations: z.array(id('obligations.obligation')).max(50),
  }),
})

/** The payer agreed at the provider; no money has moved yet. */
export const paymentAuthorised = entryKind({
  v: 1,
  shown: 'concerned',
  minor: true,
  data: z.strictObject(whose),
})

/** Paid: its postings settle what was owed. `payees` get their parts from the provider. */
export const paymentPaid = entryKind({
  v: 1,
  shown: 'concerned',
  data: z.strictObject({
    ...whose,
    way: z.enum(wayCodes),
    on: day(),
    unit: unitCode(),
    amount: positiveAmount(),
    obligations: z.array(id('obligations.obligation')).max(50),
    payees: z.array(agent).max(100),
  }),
  tells: {
    to: 'named',
    headline: { ko: '결제가 끝났어요', en: 'A payment was made' },
    leadsTo,
    mail: false,
  },
})

/** Why nothing came of a payment. */
export const endings = ['refused', 'by_payer', 'by_office', 'expired', 'settled_otherwise'] as const

/** It was not paid. */
export const paymentFailed = entryKind({
  v: 1,
  shown: 'concerned',
  minor: true,
  data: z.strictObject({ ...whose, why: z.enum(endings) }),
})

export const paymentCancelled = entryKind({
  v: 1,
  shown: 'concerned',
  minor: true,
  data: z.strictObject({ ...whose, why: z.enum(endings) }),
})

/** Paid though nothing was owed any more: the provider is asked to give all of it back. Posts nothing. */
export const paymentReturning = entryKind({
  v: 1,
  shown: 'concerned',
  data: z.strictObject({
    ...whose,
    refund: id('payments.refund'),
    unit: unitCode(),
    amount: positiveAmount(),
  }),
  tells: {
    ...toPayer,
    headline: { ko: '두 번 낸 돈을 돌려드려요', en: 'Money paid twice goes back to you' },
  },
})

const refunding = z.strictObject({
  ...whose,
  /** Empty where the provider did it without being asked. */
  refund: id('payments.refund').nullable(),
  unit: unitCode(),
  amount: positiveAmount(),
})

export const refundAsked = entryKind({ v: 1, shown: 'concerned', minor: true, data: refunding })

/** Money went back to the payer. */
export const paymentRefunded = entryKind({
  v: 1,
  shown: 'concerned',
  data: refunding,
  tells: { ...toPayer, headline: { ko: '결제한 돈을 돌려받았어요', en: 'A payment was given back' } },
})

/** The provider would not give it back. */
export const refundRefused = entryKind({
  v: 1,
  shown: 'concerned',
  data: refunding,
  tells: {
    ...toOffice,
    headline: { ko: '결제대행사가 환불을 거절했어요', en: 'The provider refused a refund' },
  },
})

/** The payer contests it at their bank; lost, the money is taken back. */
export const paymentDisputed = entryKind({
  v: 1,
  shown: 'concerned',
  data: z.strictObject({ ...whose, dispute: z.enum(disputes) }),
  tells: {
    ...toOffice,
    headline: { ko: '결제에 이의가 들어왔어요', en: 'A payment is being disputed' },
  },
})

const passing = z.strictObject({
  payment,
  n: z.int().nonnegative(),
  agent,
  unit: unitCode(),
  amount: amount(),
})

/** The provider paid somebody their part: our debt to them is settled by it. */
export const payeePaid = entryKind({
  v: 1,
  shown: 'concerned',
  data: passing,
  tells: {
    ...toPayer,
    headline: { ko: '결제대행사가 내 몫을 보냈어요', en: 'The provider paid you your part' },
  },
})

export const payeeUnpaid = entryKind({
  v: 1,
  shown: 'concerned',
  data: passing,
  tells: {
    ...toOffice,
    headline: { ko: '판매자에게 보내지 못한 돈이 있어요', en: 'A seller could not be paid' },
  },
})

/** Credit a member may spend here. */
export const creditGiven = entryKind({
  v: 1,
  shown: 'concerned',
  data: z.strictObject({ agent, unit: unitCode(), amount: positiveAmount() }),
  tells: {
    to: { field: 'agent' },
    headline: { ko: '쓸 수 있는 잔액이 생겼어요', en: 'You have credit to spend' },
    leadsTo: '/payments/credit',
    mail: false,
  },
})

/** What a provider kept of ours for its work. */
export const chargeBooked = entryKind({
  v: 1,
  shown: 'member',
  minor: true,
  data: z.strictObject({ provider: z.enum(providerCodes), unit: unitCode(), amount: positiveAmount() }),
})

/** The name by which a provider knows a member was set or taken away; it stands in a row. */
export const payeeSet = entryKind({
  v: 1,
  shown: 'concerned',
  minor: true,
  data: z.strictObject({ agent, provider: z.enum(providerCodes), isSet: z.boolean() }),
})
