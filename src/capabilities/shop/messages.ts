import type { Telling } from '../../kernel/capability.ts'
import { withParticle } from '../../kernel/language.ts'
import { formatAmount, unitOf } from '../../kernel/units.ts'

type Values = Record<string, string>
// biome-ignore lint/suspicious/noExplicitAny: each kind's data has its own type
type Told = Telling<any>
const money = (values: Values, lang: 'ko' | 'en') =>
  values.left && values.unit ? formatAmount(BigInt(values.left), unitOf(values.unit), lang).text : ''
const whyKo: Record<string, string> = {
  delivery: '들어옴',
  count: '세어 봄',
  lost: '못 쓰게 됨',
  back: '돌려줌',
}
const whyEn: Record<string, string> = {
  delivery: 'came in',
  count: 'counted',
  lost: 'lost',
  back: 'given back',
}

export const ko = {
  title: '가게',
  commands: {
    setGood: '파는 물건 정하기',
    setStock: '남은 수량 적기',
    sell: '계산하기',
    undoSale: '판매 되돌리기',
    closeDay: '하루 마감하기',
  },
  queries: {
    goods: '파는 물건',
    today: '오늘 판 것',
    sale: '판매 하나',
    closings: '마감한 날',
    brought: '내가 맡긴 물건',
  },
  failures: {
    too_many_goods: () => '물건은 2,000가지까지 둘 수 있어요. 팔지 않는 것을 먼저 빼 주세요.',
    no_such_bringer: () => '맡긴 사람은 조합원이어야 해요. 다시 골라 주세요.',
    other_bringer: () => '누가 맡긴 물건인지는 바꿀 수 없어요. 새 물건으로 올려 주세요.',
    is_so_already: () => '이미 그 수량이에요.',
    no_such_good: () => '팔지 않는 물건이 들어 있어요. 화면을 새로 열어 주세요.',
    not_enough: ({ title, left }: Values) =>
      `‘${title ?? ''}’${title ? withParticle(title, '은/는').slice(title.length) : '은'} ${left ?? '0'}개만 남았어요. 수량을 줄이거나 남은 수량을 고쳐 주세요.`,
    over_the_top: () => '값이 너무 커요. 수량을 다시 살펴 주세요.',
    part_over_price: ({ title }: Values) =>
      `‘${title ?? ''}’에서 가게가 갖는 몫이 값보다 커요. 규칙을 먼저 고쳐야 해요.`,
    no_such_buyer: () => '산 사람은 조합원이어야 해요. 다시 골라 주세요.',
    buyer_missing: () => '외상은 누구에게 다는지 골라 주세요.',
    over_the_slate: (values: Values) =>
      `외상 한도를 넘어요. 지금은 ${money(values, 'ko') || '0'}까지 달 수 있어요.`,
    undone_already: () => '이미 되돌린 판매예요.',
    closed_already: () => '마감한 날의 판매라 되돌릴 수 없어요. 물건이 돌아왔으면 남은 수량을 고쳐 주세요.',
    part_paid: () => '이미 낸 외상이라 되돌릴 수 없어요.',
    nothing_sold: () => '마감할 판매가 없어요.',
    below_nothing: () => '센 돈은 0보다 작을 수 없어요.',
  },
  entries: {
    good_set: ({ actor, data, label }: Told) =>
      `${actor} 님이 가게 물건 ‘${label(data.good)}’${data.isEnded ? '을 뺐어요' : '의 값을 정했어요'}.`,
    stock_set: ({ actor, data, label }: Told) =>
      `${actor} 님이 ‘${label(data.good)}’의 수량을 ${data.before}에서 ${withParticle(String(data.after), '으로/로')} 고쳤어요(${whyKo[data.why]}).`,
    sold: ({ data, label, amount }: Told) =>
      `${data.buyer ? `${label(data.buyer)} 님에게 ` : ''}${amount(data.total, data.unit)}어치를 팔았어요(#${data.number}${data.way === 'slate' ? ', 외상' : ''}).`,
    sale_undone: ({ actor, data, amount }: Told) =>
      `${actor} 님이 판매 #${data.number}(${amount(data.total, data.unit)})을 되돌렸어요.`,
    day_closed: ({ actor, data, amount }: Told) =>
      `${actor} 님이 가게를 마감했어요: ${data.sales}건, ${amount(data.turnover, data.unit)}. 있어야 할 현금은 ${amount(data.expected, data.unit)}, 센 현금은 ${withParticle(amount(data.counted, data.unit), '이에요/예요')}.`,
  },
}

export const en: typeof ko = {
  title: 'Shop',
  commands: {
    setGood: 'Set what is sold',
    setStock: 'Say how many are left',
    sell: 'Sell',
    undoSale: 'Take a sale back',
    closeDay: 'Close the day',
  },
  queries: {
    goods: 'What is sold',
    today: 'Today’s sales',
    sale: 'A sale',
    closings: 'Closed days',
    brought: 'What I brought',
  },
  failures: {
    too_many_goods: () => 'There can be 2,000 goods. Take out what is not sold any more.',
    no_such_bringer: () => 'Whoever brings goods has to be a member. Choose again.',
    other_bringer: () => 'Whose goods they are stays as it is. Add them anew.',
    is_so_already: () => 'It is that many already.',
    no_such_good: () => 'Something is not sold here any more. Open the page again.',
    not_enough: ({ title, left }: Values) =>
      `Only ${left ?? '0'} of “${title ?? ''}” are left. Take fewer, or correct how many there are.`,
    over_the_top: () => 'That is too much. Check the quantities.',
    part_over_price: ({ title }: Values) =>
      `The shop would keep more of “${title ?? ''}” than it costs. The rule has to be mended first.`,
    no_such_buyer: () => 'The buyer has to be a member. Choose again.',
    buyer_missing: () => 'Choose on whose slate it goes.',
    over_the_slate: (values: Values) =>
      `That is over the slate’s limit: ${money(values, 'en') || 'nothing'} can go on it now.`,
    undone_already: () => 'This sale was taken back already.',
    closed_already: () =>
      'Its day is closed, so it stays. Where the goods came back, correct how many there are.',
    part_paid: () => 'This was paid already and cannot be taken back.',
    nothing_sold: () => 'There is no sale to close the day over.',
    below_nothing: () => 'What was counted cannot be below nothing.',
  },
  entries: {
    good_set: ({ actor, data, label }: Told) =>
      `${actor} ${data.isEnded ? 'took out' : 'set the price of'} “${label(data.good)}”.`,
    stock_set: ({ actor, data, label }: Told) =>
      `${actor} corrected “${label(data.good)}” from ${data.before} to ${data.after} (${whyEn[data.why]}).`,
    sold: ({ data, label, amount }: Told) =>
      `${amount(data.total, data.unit)} was sold${data.buyer ? ` to ${label(data.buyer)}` : ''} (#${data.number}${data.way === 'slate' ? ', on the slate' : ''}).`,
    sale_undone: ({ actor, data, amount }: Told) =>
      `${actor} took sale #${data.number} (${amount(data.total, data.unit)}) back.`,
    day_closed: ({ actor, data, amount }: Told) =>
      `${actor} closed the shop: ${data.sales} sales, ${amount(data.turnover, data.unit)}. ${amount(data.expected, data.unit)} in cash was due, ${amount(data.counted, data.unit)} was counted.`,
  },
}
