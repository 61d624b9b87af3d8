import type { Rules } from '../../kernel/charter.ts'
import { compareFractions, type Fraction, fraction, parseFraction } from '../../kernel/fraction.ts'
import { type Lang, plural, withParticle } from '../../kernel/language.ts'
import { formatAmount, unitOf } from '../../kernel/units.ts'
import type { Bucket, Equation, Limits, Multiplier, Rule } from './equation/shape.ts'
import { actionName, claimEnds, contributionKind, roleName, typeName } from './equation-words.ts'

/**
 * The whole rule in plain words: every bucket, rule, rate, multiplier and limit. `rules` say what it names is called,
 * `funds` what funds are, by code; without them a code stands for itself.
 */
export function equationText(
  equation: Equation,
  lang: Lang,
  rules?: Rules,
  funds: Readonly<Record<string, string>> = {},
): string {
  const { label, buckets } = equation
  const all = buckets.map((one, n) => bucketText(one, { equation, lang, rules, funds, isFirst: n === 0 }))
  const rest = funds[equation.rest] ?? equation.rest
  return lang === 'ko'
    ? `‘${label.ko}’에 따라 수입을 이렇게 나눠요. ${all.join(' ')} 나누고 남는 것은 ‘${rest}’ 기금에 넣어요.`
    : `By “${label.en}” income is shared out like this. ${all.join(' ')} What is left over goes to the fund “${rest}”.`
}

interface Told {
  equation: Equation
  lang: Lang
  rules: Rules | undefined
  funds: Readonly<Record<string, string>>
  isFirst: boolean
}

function bucketText(bucket: Bucket, told: Told): string {
  const { lang } = told
  const what = sharePart(bucket, told)
  const { to } = bucket
  const label = bucket.label[lang]
  const fund = to.kind === 'fund' ? (told.funds[to.fund] ?? to.fund) : ''
  if (lang === 'ko') {
    const whole = `${label}: ${what}`
    if (to.kind === 'fund') return `${withParticle(whole, '을/를')} ‘${fund}’ 기금에 넣어요.`
    if (to.kind === 'agent') return `${withParticle(whole, '을/를')} 정해 둔 한 사람이나 모임이 받아요.`
    if (to.kind === 'members')
      return `${withParticle(whole, '을/를')} ${membersKo(to.types.map((one) => typeName(one, 'ko', told.rules)))} 똑같이 나눠요.`
    if (to.kind === 'needs')
      return `${withParticle(whole, '을/를')} 확인된 필요에 따라 나누고, 누구도 필요한 것보다 더 받지 않아요.`
    if (to.kind === 'points')
      return `${withParticle(whole, '을/를')} 마지막으로 끝난 서로 점수 주기에서 받은 점수에 따라 나눠요.${limitsText(to.limits, told)}`
    return `${withParticle(whole, '을/를')} 기여한 사람들에게 나눠요. ${contributionsText(to, told)}`
  }
  const whole = `${label}: ${what}`
  if (to.kind === 'fund') return `${whole} goes to the fund “${fund}”.`
  if (to.kind === 'agent') return `${whole} goes to one person or group named in the rule.`
  if (to.kind === 'members')
    return `${whole} goes to ${membersEn(to.types.map((one) => typeName(one, 'en', told.rules)))} in equal parts.`
  if (to.kind === 'needs')
    return `${whole} goes by needs that were accepted; nobody gets more than they need.`
  if (to.kind === 'points')
    return `${whole} goes by the points given to one another in the last round that closed.${limitsText(to.limits, told)}`
  return `${whole} goes to those who contributed. ${contributionsText(to, told)}`
}

/** "수입의 70%", "남은 것의 절반". */
function sharePart({ share, of }: Bucket, { lang, isFirst }: Told): string {
  const much = percent(share)
  const isAll = much === '100%'
  if (lang === 'ko') {
    if (of === 'total' || isFirst) return isAll ? '수입 전부' : `수입의 ${much}`
    return isAll ? '그때까지 남은 전부' : `그때까지 남은 것의 ${much}`
  }
  if (of === 'total' || isFirst) return isAll ? 'all of the income' : `${much} of the income`
  return isAll ? 'all that is left by then' : `${much} of what is left by then`
}

const membersKo = (types: readonly string[]) =>
  types.length === 0
    ? '함께하는 모두가'
    : `${withParticle(types.map((one) => `‘${one}’`).join(', '), '이/가')}`
const membersEn = (types: readonly string[]) => (types.length === 0 ? 'all members' : types.join(', '))

type Contributions = Extract<Bucket['to'], { kind: 'contributions' }>

function contributionsText({ source, rules, multipliers, limits }: Contributions, told: Told): string {
  const which = sourceText(source, told.lang)
  const all = rules.map((one) => ruleText(one, told))
  const more = multipliers.map((one) => multiplierText(one, told))
  return [`${which}${all.join(told.lang === 'ko' ? ' ' : ' ')}`, ...more].join(' ') + limitsText(limits, told)
}

