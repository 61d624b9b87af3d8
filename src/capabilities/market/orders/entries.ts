import { z } from 'zod'
import { lineShape } from '../../../commons/pricing/line.ts'
import { entryKind, type Tells } from '../../../kernel/capability.ts'
import { amount, code, id, positiveAmount, unitCode } from '../../../kernel/fields.ts'
import { orderWays, sellerKinds } from './tables.ts'

const order = id('market.order')
const agent = id('members.agent')
const obligation = id('obligations.obligation')
const whose = { order, buyer: agent, seller: agent }

const tells = (who: 'buyer' | 'seller', ko: string, en: string): Tells => ({
  to: { field: who },
  headline: { ko, en },
  leadsTo: (data) => `/market/orders/${data.order}`,
  mail: true,
})

/** The agreement: what for how much, whose the total is, and every line of the fees as they were then. */
export const orderPlaced = entryKind({
  v: 1,
  shown: 'concerned',
  data: z.strictObject({
    ...{ ...whose, number: z.int(), way: z.enum(orderWays), terms: z.int(), unit: unitCode() },
    ...{ goods: amount(), sending: amount(), total: amount() },
    ...{ sellerPart: amount(), coopPart: amount(), causePart: amount(), fairPart: amount() },
    ...{ cause: agent.nullable(), obligation: obligation.nullable(), payable: obligation.nullable() },
    lines: z
      .array(
        z.strictObject({
          ...{ listing: id('market.listing'), quantity: z.int(), price: amount(), vat: z.int().nullable() },
          lines: z.array(lineShape),
        }),
      )
      .max(100),
  }),
  tells: tells('seller', '새 주문이 들어왔어요', 'You have a new order'),
})

export const orderPaid = entryKind({
  v: 1,
  shown: 'concerned',
  data: z.strictObject(whose),
  tells: tells('seller', '결제된 주문을 보내 주세요', 'An order is paid: please send it'),
})

export const callOffReasons = ['changed_mind', 'not_in_stock', 'not_paid'] as const

const back = {
  ...{ unit: unitCode(), amount: amount(), sellerPart: amount() },
  ...{ coopPart: amount(), causePart: amount(), fairPart: amount() },
  /** What we owe the buyer for it, and what the seller owes us where they had their part already. */
  ...{ refund: obligation.nullable(), claim: obligation.nullable() },
}

/** Called off: its postings undo the agreement's. */
export const orderCancelled = entryKind({
  v: 1,
  shown: 'concerned',
  data: z.strictObject({ ...whose, why: z.enum(callOffReasons), restocked: z.boolean(), ...back }),
  tells: { ...tells('buyer', '주문이 취소됐어요', 'An order was called off'), to: 'named' },
})

export const orderSent = entryKind({
  v: 1,
  shown: 'concerned',
  data: z.strictObject({ ...whose, way: z.enum(orderWays) }),
  tells: tells('buyer', '주문한 물건이 나갔어요', 'What you ordered is on its way'),
})

export const orderReceived = entryKind({
  v: 1,
  shown: 'concerned',
  data: z.strictObject({ ...whose, silent: z.boolean() }),
  tells: tells('seller', '주문한 사람이 물건을 받았어요', 'Your buyer has what they ordered'),
})

/** Nothing can be sent back any more: the seller's cause is owed its part. */
export const orderClosed = entryKind({
  v: 1,
  shown: 'concerned',
  minor: true,
  data: z.strictObject({
    ...{ ...whose, unit: unitCode(), cause: agent.nullable(), causePart: amount() },
    given: obligation.nullable(),
  }),
})

const ofReturn = { ...whose, return: id('market.return') }

export const returnAsked = entryKind({
  v: 1,
  shown: 'concerned',
  data: z.strictObject({
    ...ofReturn,
    lines: z.array(z.strictObject({ n: z.int(), quantity: z.int() })).max(100),
  }),
  tells: tells('seller', '물건을 돌려보내고 싶어 해요', 'A buyer wants to send something back'),
})

/** The seller takes it back: an adjusting entry, the agreement stays as it was. */
export const returnAccepted = entryKind({
  v: 1,
  shown: 'concerned',
  data: z.strictObject({ ...ofReturn, restocked: z.boolean(), feeBack: z.boolean(), ...back }),
  tells: tells('buyer', '돌려보내기로 했어요', 'The seller takes it back'),
})

export const returnRefused = entryKind({
  v: 1,
  shown: 'concerned',
  data: z.strictObject(ofReturn),
  tells: tells('buyer', '파는 사람이 돌려받지 않겠다고 해요', 'The seller does not take it back'),
})

/** The buyer has the money back from the seller's own hands. */
export const refundConfirmed = entryKind({
  v: 1,
  shown: 'concerned',
  data: z.strictObject({ ...whose, refund: obligation, unit: unitCode(), amount: positiveAmount() }),
  tells: tells('seller', '돈을 돌려받았다고 알렸어요', 'Your buyer has the money back'),
})

export const tradeRated = entryKind({
  v: 1,
  shown: 'concerned',
  data: z.strictObject({ ...whose, side: z.enum(['buyer', 'seller']), mark: z.int().min(-1).max(1) }),
})

const figures = { seller: agent, bad: z.int(), of: z.int() }
const toSeller = (ko: string, en: string): Tells => ({
  to: { field: 'seller' },
  headline: { ko, en },
  leadsTo: (data) => `/market/sellers/${data.seller}`,
  mail: true,
})

export const sellerTold = entryKind({
  v: 1,
  shown: 'concerned',
  data: z.strictObject(figures),
  tells: toSeller('나쁜 평가가 늘었어요', 'Your trades are rated badly more often'),
})
export const sellerHeld = entryKind({
  v: 1,
  shown: 'concerned',
  data: z.strictObject(figures),
  tells: toSeller(
    '살펴볼 때까지 새로 올릴 수 없어요',
    'You cannot offer anything new until it was looked at',
  ),
})
export const sellerReviewed = entryKind({
  v: 1,
  shown: 'concerned',
  data: z.strictObject({ seller: agent }),
  tells: toSeller('다시 물건을 올릴 수 있어요', 'You can offer things again'),
})

export const sellerSet = entryKind({
  v: 1,
  shown: 'member',
  minor: true,
  data: z.strictObject({
    ...{ seller: agent, kind: z.enum(sellerKinds), bundle: z.boolean(), freeFrom: amount().nullable() },
    ...{ cause: agent.nullable(), donated: z.int(), edition: z.int() },
  }),
})

export const listingLabelled = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ listing: id('market.listing'), seller: agent, labels: z.array(code()).max(10) }),
})
