import { z } from 'zod'
import { ruleSetText, splitText } from '../../commons/pricing/rule-text.ts'
import { type RuleSet, ruleSetOf } from '../../commons/pricing/shape.ts'
import { type Split, splitOf } from '../../commons/pricing/split.ts'
import { type Dial, dial } from '../../kernel/charter.ts'
import { bilingual, code } from '../../kernel/fields.ts'
import { plural } from '../../kernel/language.ts'
import { cancellingEntries, zoneEntries } from './entry-words.ts'
import { bookingUse, splitUse } from './use.ts'

const isOfClients = ({ rules }: RuleSet) =>
  rules.every(({ pays, gets }) => pays === 'client' && gets !== 'client')

/** What services cost: clients see every line of it before they book. */
export const prices: Dial<RuleSet> = dial<RuleSet>('services.prices', {
  schema: ruleSetOf(bookingUse).refine(isOfClients, 'not_for_clients'),
  suggested: { unit: 'KRW', strategy: 'sum', rules: [] },
  layer: 'bylaws',
  title: { ko: '맡기는 일의 값', en: 'What services cost' },
  sentence: {
    ko: (set) =>
      set.rules.length === 0 ? '값을 정하는 규칙은 아직 없어요.' : ruleSetText(set, bookingUse, 'ko'),
    en: (set) =>
      set.rules.length === 0 ? 'There is no rule for prices yet.' : ruleSetText(set, bookingUse, 'en'),
  },
  principle: 2,
})

/** Who gets what of the price. */
export const split: Dial<Split> = dial<Split>('services.split', {
  schema: splitOf(splitUse),
  suggested: { parts: [{ to: 'coop', rate: 500 }], rest: 'worker' },
  layer: 'bylaws',
  title: { ko: '값을 나누는 비율', en: 'How the price is split' },
  sentence: {
    ko: (one) => splitText(one, splitUse, 'ko', 'KRW'),
    en: (one) => splitText(one, splitUse, 'en', 'KRW'),
  },
  principle: 2,
})

export interface Assignment {
  same: boolean
  way: 'rotation' | 'open_call'
  days: number
  answerHours: number
}

/** Who is asked to do a job. */
export const assignment: Dial<Assignment> = dial<Assignment>('services.assignment', {
  schema: z.strictObject({
    /** Whoever was there last comes first. */
    same: z.boolean(),
    way: z.enum(['rotation', 'open_call']),
    /** Earnings of so many days count; whoever began since is a newcomer. */
    days: z.int().min(1).max(366),
    answerHours: z.int().min(1).max(168),
  }),
  suggested: { same: true, way: 'rotation', days: 28, answerHours: 12 },
  layer: 'bylaws',
  title: { ko: '일을 맡기는 차례', en: 'Who is asked to do a job' },
  sentence: {
    ko: ({ same, way, days, answerHours }) =>
      [
        same && '그 집에서 마지막으로 일한 사람에게 먼저 물어요.',
        way === 'rotation'
          ? `지난 ${days}일 동안 가장 적게 번 사람에게 물어요. 그 사이에 시작한 사람은 다른 사람들 가운데 가장 적게 번 만큼은 번 것으로 쳐요.`
          : '일할 수 있는 모두에게 알리고 먼저 맡는 사람이 해요.',
        `${answerHours}시간 안에 답이 없으면 다음 사람에게 물어요.`,
      ]
        .filter(Boolean)
        .join(' '),
    en: ({ same, way, days, answerHours }) =>
      [
        same && 'Whoever was there last is asked first.',
        way === 'rotation'
          ? `Then whoever earned least in the last ${plural(days, 'day')}; whoever began since then counts as having earned what the lowest of the others did.`
          : 'Then all who can do it are told, and whoever takes it first has it.',
        `Without an answer in ${plural(answerHours, 'hour')} the next one is asked.`,
      ]
        .filter(Boolean)
        .join(' '),
  },
  principle: 2,
})

export type CancellingStep = { hours: number; rate: number }

/** What calling off costs, by how long before. */
export const cancelling: Dial<CancellingStep[]> = dial<CancellingStep[]>('services.cancelling', {
  schema: z
    .array(z.strictObject({ hours: z.int().min(1).max(720), rate: z.int().min(0).max(10_000) }))
    .max(6)
    .refine((all) => new Set(all.map(({ hours }) => hours)).size === all.length, 'repeated'),
  entries: cancellingEntries,
  suggested: [{ hours: 24, rate: 5_000 }],
  layer: 'bylaws',
  title: { ko: '취소할 때 내는 돈', en: 'What calling off costs' },
  sentence: {
    ko: (all) =>
      all.length === 0
        ? '언제 취소해도 돈을 내지 않아요.'
        : `맡기로 한 일을 늦게 취소하면 값의 얼마를 내요: ${all.map(({ hours, rate }) => `${hours}시간 안이면 ${rate / 100}%`).join(', ')}.`,
    en: (all) =>
      all.length === 0
        ? 'Calling off costs nothing.'
        : `Calling off an accepted job late costs part of the price: ${all.map(({ hours, rate }) => `${rate / 100}% within ${plural(hours, 'hour')}`).join(', ')}.`,
  },
  principle: 5,
})

export interface Confirming {
  silenceDays: number
  payDays: number
}

/** When a finished job counts as confirmed without a word, and until when it is paid. */
export const confirming: Dial<Confirming> = dial<Confirming>('services.confirming', {
  schema: z.strictObject({ silenceDays: z.int().min(1).max(60), payDays: z.int().min(0).max(120) }),
  suggested: { silenceDays: 3, payDays: 14 },
  layer: 'bylaws',
  title: { ko: '마친 일 확인하기', en: 'Confirming what was done' },
  sentence: {
    ko: ({ silenceDays, payDays }) =>
      `마친 일에 ${silenceDays}일 동안 아무 말이 없으면 확인한 것으로 봐요. 값은 확인하고 ${payDays}일 안에 내요.`,
    en: ({ silenceDays, payDays }) =>
      `A finished job counts as confirmed after ${plural(silenceDays, 'day')} of silence. It is paid within ${plural(payDays, 'day')} after that.`,
  },
  principle: 2,
})

export interface Zone {
  code: string
  name: { ko: string; en: string }
}

/** Where services are done. */
export const zones: Dial<Zone[]> = dial<Zone[]>('services.zones', {
  schema: z
    .array(z.strictObject({ code: code(), name: bilingual(60) }))
    .max(40)
    .refine((all) => new Set(all.map((one) => one.code)).size === all.length, 'repeated'),
  entries: zoneEntries,
  suggested: [],
  layer: 'regulations',
  title: { ko: '일하는 구역', en: 'Zones' },
  sentence: {
    ko: (all) =>
      all.length === 0 ? '구역을 따로 나누지 않아요.' : `구역: ${all.map(({ name }) => name.ko).join(', ')}.`,
    en: (all) =>
      all.length === 0 ? 'There are no zones.' : `Zones: ${all.map(({ name }) => name.en).join(', ')}.`,
  },
})