function sourceText(source: Contributions['source'], lang: Lang): string {
  if (source.from === 'income')
    return lang === 'ko' ? '이 수입을 만든 활동만 쳐요. ' : 'Only what made this income counts. '
  const { projects } = source
  if (projects === 'all')
    return lang === 'ko' ? '정한 기간의 활동을 모두 쳐요. ' : 'All contributions of the period count. '
  if (projects === 'of-income')
    return lang === 'ko'
      ? '정한 기간에 이 수입의 프로젝트에서 한 활동을 쳐요. '
      : 'What was done in the period for the project of the income counts. '
  return lang === 'ko'
    ? `정한 기간에 규칙이 정한 프로젝트 ${projects.length}개에서 한 활동을 쳐요. `
    : `What was done in the period for ${plural(projects.length, 'project')} named in the rule counts. `
}

function ruleText({ kinds, actions, unit, worth, claim }: Rule, { equation, lang, rules }: Told): string {
  const one = formatAmount(wholeOf(unit), unitOf(unit), lang).text
  const much = worthText(worth, equation.unit, lang)
  const what = kinds.map((kind) => contributionKind(kind, lang, rules)).join(', ')
  const ends = claimEnds[lang][claim]
  const only = actions.map((action) => actionName(action, lang)).join(lang === 'ko' ? ', ' : ' or ')
  if (lang === 'ko') {
    const as = only && ` ‘${only}’로 적은 것만 쳐요.`
    return `${what && `${what} `}${withParticle(one, '은/는')} ${withParticle(much, '으로/로')} 치고, ${ends}.${as}`
  }
  const as = only && ` Only what was recorded as “${only}” counts.`
  return `${one}${what && ` of ${what}`} counts as ${much}; ${ends}.${as}`
}

/** One whole unit in its smallest parts: an hour is 3,600, a won 1. */
export function wholeOf(unit: string): bigint {
  const { kind, scale } = unitOf(unit)
  return kind === 'time' ? 3600n : 10n ** BigInt(scale)
}

function worthText(worth: string, unit: string, lang: Lang): string {
  const { num, den } = parseFraction(worth) ?? fraction(0n)
  if (den === 1n) return formatAmount(num, unitOf(unit), lang).text
  const smallest = formatAmount(1n, unitOf(unit), lang).text
  return lang === 'ko' ? `${smallest}의 ${num}/${den}배` : `${num}/${den} of ${smallest}`
}

function multiplierText({ by, of, times }: Multiplier, { lang, rules }: Told): string {
  const much = timesText(times, lang)
  const kinds = {
    ko: {
      type: `유형이 ${typeName(of, 'ko', rules)}인 사람의 것`,
      role: `${roleName(of, 'ko', rules)} 역할을 맡은 사람의 것`,
      kind: contributionKind(of, 'ko', rules),
      project: '규칙이 정한 프로젝트에서 한 것',
    },
    en: {
      type: `What members of type ${typeName(of, 'en', rules)} gave`,
      role: `What those in the role ${roleName(of, 'en', rules)} gave`,
      kind: `What is ${contributionKind(of, 'en', rules)}`,
      project: 'What was done for a project named in the rule',
    },
  }
  return lang === 'ko'
    ? `${withParticle(kinds.ko[by], '은/는')} ${much}로 쳐요.`
    : `${kinds.en[by]} counts ${much}.`
}

function timesText(times: string, lang: Lang): string {
  const value = parseFraction(times)
  const shown = value && value.den !== 1n ? (decimal(value) ?? times) : times
  return lang === 'ko' ? `${shown}배` : `${shown} times`
}

function limitsText(limits: Limits | undefined, { equation, lang }: Told): string {
  if (!limits) return ''
  const { least, most, times } = limits
  const much = (amount: number) => formatAmount(BigInt(amount), unitOf(equation.unit), lang).text
  const all =
    lang === 'ko'
      ? [
          least !== undefined && `한 사람이 적어도 ${withParticle(much(least), '을/를')} 받아요.`,
          most !== undefined && `한 사람이 많아야 ${withParticle(much(most), '을/를')} 받아요.`,
          times !== undefined &&
            `가장 많이 받는 사람이 가장 적게 받는 사람의 ${timesText(times, 'ko')}를 넘지 않아요.`,
        ]
      : [
          least !== undefined && `Each gets at least ${much(least)}.`,
          most !== undefined && `Each gets at most ${much(most)}.`,
          times !== undefined && `The highest is at most ${timesText(times, 'en')} the lowest.`,
        ]
  return all.flatMap((one) => (one ? [` ${one}`] : [])).join('')
}

/** "70%" where that says it exactly, otherwise the fraction as it is written. */
export function percent(text: string): string {
  const value = parseFraction(text)
  if (!value) return text
  const shown = decimal({ num: value.num * 100n, den: value.den })
  return shown === undefined ? text : `${shown}%`
}

/** A fraction with at most four decimals, exactly; nothing where that cannot be. */
function decimal({ num, den }: Fraction): string | undefined {
  const scaled = fraction(num * 10_000n, den)
  if (compareFractions(scaled, fraction(scaled.num / scaled.den)) !== 0) return undefined
  const digits = scaled.num.toString().padStart(5, '0')
  return `${digits.slice(0, -4)}.${digits.slice(-4)}`.replace(/\.?0+$/, '')
}
