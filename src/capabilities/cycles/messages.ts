import type { Telling } from '../../kernel/capability.ts'
import { withParticle } from '../../kernel/language.ts'

type Values = Record<string, string>
// biome-ignore lint/suspicious/noExplicitAny: each kind's data has its own type
type Told = Telling<any>
const monthKo = (month: string) => `${Number(month.slice(5))}월`

export const ko = {
  title: '공동구매',
  commands: {
    setPlace: '받는 곳 정하기',
    planCycle: '회차 준비하기',
    addGood: '물품 넣기',
    dropGood: '물품 빼기',
    openCycle: '주문 받기 시작하기',
    setOrder: '주문하기',
    closeCycle: '주문 마감하기',
    markCame: '들어온 물품 세기',
    handOver: '물품 건네주기',
    billMonth: '한 달 청구하기',
  },
  queries: {
    cycles: '공동구매 회차',
    cycle: '회차 하나',
    places: '받는 곳',
    myOrder: '내 주문',
    packing: '나눌 목록',
    collecting: '모을 목록',
    myBills: '내 한 달 명세',
    bill: '한 달 명세 하나',
  },
  failures: {
    too_many_places: () => '받는 곳은 50곳까지 둘 수 있어요. 쓰지 않는 곳을 먼저 닫아 주세요.',
    no_such_place: () => '받는 곳을 골라 주세요.',
    closes_in_the_past: () => '마감은 지금보다 뒤여야 해요. 마감 시각을 다시 정해 주세요.',
    collected_before_closing: () => '받는 날은 마감한 날이거나 그 뒤여야 해요.',
    not_planned: () => '이미 주문을 받기 시작한 회차라 물품을 바꿀 수 없어요.',
    no_such_producer: () => '생산자는 함께하는 조합원이어야 해요. 다시 골라 주세요.',
    too_many_goods: () => '한 회차에는 물품을 500가지까지 넣을 수 있어요.',
    no_goods: () => '물품을 하나 이상 넣은 뒤에 시작해 주세요.',
    no_places: () => '받는 곳을 먼저 정해 주세요.',
    members_only: () => '조합원만 주문할 수 있어요.',
    not_open: () => '지금은 주문을 받지 않는 회차예요.',
    no_such_good: () => '이 회차의 물품이 아니거나 빠진 것이 있어요. 화면을 새로 열어 주세요.',
    not_enough: ({ title, left }: Values) =>
      `‘${title ?? ''}’${title ? withParticle(title, '은/는').slice(title.length) : '은'} ${left ?? '0'}개만 남았어요. 수량을 줄여 주세요.`,
    over_the_top: () => '주문한 값이 너무 커요. 수량을 줄여 주세요.',
    fees_over_price: ({ title }: Values) =>
      `‘${title ?? ''}’의 수수료가 값보다 커서 주문할 수 없어요. 사무국에 알려 주세요.`,
    not_closed: () => '주문을 마감한 뒤에 할 수 있어요.',
    handed_already: () => '이미 건네준 주문이 있어 바꿀 수 없어요.',
    not_packed: () => '들어온 물품을 먼저 세어 주세요.',
  },
  entries: {
    place_set: ({ actor, data, label }: Told) =>
      `${actor} 님이 받는 곳 ‘${label(data.place)}’${data.isEnded ? '을 닫았어요' : '을 정했어요'}.`,
    cycle_opened: ({ actor, data }: Told) =>
      `${actor} 님이 공동구매 ${data.number}회차를 열었어요. 물품은 ${data.goods.length}가지예요.`,
    order_set: ({ data, label }: Told) =>
      data.place === null
        ? `${label(data.member)} 님이 공동구매 ${label(data.cycle)}회차 주문을 거두었어요.`
        : `${label(data.member)} 님이 공동구매 ${label(data.cycle)}회차에 주문했어요.`,
    cycle_closed: ({ data }: Told) =>
      `공동구매 ${data.number}회차를 마감했어요. 주문은 ${data.orders}건이에요.`,
    goods_came: ({ actor, data, label }: Told) =>
      `${actor} 님이 공동구매 ${label(data.cycle)}회차에 들어온 물품을 셌어요.`,
    order_handed: ({ data, label, amount }: Told) =>
      `${label(data.member)} 님이 공동구매 ${label(data.cycle)}회차 물품 ${amount(data.amount, data.unit)}어치를 받았어요.`,
    month_billed: ({ data }: Told) =>
      `${monthKo(data.month)} 공동구매를 ${data.bills.length}건으로 한 번에 정리했어요.`,
  },
}

