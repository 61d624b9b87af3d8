import type { Telling } from '../../../kernel/capability.ts'
import { formatAmount, unitOf } from '../../../kernel/units.ts'
import type { ko } from './messages-ko.ts'

type Values = Record<string, string>
// biome-ignore lint/suspicious/noExplicitAny: each kind's data has its own type
type Told = Telling<any>

const money = (values: Values, name: string) =>
  values[name] && values.unit ? formatAmount(BigInt(values[name]), unitOf(values.unit), 'en').text : ''
const thing = (title: string | undefined) => (title ? `“${title}”` : 'One of the things in your cart')
const marks: Record<string, string> = { '1': 'good', '0': 'fair', '-1': 'bad' }
const why: Record<string, string> = {
  changed_mind: 'the buyer called it off',
  not_in_stock: 'the seller does not have it',
  not_paid: 'it was not paid in time',
}

/** What buying says, in English. */
export const en: typeof ko = {
  commands: {
    putInCart: 'Put into the cart',
    takeFromCart: 'Take out of the cart',
    setSeller: 'Say how I sell',
    labelListing: 'Label an offer as fair or ecological',
    placeOrders: 'Order',
    markPaid: 'Note that an order is paid',
    lapseOrder: 'Let an unpaid order lapse',
    cancelOrder: 'Call an order off',
    sendOrder: 'Say it was sent',
    handOver: 'Say it was handed over',
    receiveOrder: 'Say it arrived',
    closeOrder: 'Close an order',
    askReturn: 'Ask to send something back',
    acceptReturn: 'Take something back',
    refuseReturn: 'Not take something back',
    confirmRefund: 'Say the money came back',
    rateTrade: 'Rate a trade',
    reviewSeller: 'Let a seller offer things again',
  },
  queries: {
    figures: 'The market in figures',
    cart: 'Cart',
    myOrders: 'What I ordered',
    mySales: 'Orders I got',
    order: 'One order',
    salesOfYear: 'What I sold in a year',
    seller: 'A seller',
  },
  failures: {
    held_for_review: () =>
      'You cannot offer anything new, because many of your trades were rated badly. Talk to whoever looks after the market.',
    gone: ({ title }) => `${thing(title)} is no longer sold. Take it out of the cart and order again.`,
    own_listing: () => 'You offer this yourself, so you cannot buy it.',
    not_enough: ({ title, left }) => `${thing(title)}: only ${left ?? '0'} left. Take fewer and try again.`,
    cart_full: ({ most }) => `A cart holds ${most ?? '100'} different things. Order these first.`,
    listed_twice: () => 'The same thing is there twice. Open the cart again.',
    price_changed: (values) =>
      `The price of ${values.title ? `“${values.title}”` : 'one thing'} has changed${money(values, 'price') && ` to ${money(values, 'price')}`} in the meantime. Look at it and order again.`,
    total_changed: (values) =>
      `The total has changed${money(values, 'total') && ` to ${money(values, 'total')}`} in the meantime. Look at it and order again.`,
    way_not_offered: ({ title }) => `${thing(title)} cannot be got that way. Choose another way.`,
    terms_changed: () => 'The seller’s terms have changed in the meantime. Read them and order again.',
    other_unit: () => 'Prices and fees are in different units. Tell whoever looks after the market.',
    fees_over_price: () => 'The fees would be more than the price. Tell the seller.',
    address_missing: () => 'Say where it should be sent.',
    business_details: () =>
      'A business shows its name, who runs it, its number, address and contact. Fill them all in.',
    cause_unknown: () => 'Choose another member of this commons to give to.',
    cause_missing: () => 'Choose whom you give to.',
    label_twice: () => 'One label is there twice. Take one away.',
    not_held: () => 'This seller is not held back. Nothing has changed.',
    not_your_order: () => 'This is not your order. Choose one of your own.',
    not_your_sale: () => 'This order is not for you. Choose one you got.',
    not_now: () => 'That cannot be done now. Open the page again to see how things stand.',
    part_paid: () => 'Money has moved on one side only. Try again when the office has put it right.',
    other_way: () => 'This order is got another way. Open the page again.',
    not_paid_yet: () => 'It is not paid yet. You will be told when it is.',
    too_late: () => 'The time for sending it back is over. Talk to the seller.',
    asked_already: () => 'You have asked already. Wait for the answer.',
    more_than_bought: () => 'That is more than was bought. Change the number.',
    answered_already: () => 'This has been answered already.',
    more_than_paid: (values) =>
      `At most ${money(values, 'most') || 'what was paid'} can be given back. Make it less.`,
    nothing_comes_back: () => 'There is no money left to come back.',
    not_received: () => 'You can rate it once it has arrived.',
    rated_already: () => 'A trade is rated once.',
  },
  entries: {
    order_placed: ({ data, label, amount }: Told) =>
      `${label(data.buyer)} ordered from ${label(data.seller)} for ${amount(data.total, data.unit)} (#${data.number}).`,
    order_paid: ({ data, label }: Told) => `Order ${label(data.order)} is paid.`,
    order_cancelled: ({ data, label }: Told) => `Order ${label(data.order)} is off: ${why[data.why]}.`,
    order_sent: ({ data, label }: Told) =>
      `${label(data.seller)} ${data.way === 'sending' ? 'sent' : 'handed over'} order ${label(data.order)}.`,
    order_received: ({ data, label }: Told) =>
      data.silent
        ? `Order ${label(data.order)} counts as received, as nobody said otherwise.`
        : `${label(data.buyer)} received order ${label(data.order)}.`,
    order_closed: ({ data, label }: Told) =>
      `Nothing of order ${label(data.order)} can be sent back any more.`,
    return_asked: ({ data, label }: Told) =>
      `${label(data.buyer)} wants to send something of order ${label(data.order)} back.`,
    return_accepted: ({ data, label, amount }: Told) =>
      `${label(data.seller)} takes something of order ${label(data.order)} back and returns ${amount(data.amount, data.unit)}.`,
    return_refused: ({ data, label }: Told) =>
      `${label(data.seller)} does not take back what was ordered (${label(data.order)}).`,
    refund_confirmed: ({ data, label, amount }: Told) =>
      `${label(data.buyer)} has ${amount(data.amount, data.unit)} back for order ${label(data.order)}.`,
    trade_rated: ({ actor, data, label }: Told) =>
      `${actor} rated a trade (order ${label(data.order)}, ${marks[String(data.mark)]}).`,
    seller_told: ({ data, label }: Told) =>
      `${label(data.seller)} was told: ${data.bad} of their last ${data.of} ratings are bad.`,
    seller_held: ({ data, label }: Told) =>
      `${label(data.seller)} offers nothing new for now: ${data.bad} of their last ${data.of} ratings are bad.`,
    seller_reviewed: ({ actor, data, label }: Told) =>
      `${actor} lets ${label(data.seller)} offer things again.`,
    seller_set: ({ data, label }: Told) => `${label(data.seller)} said how they sell.`,
    listing_labelled: ({ actor, data, label }: Told) =>
      `${actor} ${data.labels.length > 0 ? 'set the labels of' : 'took all labels off'} “${label(data.listing)}”.`,
  },
}
