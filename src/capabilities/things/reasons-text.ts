import { type Lang, plural } from '../../kernel/language.ts'
import { formatAmount, unitOf } from '../../kernel/units.ts'
import { quotaText } from './rule-text.ts'
import { dayText, minutesText, stretchText } from './time-text.ts'

type Values = Record<string, string>
type Say = (detail: string) => string

const quotas = (detail: string, lang: Lang): string =>
  detail
    .split(',')
    .map((one) => {
      const [per = 'day', most = '0', of = 'bookings'] = one.split(':')
      return quotaText({ per: per as 'day', most: Number(most), of: of as 'bookings' }, lang)
    })
    .join(', ')

/** What is still missing, by amount; the duties' names stand on the page of care. */
const missing = (detail: string, lang: Lang): string =>
  detail
    .split(',')
    .flatMap((one) => {
      const [, amount, unit] = one.split(':')
      return amount && unit ? [formatAmount(BigInt(amount), unitOf(unit), lang).text] : []
    })
    .join(', ')

/** What somebody may have of several things together, and from when on they can book again. */
function together(detail: string, lang: Lang): string {
  const said = detail.split(',').map((one) => {
    const [per = 'ahead', most = '0', of = 'bookings', ...again] = one.split(':')
    const quota = { per: per as 'ahead', most: Number(most), of: of as 'bookings' }
    return [quotaText(quota, lang), againText(per, again.join(':'), lang)] as const
  })
  const [limits, when] = [said.map(([limit]) => limit).join(', '), said.map(([, at]) => at).join('')]
  return lang === 'ko'
    ? `다른 것까지 모두 합쳐 한 사람이 예약할 수 있는 만큼을 넘어요(${limits}).${when}`
    : `With everything else you booked that is more than each person has (${limits}).${when}`
}

function againText(per: string, again: string, lang: Lang): string {
  if (again === '') return ''
  const day = dayText(again, lang)
  if (per === 'ahead')
    return lang === 'ko'
      ? ` 먼저 예약한 것이 끝나는 ${day} ${again.slice(11)}부터 다시 예약할 수 있어요.`
      : ` You can book again from ${day} ${again.slice(11)}, when what you booked before is over.`
  return lang === 'ko' ? ` ${day}부터의 때는 예약할 수 있어요.` : ` Times from ${day} on you can book.`
}

const ko: Record<string, Say> = {
  backwards: () => '끝나는 때가 시작하는 때보다 앞서요.',
  past: () => '이미 지난 때예요.',
  chained: () => '앞뒤로 잇달아 예약할 수 없어요. 사이를 띄워 주세요.',
  too_long: (most) => `한 번에 ${minutesText(Number(most), 'ko')}까지 쓸 수 있어요.`,
  too_soon: (least) => `쓰기 ${minutesText(Number(least), 'ko')} 전까지 예약해야 해요.`,
  too_far: (most) => `${most}일 뒤까지만 예약할 수 있어요.`,
  over_quota: (detail) => `한 사람이 쓸 수 있는 만큼을 넘어요(${quotas(detail, 'ko')}).`,
  over_together: (detail) => together(detail, 'ko'),
  off_grid: (step) => `시작과 끝을 ${minutesText(Number(step), 'ko')} 단위로 맞춰 주세요.`,
  closed_then: () => '그때는 열지 않아요. 여는 때를 보고 다시 골라 주세요.',
  out_of_service: () => '고치는 중이라 그때는 쓸 수 없어요.',
  other_types: () => '이것을 쓸 수 있는 회원 유형이 아니에요.',
  untrained: () => '먼저 쓰는 법을 배워야 해요. 맡은 사람에게 부탁해 주세요.',
  duty_missing: (detail) => {
    const left = missing(detail, 'ko')
    return `돌볼 몫이나 낼 돈이 남아 있어요${left && `(${left})`}. 하거나 내면 바로 예약할 수 있어요.`
  },
  suspended: (day) =>
    `정해진 기간 동안 함께 쓰는 것을 쓸 수 없어요(${day}까지). 억울한 일이 있으면 이의를 신청할 수 있어요.`,
  comes_last: (hours) => `돌볼 몫이 남아 차례가 뒤예요. ${hours}시간 안의 것만 예약할 수 있어요.`,
  taken_too: () => '그때는 다른 사람이 쓰기로 했어요.',
  closed_now: () => '지금은 열지 않아요. 여는 때에 와 주세요.',
  hands_full: (most) => `한 사람이 ${most}개까지 빌릴 수 있어요. 하나를 돌려주면 빌릴 수 있어요.`,
  late_first: () => '돌려줄 날이 지난 것이 있어요. 먼저 돌려주세요.',
}

const en: Record<string, Say> = {
  backwards: () => 'It ends before it begins.',
  past: () => 'That moment has passed.',
  chained: () => 'Nobody books twice in a row. Leave a gap.',
  too_long: (most) => `At most ${minutesText(Number(most), 'en')} at a time.`,
  too_soon: (least) => `Book at least ${minutesText(Number(least), 'en')} ahead.`,
  too_far: (most) => `Book ${plural(Number(most), 'day')} ahead at most.`,
  over_quota: (detail) => `That is more than each person has (${quotas(detail, 'en')}).`,
  over_together: (detail) => together(detail, 'en'),
  off_grid: (step) => `Begin and end in steps of ${minutesText(Number(step), 'en')}.`,
  closed_then: () => 'It is closed then. Look at the opening hours and choose again.',
  out_of_service: () => 'It is being repaired then.',
  other_types: () => 'Your type of membership does not use this.',
  untrained: () => 'You have to be shown how to use it first. Ask whoever looks after it.',
  duty_missing: (detail) => {
    const left = missing(detail, 'en')
    return `Care or money you owe is still open${left && ` (${left})`}. Do it or pay it, and you can book at once.`
  },
  suspended: (day) => `You may not use what we share until ${day}. If you find this wrong, you can appeal.`,
  comes_last: (hours) =>
    `Your part of the care is not done, so you come last: book ${plural(Number(hours), 'hour')} ahead at most.`,
  taken_too: () => 'Somebody else has it then.',
  closed_now: () => 'It is closed now. Come when it is open.',
  hands_full: (most) => `Each person has at most ${most} at once. Bring one back first.`,
  late_first: () => 'Something you borrowed is overdue. Bring it back first.',
}

const sentences = { ko, en }

/** All that stands in the way, each with what to do. */
export function reasonsText(values: Values, lang: Lang): string {
  const codes = (values.reasons ?? '').split(' ').filter((one) => Object.hasOwn(sentences[lang], one))
  return codes.map((one) => sentences[lang][one]!(values[one] ?? '')).join(' ')
}

/** Times one after another, as a failure carries them. */
const listed = (times: string | undefined, lang: Lang): string =>
  (times ?? '')
    .split(' ')
    .filter(Boolean)
    .map((one) => stretchText(one, lang))
    .join(lang === 'ko' ? ', ' : '; ')

/** The next free times. */
export const nextText = ({ next }: Values, lang: Lang): string => listed(next, lang)

/** Times of a series that cannot be had; where there are more, the last one named is followed by dots. */
export const timesText = ({ times, n }: Values, lang: Lang): string => {
  const more = Number(n ?? 0) > (times ?? '').split(' ').length
  return listed(times, lang) + (more ? ' …' : '')
}
