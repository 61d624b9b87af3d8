import { z } from 'zod'
import { entryKind } from '../../kernel/capability.ts'
import { amount, day, id } from '../../kernel/fields.ts'
import { readerKinds } from './tables.ts'

const agent = id('members.agent')
const movement = id('shares.movement')
const tells = (ko: string, en: string) => ({
  to: { field: 'agent' },
  headline: { ko, en },
  leadsTo: '/shares',
  mail: false,
})

/** Shares are promised; they post nothing until they are paid. */
const subscription = z.strictObject({
  ...{ movement, agent, shares: amount(), value: amount(), total: amount() },
  obligations: z.array(id('obligations.obligation')),
})
export const sharesSubscribed = entryKind({
  v: 1,
  shown: 'concerned',
  data: subscription,
  tells: tells('출자를 신청했어요', 'Shares were subscribed for you'),
})
export const furtherSubscribed = entryKind({
  v: 1,
  shown: 'concerned',
  data: subscription,
  tells: tells('출자좌수를 늘렸어요', 'Further shares were subscribed for you'),
})
export const subscriptionTakenBack = entryKind({
  v: 1,
  shown: 'concerned',
  data: z.strictObject({ movement, agent, shares: amount() }),
  tells: tells('출자 신청을 취소했어요', 'A subscription of yours was taken back'),
})
export const openingBroughtIn = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ people: z.int().positive(), shares: amount() }),
})
/** What somebody held when the commons began here; what was paid in is its posting. */
export const openingHeld = entryKind({
  v: 1,
  minor: true,
  shown: 'concerned',
  data: z.strictObject({ movement, agent, shares: amount(), value: amount(), rest: amount() }),
})
export const claimOpened = entryKind({
  v: 1,
  shown: 'concerned',
  data: z.strictObject({
    ...{ claim: id('shares.claim'), agent, shares: amount(), paid: amount() },
    ...{ payableFrom: day(), lapsesOn: day().nullable() },
  }),
  tells: tells('출자금 환급을 기다려요', 'Your shares will be paid back'),
})
export const refundDecided = entryKind({
  v: 1,
  shown: 'concerned',
  data: z.strictObject({
    ...{ claim: id('shares.claim'), agent, shares: amount(), paid: amount() },
    ...{ netAssets: amount(), paidIn: amount(), amount: amount(), withheld: amount() },
    obligation: id('obligations.obligation').nullable(),
  }),
  tells: tells('환급할 출자금이 정해졌어요', 'Your refund was decided'),
})
export const withheldReleased = entryKind({
  v: 1,
  shown: 'concerned',
  data: z.strictObject({
    ...{ claim: id('shares.claim'), agent, amount: amount() },
    obligation: id('obligations.obligation'),
  }),
  tells: tells('보류했던 출자금을 돌려드려요', 'What was withheld of your refund is now paid'),
})
export const claimLapsed = entryKind({
  v: 1,
  shown: 'concerned',
  data: z.strictObject({ claim: id('shares.claim'), agent, shares: amount(), paid: amount() }),
  tells: tells('출자금 환급 청구 기간이 지났어요', 'Your claim to a refund has lapsed'),
})
export const sharesPassedOn = entryKind({
  v: 1,
  shown: 'concerned',
  data: z.strictObject({
    ...{ agent, to: agent, shares: amount(), amount: amount() },
    kind: z.enum(['transfer', 'inheritance']),
  }),
  tells: tells('출자좌수가 옮겨졌어요', 'Shares were passed on'),
})
export const certificateIssued = entryKind({
  v: 1,
  shown: 'concerned',
  data: z.strictObject({
    ...{ certificate: id('shares.certificate'), agent },
    ...{ number: z.int().positive(), shares: amount(), amount: amount() },
  }),
  tells: tells('출자증서가 나왔어요', 'Your share certificate was issued'),
})
/** The reason and a creditor's name stand in the row. */
export const registerOpened = entryKind({
  v: 1,
  shown: 'member',
  minor: true,
  data: z.strictObject({ reading: id('shares.reading'), agent, kind: z.enum(readerKinds) }),
})