export const en: typeof ko = {
  title: 'Ordering together',
  commands: {
    setPlace: 'Set a pick-up point',
    planCycle: 'Plan a cycle',
    addGood: 'Offer a good',
    dropGood: 'Take a good out',
    openCycle: 'Open the orders',
    setOrder: 'Order',
    closeCycle: 'Close the orders',
    markCame: 'Count what came',
    handOver: 'Hand an order over',
    billMonth: 'Bill a month',
  },
  queries: {
    cycles: 'Order cycles',
    cycle: 'An order cycle',
    places: 'Pick-up points',
    myOrder: 'My order',
    packing: 'Packing list',
    collecting: 'What to collect',
    myBills: 'My months',
    bill: 'A month’s bill',
  },
  failures: {
    too_many_places: () => 'There can be 50 pick-up points. Close one that is not used.',
    no_such_place: () => 'Choose where you fetch it.',
    closes_in_the_past: () => 'It has to close later than now. Set another time.',
    collected_before_closing: () => 'It is fetched on the day it closes or later.',
    not_planned: () => 'Orders are open already; the goods stay as they are.',
    no_such_producer: () => 'The producer has to be a member. Choose again.',
    too_many_goods: () => 'A cycle holds 500 goods at most.',
    no_goods: () => 'Offer at least one good, then open the orders.',
    no_places: () => 'Set a pick-up point first.',
    members_only: () => 'Only members can order.',
    not_open: () => 'This cycle takes no orders now.',
    no_such_good: () => 'A good is not of this cycle, or one is missing. Open the page again.',
    not_enough: ({ title, left }: Values) => `Only ${left ?? '0'} of “${title ?? ''}” are left. Order fewer.`,
    over_the_top: () => 'That is too much altogether. Order fewer.',
    fees_over_price: ({ title }: Values) =>
      `The fees on “${title ?? ''}” are higher than its price. Tell the office.`,
    not_closed: () => 'This can be done once the orders are closed.',
    handed_already: () => 'An order was handed over already, so this stays as it is.',
    not_packed: () => 'Count what came first.',
  },
  entries: {
    place_set: ({ actor, data, label }: Told) =>
      `${actor} ${data.isEnded ? 'closed' : 'set'} the pick-up point “${label(data.place)}”.`,
    cycle_opened: ({ actor, data }: Told) =>
      `${actor} opened order cycle ${data.number} with ${data.goods.length} goods.`,
    order_set: ({ data, label }: Told) =>
      data.place === null
        ? `${label(data.member)} took back their order of cycle ${label(data.cycle)}.`
        : `${label(data.member)} ordered in cycle ${label(data.cycle)}.`,
    cycle_closed: ({ data }: Told) => `Order cycle ${data.number} is closed with ${data.orders} orders.`,
    goods_came: ({ actor, data, label }: Told) =>
      `${actor} counted what came for cycle ${label(data.cycle)}.`,
    order_handed: ({ data, label, amount }: Told) =>
      `${label(data.member)} fetched ${amount(data.amount, data.unit)} of cycle ${label(data.cycle)}.`,
    month_billed: ({ data }: Told) =>
      `${data.month} of ordering together was billed at once (${data.bills.length}).`,
  },
}
