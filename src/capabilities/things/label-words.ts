import type { Lang } from '../../kernel/language.ts'

const ko = {
  title: '이름표',
  open: '이름표 인쇄하기',
  lead: '물건에 붙여 두면 그 앞에서 전화기로 찍어 바로 쓸 수 있어요.',
  make: '이름표 만들기',
  again: '이름표 새로 만들기',
  againText: '새로 만들면 지금 붙어 있는 이름표는 더는 쓸 수 없어요. 잃어버렸거나 떨어졌을 때 만들어 주세요.',
  made: '이름표를 만들었어요. 인쇄해서 붙여 주세요.',
  print: '인쇄하기',
  point: '전화기로 찍으면 바로 쓸 수 있어요',
  edition: (n: number) => `${n}번째 이름표`,
  gone: '쓰지 않는 이름표예요',
  goneText: '새 이름표로 바뀌었거나 우리 것이 아니에요. 목록에서 찾아 예약해 주세요.',
  toList: '함께 쓰는 것 보기',
  now: '지금 쓰기',
  until: '언제까지',
  taken: '지금부터 쓸 수 있어요.',
  taught: '쓰는 규칙과 예약 보기',
}

const en: typeof ko = {
  title: 'Label',
  open: 'Print a label',
  lead: 'Put it on the thing: whoever stands before it points a phone at it and uses it at once.',
  make: 'Make a label',
  again: 'Make a new label',
  againText: 'The label there is now stops working. Make a new one when it is lost or has come off.',
  made: 'The label is made. Print it and put it on.',
  print: 'Print',
  point: 'Point your phone here to use it now',
  edition: (n) => `Label no. ${n}`,
  gone: 'This label is no longer in use',
  goneText: 'It was replaced, or it is not one of ours. Find the thing in the list and book it there.',
  toList: 'See what we share',
  now: 'Use it now',
  until: 'Until',
  taken: 'It is yours from now on.',
  taught: 'See its rule and bookings',
}

/** What labels say. */
export const labelWords: Record<Lang, typeof ko> = { ko, en }
