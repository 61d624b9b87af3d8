import { capital, withParticle } from '../../kernel/language.ts'
import {
  countText,
  factName,
  money,
  partyName,
  percentText,
  type Told,
  timesText,
  valueText,
} from './amounts-text.ts'
import { before, type Condition, type Effect, type PriceRule, type RuleSet } from './shape.ts'
import type { Split } from './split.ts'
import type { PricingUse } from './uses.ts'

/** A whole rule set in plain words, every rule, condition and bound: what the charter shows of it. */
export function ruleSetText(set: RuleSet, use: PricingUse, lang: Told['lang']): string {
  const names = new Map(set.rules.map(({ code, label }) => [code, label[lang]]))
  const told = { use, lang, unit: set.unit, names }
  const how = {
    first: { ko: '차례로 보아 처음 맞는 규칙 하나만 써요.', en: 'The first rule that fits counts alone.' },
    sum: { ko: '맞는 규칙을 모두 더해요.', en: 'All rules that fit are added up.' },
  }
  return [how[set.strategy][lang], ...set.rules.map((one) => ruleText(one, told))].join(' ')
}

function ruleText(rule: PriceRule, told: Told): string {
  const ko = told.lang === 'ko'
  const when = rule.when.map((one) => conditionText(one, told)).join(ko ? ', ' : ' and ')
  const parts = [effectText(rule.effect, told), ...boundsText(rule, told), ...roundingText(rule, told)]
  const sign = rule.discount ? (ko ? '할인 ' : 'a discount of ') : ''
  const who = ko
    ? `${withParticle(partyName(rule.pays, told), '이/가')} ${partyName(rule.gets, told)}에 내요.`
    : `${capital(partyName(rule.pays, told))} pays ${partyName(rule.gets, told)}.`
  const much = `${sign}${parts.join(', ')}`
  return ko
    ? `‘${rule.label.ko}’${when && ` (${when})`}: ${much}. ${who}`
    : `“${rule.label.en}”${when && ` (where ${when})`}: ${much}. ${who}`
}

function conditionText(condition: Condition, told: Told): string {
  const ko = told.lang === 'ko'
  const name = factName(condition.fact, told)
  switch (condition.is) {
    case 'range': {
      const [least, most] = [condition.least, condition.most].map((one) =>
        one === undefined ? undefined : valueText(condition.fact, one, told),
      )
      if (ko) return [name, least && `${least} 이상`, most && `${most} 이하`].filter(Boolean).join(' ')
      const bounds = [least && `at least ${least}`, most && `at most ${most}`].filter(Boolean).join(' and ')
      return `${name} is ${bounds || 'anything'}`
    }
    case 'any_of':
      return ko
        ? `${name}: ${named(condition.of, told).join(', ')}`
        : `${name} has ${named(condition.of, told).join(' or ')}`
    case 'none_of':
      return ko
        ? `${name}: ${named(condition.of, told).join(', ')} 아님`
        : `${name} has no ${named(condition.of, told).join(' and no ')}`
    case 'during': {
      const days = condition.weekdays.map((one) => dayNames[told.lang][one - 1]).join(ko ? '·' : ', ')
      return `${days} ${condition.from}–${condition.until}`
    }
  }
}

/** What is chosen and the rule that prices it mostly have the same code: then the rule's name is what people read. */
const named = (codes: readonly string[], { names }: Told): string[] =>
  codes.map((code) => names?.get(code) ?? code.replaceAll('_', ' '))

const dayNames = {
  ko: ['월', '화', '수', '목', '금', '토', '일'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
}

function effectText(effect: Effect, told: Told): string {
  const ko = told.lang === 'ko'
  switch (effect.by) {
    case 'fixed':
      return money(effect.amount, told)
    case 'per_unit': {
      const [step, much] = [countText(effect.fact, effect.step, told), money(effect.amount, told)]
      const above = effect.above > 0 ? countText(effect.fact, effect.above, told) : ''
      const over = above && (ko ? `${above}부터 ` : ` beyond ${above}`)
      if (effect.counting === 'begun')
        return ko ? `${over}${step}마다 ${much}` : `${much} for each ${step} begun${over}`
      return ko ? `${over}${step}에 ${much} 꼴` : `${much} per ${step}${over}`
    }
    case 'percent': {
      const base = effect.of === before ? (ko ? '앞의 합계' : 'what came before') : factName(effect.of, told)
      const less = effect.less.length
        ? ko
          ? ` (${named(effect.less, told).join(', ')} 뺀 값)`
          : ` less ${named(effect.less, told).join(', ')}`
        : ''
      const rate =
        typeof effect.rate === 'number' ? percentText(effect.rate) : factName(effect.rate.fact, told)
      return ko ? `${base}${less}의 ${rate}` : `${rate} of ${base}${less}`
    }
    case 'packages':
      return ko
        ? `첫째 ${money(effect.first, told)}, 더할 때마다 ${money(effect.next, told)}`
        : `${money(effect.first, told)} for the first, ${money(effect.next, told)} for each further one`
    case 'factor':
      return ko
        ? `앞의 합계의 ${timesText(effect.times)}배로`
        : `${timesText(effect.times)} times what came before`
  }
}

function boundsText({ least, most, each, free }: PriceRule, told: Told): string[] {
  const ko = told.lang === 'ko'
  const fact = each && factName(each, told)
  const from = free && `${factName(free.fact, told)} ${valueText(free.fact, free.from, told)}`
  return [
    ...(least === undefined ? [] : [ko ? `적어도 ${money(least, told)}` : `at least ${money(least, told)}`]),
    ...(most === undefined ? [] : [ko ? `많아야 ${money(most, told)}` : `at most ${money(most, told)}`]),
    ...(fact ? [ko ? `${fact} 하나마다` : `for each of ${fact}`] : []),
    ...(from ? [ko ? `${from}부터 무료` : `free from ${from}`] : []),
  ]
}

const roundingNames = {
  ko: { up: '올림', down: '버림', 'half-up': '반올림', 'half-even': '짝수 쪽 반올림' },
  en: {
    up: 'rounded up',
    down: 'rounded down',
    'half-up': 'halves rounded up',
    'half-even': 'halves to even',
  },
}

/** Rounding matters only where something can be left over. */
const roundingText = ({ effect, rounding }: PriceRule, { lang }: Told): string[] =>
  effect.by === 'percent' ||
  effect.by === 'factor' ||
  (effect.by === 'per_unit' && effect.counting === 'proportional')
    ? [roundingNames[lang][rounding]]
    : []

/** "95% to the worker, the rest to the co-op". */
export function splitText({ parts, rest }: Split, use: PricingUse, lang: Told['lang'], unit: string): string {
  const told = { use, lang, unit }
  const all = parts.map(({ to, rate, most }) => {
    const cap =
      most === undefined
        ? ''
        : lang === 'ko'
          ? ` (많아야 ${money(most, told)})`
          : ` (at most ${money(most, told)})`
    return lang === 'ko'
      ? `${partyName(to, told)} ${percentText(rate)}${cap}`
      : `${percentText(rate)} to ${partyName(to, told)}${cap}`
  })
  return lang === 'ko'
    ? `${[...all, `나머지는 ${partyName(rest, told)}`].join(', ')} 몫이에요.`
    : `${capital([...all, `the rest to ${partyName(rest, told)}`].join(', '))}.`
}
