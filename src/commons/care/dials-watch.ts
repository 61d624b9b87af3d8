import { z } from 'zod'
import { type Charter, type Dial, dial, type Rules } from '../../kernel/charter.ts'
import { code } from '../../kernel/fields.ts'
import { plural } from '../../kernel/language.ts'
import { duties as promises } from '../sanctions/dials.ts'

const watchers = ['none', 'next', 'monitors', 'both'] as const
export type Watchers = (typeof watchers)[number]
export const periods = ['week', 'month'] as const
export type Period = (typeof periods)[number]

/** Who looks after it that the rules are kept: whoever comes next, those the members chose to go round, or both. */
export const watching: Dial<Watchers> = dial<Watchers>('care.watching', {
  schema: z.enum(watchers),
  suggested: 'none',
  layer: 'bylaws',
  title: { ko: '규칙이 지켜지는지 누가 살피나요', en: 'Who watches that the rules are kept' },
  sentence: {
    ko: (who) =>
      ({
        none: '규칙이 지켜지는지 살피는 사람을 따로 두지 않아요.',
        next: '바로 다음에 쓰는 사람이 앞 사람에 대해 본 것을 알릴 수 있어요. 판단은 다른 사람이 해요.',
        monitors: '우리가 뽑은 사람이 돌아보고, 본 것을 알려요. 판단은 다른 사람이 해요.',
        both: '바로 다음에 쓰는 사람도, 우리가 뽑아 돌아보는 사람도 본 것을 알릴 수 있어요. 판단은 다른 사람이 해요.',
      })[who],
    en: (who) =>
      ({
        none: 'Nobody in particular watches that the rules are kept.',
        next: 'Whoever comes next can report what they saw of the one before. Others judge it.',
        monitors: 'Those we chose go round and report what they see. Others judge it.',
        both: 'Whoever comes next, and those we chose to go round, can report what they see. Others judge it.',
      })[who],
  },
  principle: 4,
})

/** Which of the promises of `sanctions.duties` a report is about. */
export const reportDuty: Dial<string> = dial<string>('care.report_duty', {
  schema: code(),
  suggested: 'care',
  layer: 'bylaws',
  title: { ko: '본 것을 알리면 어느 약속의 일이 되나요', en: 'Which promise a report is about' },
  sentence: {
    ko: (named, rules) => `본 것을 알리면 “${promiseIn(rules, named, 'ko')}” 약속의 일로 살펴봐요.`,
    en: (named, rules) => `What is reported is looked at as a matter of “${promiseIn(rules, named, 'en')}”.`,
  },
  principle: 4,
  strangers: (named, rules) =>
    isWatched(rules) && !promisesOf(rules).some((one) => one.code === named)
      ? [{ code: 'kind_unknown', name: named }]
      : [],
})

export const reportDays: Dial<number> = dial<number>('care.report_days', {
  schema: z.int().min(1).max(60),
  suggested: 7,
  layer: 'bylaws',
  title: { ko: '본 것을 며칠 안에 알리나요', en: 'Days in which what was seen can be reported' },
  sentence: {
    ko: (days) => `본 것은 ${days}일 안에 알려야 해요.`,
    en: (days) => `What was seen is reported within ${plural(days, 'day')}.`,
  },
  principle: 4,
})

/** How many times at least each monitor goes round in a period; 0: as they see fit. */
export const rounds: Dial<number> = dial<number>('care.rounds', {
  schema: z.int().min(0).max(31),
  suggested: 0,
  layer: 'bylaws',
  title: { ko: '적어도 몇 번 돌아보나요', en: 'How often monitors go round at least' },
  sentence: {
    ko: (n, rules) =>
      n === 0
        ? '돌아보는 횟수는 정해 두지 않았어요.'
        : `돌아보는 사람은 한 ${periodIn(rules) === 'week' ? '주' : '달'}에 적어도 ${n}번 돌아봐요. 그만큼 돌지 않으면 그것도 약속을 어긴 일이에요.`,
    en: (n, rules) =>
      n === 0
        ? 'How often monitors go round is left to them.'
        : `Monitors go round at least ${plural(n, 'time')} a ${periodIn(rules)}. Not doing so is a breach like others.`,
  },
  principle: 4,
})

export const roundPeriod: Dial<Period> = dial<Period>('care.round_period', {
  schema: z.enum(periods),
  suggested: 'month',
  layer: 'bylaws',
  title: { ko: '돌아보는 횟수를 세는 기간', en: 'In which period rounds are counted' },
  sentence: {
    ko: (period) => `돌아본 횟수는 한 ${period === 'week' ? '주' : '달'}씩 세요.`,
    en: (period) => `Rounds are counted by the ${period}.`,
  },
})

/** The same as a charter in force states them; one written before they were known leaves everything off. */
export function watchOf(charter: Charter) {
  const stated = <T>(one: Dial<T>) => (charter.value(one.name) ?? one.suggested) as T
  const who = stated(watching)
  return {
    next: who === 'next' || who === 'both',
    monitors: who === 'monitors' || who === 'both',
    ...{ duty: stated(reportDuty), days: stated(reportDays) },
    ...{ rounds: stated(rounds), period: stated(roundPeriod) },
  }
}

const dialIn = (rules: Rules | undefined, name: string): unknown =>
  (rules?.dials as Record<string, unknown> | undefined)?.[name]
const isWatched = (rules: Rules) => (dialIn(rules, watching.name) ?? 'none') !== 'none'
const periodIn = (rules: Rules | undefined) => (dialIn(rules, 'care.round_period') ?? 'month') as Period
type Promised = { code: string; label: { ko: string; en: string } }
/** What somebody proposes may be no list at all: its own check says so. */
function promisesOf(rules: Rules | undefined): Promised[] {
  const stated = dialIn(rules, promises.name)
  return Array.isArray(stated) ? stated : []
}
const promiseIn = (rules: Rules | undefined, named: string, lang: 'ko' | 'en') =>
  promisesOf(rules).find((one) => one.code === named)?.label[lang] ?? named
