import type { Telling } from '../../../kernel/capability.ts'
import { withParticle } from '../../../kernel/language.ts'
import { formatAmount, unitOf } from '../../../kernel/units.ts'

type Values = Record<string, string>
// biome-ignore lint/suspicious/noExplicitAny: each kind's data has its own type
type Told = Telling<any>

const money = (values: Values, name: string) =>
  values[name] && values.unit ? formatAmount(BigInt(values[name]), unitOf(values.unit), 'ko').text : ''

/** The thing a sentence is about, where it is known. */
const thing = (title: string | undefined) => (title ? `‘${title}’` : '담은 물건 하나')
const topic = (title: string | undefined) =>
  `${thing(title)}${withParticle(title || '하나', '은/는').slice((title || '하나').length)}`
const marks: Record<string, string> = { '1': '좋음', '0': '보통', '-1': '나쁨' }
const why: Record<string, string> = {
  changed_mind: '산 사람이 취소했어요',
  not_in_stock: '파는 사람이 물건이 없어 취소했어요',
  not_paid: '결제 기한이 지나 취소됐어요',
}

/** What buying says, in Korean. */
export const ko = {
  commands: {
    putInCart: '장바구니에 담기',
    takeFromCart: '장바구니에서 빼기',
    setSeller: '파는 사람 정보와 조건 정하기',
    labelListing: '물건에 공정·생태 표시 붙이기',
    placeOrders: '주문하기',
    markPaid: '결제된 주문으로 적기',
    lapseOrder: '결제하지 않은 주문 취소하기',
    cancelOrder: '주문 취소하기',
    sendOrder: '보냈다고 알리기',
    handOver: '건네주었다고 알리기',
    receiveOrder: '받았다고 알리기',
    closeOrder: '끝난 주문 마무리하기',
    askReturn: '돌려보내고 싶다고 하기',
    acceptReturn: '돌려받기로 하기',
    refuseReturn: '돌려받지 않겠다고 하기',
    confirmRefund: '돈을 돌려받았다고 알리기',
    rateTrade: '거래 평가하기',
    reviewSeller: '멈춘 판매 다시 열기',
  },
  queries: {
    figures: '숫자로 보는 장터',
    cart: '장바구니',
    myOrders: '내가 주문한 것',
    mySales: '나에게 들어온 주문',
    order: '주문 하나',
    salesOfYear: '한 해 동안 판 것',
    seller: '파는 사람',
  },
  failures: {
    held_for_review: () =>
      '나쁜 평가가 많아 새로 올리는 일이 멈춰 있어요. 장터를 맡은 사람에게 연락해 주세요.',
    gone: ({ title }: Values) => `${topic(title)} 이제 팔지 않아요. 장바구니에서 빼고 다시 주문해 주세요.`,
    own_listing: () => '내가 올린 물건은 내가 살 수 없어요.',
    not_enough: ({ title, left }: Values) =>
      `${topic(title)} ${left ?? '0'}개만 남았어요. 수량을 줄이고 다시 해 주세요.`,
    cart_full: ({ most }: Values) =>
      `장바구니에는 ${most ?? '100'}가지까지 담을 수 있어요. 먼저 주문해 주세요.`,
    listed_twice: () => '같은 물건이 두 번 들어 있어요. 장바구니를 새로 열어 주세요.',
    price_changed: (values: Values) =>
      `그사이 ${thing(values.title)}의 값이 ${money(values, 'price') || '다르게'} 바뀌었어요. 확인하고 다시 주문해 주세요.`,
    total_changed: (values: Values) =>
      `그사이 합계가 ${money(values, 'total') || '다르게'} 바뀌었어요. 확인하고 다시 주문해 주세요.`,
    way_not_offered: ({ title }: Values) =>
      `${topic(title)} 그렇게 받을 수 없어요. 받는 방법을 다시 골라 주세요.`,
    terms_changed: () => '그사이 파는 사람의 조건이 바뀌었어요. 다시 읽고 주문해 주세요.',
    other_unit: () => '값의 단위와 수수료의 단위가 달라 주문할 수 없어요. 장터를 맡은 사람에게 알려 주세요.',
    fees_over_price: () => '값이 수수료보다 작아 주문할 수 없어요. 파는 사람에게 알려 주세요.',
    address_missing: () => '보내 드릴 주소를 적어 주세요.',
    business_details: () => '사업자라면 상호, 대표자, 사업자등록번호, 주소, 연락처를 모두 적어야 해요.',
    cause_unknown: () => '기부할 곳은 함께하는 다른 모임이나 사람이어야 해요. 다시 골라 주세요.',
    cause_missing: () => '어디에 기부할지 골라 주세요.',
    label_twice: () => '같은 표시가 두 번 있어요. 하나를 빼 주세요.',
    not_held: () => '판매가 멈춰 있지 않아요. 바뀐 것은 없어요.',
    not_your_order: () => '내 주문이 아니에요. 내가 주문한 것에서 골라 주세요.',
    not_your_sale: () => '나에게 들어온 주문이 아니에요. 들어온 주문에서 골라 주세요.',
    not_now: () => '지금은 그렇게 할 수 없어요. 화면을 새로 열어 지금 상태를 확인해 주세요.',
    part_paid: () => '돈이 한쪽만 오갔어요. 사무국이 바로잡은 뒤에 다시 해 주세요.',
    other_way: () => '이 주문은 받는 방법이 달라요. 화면을 새로 열어 주세요.',
    not_paid_yet: () => '아직 결제하지 않은 주문이에요. 결제되면 알려 드려요.',
    too_late: () => '돌려보낼 수 있는 기한이 지났어요. 파는 사람과 이야기해 보세요.',
    asked_already: () => '이미 돌려보내고 싶다고 했어요. 답을 기다려 주세요.',
    more_than_bought: () => '산 것보다 많아요. 수량을 다시 적어 주세요.',
    answered_already: () => '이미 답한 요청이에요.',
    more_than_paid: (values: Values) =>
      `돌려줄 수 있는 돈은 ${withParticle(money(values, 'most') || '받은 돈', '이/가')} 가장 많아요. 금액을 줄여 주세요.`,
    nothing_comes_back: () => '돌려받을 돈이 남아 있지 않아요.',
    not_received: () => '물건을 받은 뒤에 평가할 수 있어요.',
    rated_already: () => '평가는 한 번만 할 수 있어요.',
  },
  entries: {
    order_placed: ({ data, label, amount }: Told) =>
      `${label(data.buyer)} 님이 ${label(data.seller)} 님에게 ${amount(data.total, data.unit)}어치를 주문했어요(#${data.number}).`,
    order_paid: ({ data, label }: Told) => `주문 ${label(data.order)}의 결제가 끝났어요.`,
    order_cancelled: ({ data, label }: Told) => `주문 ${label(data.order)}: ${why[data.why]}.`,
    order_sent: ({ data, label }: Told) =>
      `${label(data.seller)} 님이 주문 ${label(data.order)}의 물건을 ${data.way === 'sending' ? '보냈어요' : '건네주었어요'}.`,
    order_received: ({ data, label }: Told) =>
      data.silent
        ? `주문 ${label(data.order)}: 아무 말이 없어 받은 것으로 봐요.`
        : `${label(data.buyer)} 님이 주문 ${label(data.order)}의 물건을 받았어요.`,
    order_closed: ({ data, label }: Told) => `주문 ${label(data.order)}의 돌려보내는 기한이 끝났어요.`,
    return_asked: ({ data, label }: Told) =>
      `${label(data.buyer)} 님이 주문 ${label(data.order)}의 물건을 돌려보내고 싶어 해요.`,
    return_accepted: ({ data, label, amount }: Told) =>
      `${label(data.seller)} 님이 물건을 돌려받고 ${amount(data.amount, data.unit)} 돌려주기로 했어요(주문 ${label(data.order)}).`,
    return_refused: ({ data, label }: Told) =>
      `${label(data.seller)} 님이 주문 ${label(data.order)}의 물건을 돌려받지 않겠다고 했어요.`,
    refund_confirmed: ({ data, label, amount }: Told) =>
      `${label(data.buyer)} 님이 주문 ${label(data.order)}의 ${amount(data.amount, data.unit)} 돌려받은 것을 확인했어요.`,
    trade_rated: ({ actor, data, label }: Told) =>
      `${actor} 님이 거래를 평가했어요(주문 ${label(data.order)}, ${marks[String(data.mark)]}).`,
    seller_told: ({ data, label }: Told) =>
      `${label(data.seller)} 님의 최근 평가 ${data.of}개 가운데 ${data.bad}개가 나빠서 알려 주었어요.`,
    seller_held: ({ data, label }: Told) =>
      `${label(data.seller)} 님의 최근 평가 ${data.of}개 가운데 ${data.bad}개가 나빠서 새로 올리는 일을 멈췄어요.`,
    seller_reviewed: ({ actor, data, label }: Told) =>
      `${actor} 님이 살펴보고 ${label(data.seller)} 님이 다시 올릴 수 있게 했어요.`,
    seller_set: ({ data, label }: Told) => `${label(data.seller)} 님이 파는 조건을 정했어요.`,
    listing_labelled: ({ actor, data, label }: Told) =>
      `${actor} 님이 ‘${label(data.listing)}’의 표시를 ${data.labels.length > 0 ? '정했어요' : '모두 뗐어요'}.`,
  },
}
