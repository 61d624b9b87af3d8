import { type Lang, plural, withParticle } from '../../kernel/language.ts'
import type { UsageRule } from './dials.ts'
import { lendingText } from './lending-rule.ts'
import type { GroupQuota } from './limits.ts'
import { dayText, minutesText } from './time-text.ts'

const weekdays = {
  ko: ['월', '화', '수', '목', '금', '토', '일'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
}

/** A usage rule in plain sentences, one for each thing it says. */
export const ruleText = (rule: UsageRule, lang: Lang): string[] =>
  lang === 'ko' ? korean(rule) : english(rule)

function korean(rule: UsageRule): string[] {
  const topic = withParticle(`‘${rule.name.ko}’`, '은/는')
  if (rule.way === 'open')
    return [`${topic} 예약 없이 누구나 비어 있을 때 써요.`, ...gatesKo(rule), ...openKo(rule)]
  const { longestMinutes, gridMinutes, leadMinutes, aheadDays } = rule
  return [
    `${topic} 예약하고 써요. 한 번에 ${minutesText(longestMinutes, 'ko')}까지, ${minutesText(gridMinutes, 'ko')} 단위예요.`,
    leadMinutes > 0
      ? `쓰기 ${minutesText(leadMinutes, 'ko')} 전까지, ${aheadDays}일 뒤까지 예약할 수 있어요.`
      : `${aheadDays}일 뒤까지 예약할 수 있어요.`,
    ...rule.quotas.map((one) => `한 사람이 ${quotaText(one, 'ko')} 쓸 수 있어요.`),
    ...togetherText(rule, 'ko'),
    ...(rule.spaced ? ['한 사람이 잇달아 두 번 예약할 수 없어요.'] : []),
    ...openKo(rule),
    ...gatesKo(rule),
    ...(rule.lending ? lendingText(rule.lending, 'ko') : []),
    ...(rule.waiting ? waitingText(rule.waiting.days, 'ko') : []),
  ]
}

const openKo = ({ openings, closed = [] }: UsageRule) => [
  ...(openings.length > 0 ? [`여는 때: ${openingsText(openings, 'ko')}.`] : []),
  ...(closed.length > 0 ? [`쉬는 날: ${closed.map((one) => dayText(one, 'ko')).join(', ')}.`] : []),
]

function gatesKo({ training, duty, lastHours, types }: UsageRule): string[] {
  return [
    ...(types.length > 0 ? ['정해진 회원 유형만 쓸 수 있어요.'] : []),
    ...(training ? ['쓰는 법을 배운 사람만 쓸 수 있어요.'] : []),
    ...(duty === 'hard' ? ['돌볼 몫이 닫혀 있으면 다 할 때까지 예약할 수 없어요.'] : []),
    ...(duty === 'none' ? [] : [`돌볼 몫이 남아 차례가 뒤인 사람은 ${lastHours}시간 안의 것만 예약해요.`]),
  ]
}

function english(rule: UsageRule): string[] {
  if (rule.way === 'open')
    return [
      `“${rule.name.en}”: whoever comes uses it while it is free, without booking.`,
      ...gatesEn(rule),
      ...openEn(rule),
    ]
  const { longestMinutes, gridMinutes, leadMinutes, aheadDays } = rule
  return [
    `“${rule.name.en}” is booked: up to ${minutesText(longestMinutes, 'en')} at a time, in steps of ${minutesText(gridMinutes, 'en')}.`,
    leadMinutes > 0
      ? `Book at least ${minutesText(leadMinutes, 'en')} and at most ${plural(aheadDays, 'day')} ahead.`
      : `Book up to ${plural(aheadDays, 'day')} ahead.`,
    ...rule.quotas.map((one) => `Each person has ${quotaText(one, 'en')}.`),
    ...togetherText(rule, 'en'),
    ...(rule.spaced ? ['Nobody books twice in a row.'] : []),
    ...openEn(rule),
    ...gatesEn(rule),
    ...(rule.lending ? lendingText(rule.lending, 'en') : []),
    ...(rule.waiting ? waitingText(rule.waiting.days, 'en') : []),
  ]
}

const openEn = ({ openings, closed = [] }: UsageRule) => [
  ...(openings.length > 0 ? [`Open: ${openingsText(openings, 'en')}.`] : []),
  ...(closed.length > 0 ? [`Closed: ${closed.map((one) => dayText(one, 'en')).join('; ')}.`] : []),
]

function gatesEn({ training, duty, lastHours, types }: UsageRule): string[] {
  return [
    ...(types.length > 0 ? ['Only certain types of members use it.'] : []),
    ...(training ? ['Only those who were shown how to use it.'] : []),
    ...(duty === 'hard' ? ['Whose duty of care closes it does that first.'] : []),
    ...(duty === 'none'
      ? []
      : [`Whoever comes last by their duties books ${plural(lastHours, 'hour')} ahead at most.`]),
  ]
}

const periods = {
  ahead: ['미리', 'ahead'],
  day: ['하루', 'a day'],
  week: ['한 주', 'a week'],
  month: ['한 달', 'a month'],
} as const

/** `한 주에 3번까지`, `3 bookings a week at most`. */
export function quotaText({ per, most, of }: GroupQuota, lang: Lang): string {
  const [ko, en] = periods[per]
  if (lang === 'ko')
    return `${per === 'ahead' ? ko : `${ko}에`} ${of === 'bookings' ? `${most}번` : minutesText(most, 'ko')}까지`
  return `${of === 'bookings' ? plural(most, 'booking') : minutesText(most, 'en')} ${en} at most`
}

/** Days that open alike stand together: `월·수 10:00–18:00, 토 10:00–13:00`. */
export function openingsText(all: UsageRule['openings'], lang: Lang): string {
  const byTime = new Map<string, number[]>()
  for (const { weekday, from, until } of [...all].sort((a, b) => a.weekday - b.weekday)) {
    const time = `${from}–${until}`
    byTime.set(time, [...(byTime.get(time) ?? []), weekday])
  }
  return [...byTime]
    .map(
      ([time, days]) =>
        `${days.map((one) => weekdays[lang][one - 1]).join(lang === 'ko' ? '·' : ', ')} ${time}`,
    )
    .join(lang === 'ko' ? ', ' : '; ')
}

function waitingText(days: number, lang: Lang): string[] {
  if (lang === 'ko')
    return [
      `다 나가 있으면 차례를 기다릴 수 있고, 비면 먼저 기다린 사람에게 ${days === 0 ? '그날' : `${days}일`} 동안 맡아 둬요.`,
    ]
  const long = days === 0 ? 'that day' : plural(days, 'day')
  return [`When all are taken you can wait in line: what comes free is kept for the first for ${long}.`]
}

/** What somebody may have of several things together: those of this rule, or of all rules of its group. */
function togetherText({ together = [], group }: UsageRule, lang: Lang): string[] {
  const of = group
    ? { ko: '같은 묶음의 것을 모두 합쳐', en: 'Of everything in its group together' }
    : { ko: '이 규칙의 것을 모두 합쳐', en: 'Of everything under this rule together' }
  return together.map((one) =>
    lang === 'ko'
      ? `${of.ko} 한 사람이 ${quotaText(one, 'ko')} 예약할 수 있어요.`
      : `${of.en} each person has ${quotaText(one, 'en')}.`,
  )
}
