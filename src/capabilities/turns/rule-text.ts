import { type Lang, plural, withParticle } from '../../kernel/language.ts'
import type { TurnRule } from './dials.ts'
import { outageText } from './rule-text-outage.ts'
import { priorityText } from './rule-text-priority.ts'

/** A rule in plain sentences, one for each thing it says. */
export const ruleText = (rule: TurnRule, lang: Lang): string[] => [
  ...(lang === 'ko' ? korean(rule) : english(rule)),
  ...gates(rule, lang),
  ...outageText(rule, lang),
]

function korean(rule: TurnRule): string[] {
  const topic = withParticle(`‘${rule.name.ko}’`, '은/는')
  if (rule.way === 'open') return [`${topic} 누구나 필요한 만큼 써요.`]
  if (rule.way === 'sites')
    return [
      `${topic} 제비를 뽑아 첫 자리를 정하고 날마다 한 자리씩 옮겨 가요.`,
      ...(rule.turnsOn ? [`${dayOf(rule.turnsOn, 'ko')}이 지나면 거꾸로 옮겨 가요.`] : []),
    ]
  if (rule.way === 'proportional')
    return [
      `${topic} 한 바퀴 ${minutesText(BigInt(rule.cycleMinutes), 'ko')}을 ${rule.by === 'heads' ? '모두 똑같이' : '정한 기준에 비례해서'} 나눠요.`,
      '분으로 떨어지지 않는 것은 다음 바퀴로 넘겨요.',
    ]
  if (rule.way === 'rotation')
    return [
      `${topic} 가입한 차례대로 돌아가요. 한 바퀴에 한 번씩, 한 번은 뒷사람에게 먼저 하게 하고 바로 다음에 할 수 있어요.`,
      ...(rule.days ? [`${rule.days}일 안에 하지 않으면 다음 사람에게 넘어가요.`] : []),
    ]
  if (rule.way === 'lottery')
    return [
      `${topic} 이름을 넣은 사람 가운데 ${rule.winners}명을 제비로 뽑아요.`,
      ...(rule.mostWeight > 1
        ? [`뽑히지 않은 사람의 제비는 다음에 하나씩 늘어나 ${rule.mostWeight}개까지 돼요.`]
        : []),
    ]
  if (rule.way === 'priority') {
    const [first, ...rest] = priorityText(rule, 'ko')
    return [`${topic} ${first}`, ...rest]
  }
  const each = {
    equal: '모두 똑같이 나눠요',
    shares: '정한 기준에 비례해서 나눠요',
    figure: '각자 기준이 되는 수만큼 가져요. 다 합쳐서 한도를 넘으면 같은 비율로 줄여요',
  }
  return [
    `${topic} 한 철에 정한 한도를 ${each[rule.each]}.`,
    rule.over === 'refused'
      ? '자기 몫을 넘는 것은 적을 수 없어요.'
      : '자기 몫을 넘으면 적되 모두에게 보여요.',
  ]
}

function english(rule: TurnRule): string[] {
  const topic = `“${rule.name.en}”`
  if (rule.way === 'open') return [`${topic}: anybody uses what they need.`]
  if (rule.way === 'sites')
    return [
      `${topic}: first places are drawn by lot, and each day everybody moves one place on.`,
      ...(rule.turnsOn ? [`After ${dayOf(rule.turnsOn, 'en')} they move back.`] : []),
    ]
  if (rule.way === 'proportional')
    return [
      `${topic}: a cycle of ${minutesText(BigInt(rule.cycleMinutes), 'en')} is shared ${rule.by === 'heads' ? 'alike' : 'in proportion to the agreed figure'}.`,
      'What does not come to whole minutes is carried to the next cycle.',
    ]
  if (rule.way === 'rotation')
    return [
      `${topic} goes round in the order people joined: one turn each a cycle, and once in it you may let the next one go first.`,
      ...(rule.days ? [`A turn nobody takes in ${plural(rule.days, 'day')} goes to the next one.`] : []),
    ]
  if (rule.way === 'lottery')
    return [
      `${topic}: of those who put their name in, ${rule.winners} ${rule.winners === 1 ? 'is' : 'are'} drawn by lot.`,
      ...(rule.mostWeight > 1
        ? [`Who is not drawn has one ticket more the next time, up to ${rule.mostWeight}.`]
        : []),
    ]
  if (rule.way === 'priority') {
    const [first, ...rest] = priorityText(rule, 'en')
    return [`${topic}: ${first}`, ...rest]
  }
  const each = {
    equal: 'is shared alike',
    shares: 'is shared in proportion to the agreed figure',
    figure: 'gives each as much as their figure, cut alike where together that is more than the limit',
  }
  return [
    `${topic}: the limit of a season ${each[rule.each]}.`,
    rule.over === 'refused'
      ? 'What goes beyond it is not taken down.'
      : 'What goes beyond it is taken down and shown to all.',
  ]
}

function gates({ duty, types, scarce }: TurnRule, lang: Lang): string[] {
  const ko = {
    hard: '돌볼 몫이 닫혀 있으면 다 할 때까지 빠져요.',
    soft: '돌볼 몫이 남은 사람은 차례가 뒤예요.',
  }
  const en = {
    hard: 'Whose duty of care closes it takes no part until it is done.',
    soft: 'Whoever has care left to do comes last.',
  }
  const said = lang === 'ko' ? ko : en
  const typed = lang === 'ko' ? '정해진 회원 유형만 함께해요.' : 'Only certain types of members take part.'
  const beyond = scarce?.when === 'high' ? { ko: '높으면', en: 'above' } : { ko: '낮으면', en: 'below' }
  const switched =
    lang === 'ko'
      ? `살펴보는 것이 좋은 범위보다 ${beyond.ko} 그동안은 다른 규칙으로 나눠요.`
      : `While something measured of it is ${beyond.en} its good range, another rule holds instead.`
  return [
    ...(types.length > 0 ? [typed] : []),
    ...(duty === 'none' ? [] : [said[duty]]),
    ...(scarce ? [switched] : []),
  ]
}

function dayOf(monthAndDay: string, lang: Lang): string {
  const locale = lang === 'ko' ? 'ko-KR' : 'en-GB'
  const format = new Intl.DateTimeFormat(locale, { month: 'long', day: 'numeric', timeZone: 'UTC' })
  return format.format(new Date(`2024-${monthAndDay}T00:00:00Z`))
}

/** `2시간 30분`, `2 hours 30 minutes`. */
export function minutesText(minutes: bigint, lang: Lang): string {
  const [hours, rest] = [Number(minutes / 60n), Number(minutes % 60n)]
  const parts = [
    ...(hours > 0 ? [lang === 'ko' ? `${hours}시간` : plural(hours, 'hour')] : []),
    ...(rest > 0 || hours === 0 ? [lang === 'ko' ? `${rest}분` : plural(rest, 'minute')] : []),
  ]
  return parts.join(' ')
}
