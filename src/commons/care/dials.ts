import { z } from 'zod'
import { type Dial, dial, type Rules, type Stranger } from '../../kernel/charter.ts'
import { bilingual, code, unitCode } from '../../kernel/fields.ts'
import { dutyEntries, figureEntries } from './dial-asks.ts'
import { dutyText, figureText } from './dial-words.ts'
import type { Gate } from './duty.ts'
import { byHeads } from './units.ts'

const figure = z.strictObject({
  code: code().refine((one) => one !== byHeads),
  label: bilingual(60),
  /** How it is written after a number: 헥타르, hectares. */
  unit: bilingual(20),
  /** How many decimals it has. */
  places: z.int().min(0).max(3),
})
export type Figure = z.output<typeof figure>

const monthAndDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)

const duty = z.strictObject({
  code: code(),
  label: bilingual(60),
  /** `d` for days, `h` for hours, or any unit of the ledger. */
  unit: unitCode(),
  /** Shared out by `heads`, or by a figure the office keeps. */
  by: code(),
  /** So much for one head, or for one of the figure; in the smallest step of the unit. */
  rate: z.int().min(1).max(1_000_000_000),
  /** What one whole of it costs whoever pays instead; null: it can only be done. */
  price: z.strictObject({ amount: z.int().min(1).max(1_000_000_000), unit: unitCode() }).nullable(),
  /** `hard`: no access until it is done. `soft`: those come last. */
  gate: z.enum(['hard', 'soft']),
  /** The last day to do it, month and day; null: before anything else. */
  dueBy: monthAndDay.nullable(),
})
export type Duty = z.output<typeof duty>

const distinct = (all: readonly { code: string }[]) => new Set(all.map((one) => one.code)).size === all.length

/** What duties, turns and quotas can be shared out by: figures of each member that the office keeps. */
export const figures: Dial<Figure[]> = dial<Figure[]>('care.figures', {
  schema: z.array(figure).max(20).refine(distinct, 'repeated'),
  entries: figureEntries,
  suggested: [],
  layer: 'bylaws',
  title: { ko: '나누는 기준이 되는 숫자', en: 'Figures things are shared out by' },
  sentence: {
    ko: (all) =>
      all.length === 0
        ? '돌봄과 몫을 머릿수로만 나눠요.'
        : `사람마다 이것을 적어 두고 나누는 기준으로 삼아요: ${all.map((one) => figureText(one, 'ko')).join(', ')}.`,
    en: (all) =>
      all.length === 0
        ? 'Duties and parts are shared out by heads alone.'
        : `Of each member these are kept, to share out by: ${all.map((one) => figureText(one, 'en')).join(', ')}.`,
  },
  principle: 2,
})

/** What each owes to what is shared, in work or money, and what follows where it is not done. */
export const duties: Dial<Duty[]> = dial<Duty[]>('care.duties', {
  schema: z.array(duty).max(20).refine(distinct, 'repeated'),
  entries: dutyEntries,
  suggested: [],
  layer: 'bylaws',
  title: { ko: '함께 돌볼 몫', en: 'What each owes in care' },
  sentence: {
    ko: (all, rules) =>
      all.length === 0
        ? '함께 쓰는 것을 돌보는 일은 따로 몫을 정하지 않았어요.'
        : all.map((one) => dutyText(one, figuresIn(rules), 'ko')).join(' '),
    en: (all, rules) =>
      all.length === 0
        ? 'No set part of caring for what we share is owed.'
        : all.map((one) => dutyText(one, figuresIn(rules), 'en')).join(' '),
  },
  principle: 2,
  strangers: strangersIn,
})

/** Whether money owed past its day, and fines not paid, close what is shared (`hard`) or put last (`soft`). */
export const arrears: Dial<'none' | Gate> = dial<'none' | Gate>('care.arrears', {
  schema: z.enum(['none', 'soft', 'hard']),
  suggested: 'none',
  layer: 'bylaws',
  title: { ko: '밀린 돈과 함께 쓰는 것', en: 'Unpaid money and what we share' },
  sentence: {
    ko: (gate) =>
      ({
        none: '낼 돈이 밀려도 함께 쓰는 것을 쓰는 데에는 상관없어요.',
        soft: '낼 돈이나 과태금이 밀린 사람은 차례가 뒤예요. 내면 바로 돌아와요.',
        hard: '낼 돈이나 과태금이 밀리면 함께 쓰는 것을 쓸 수 없어요. 내면 바로 다시 쓸 수 있어요.',
      })[gate],
    en: (gate) =>
      ({
        none: 'Unpaid money does not matter for using what we share.',
        soft: 'Whoever owes money past its day, or a fine, comes last. Paying it brings their place back at once.',
        hard: 'Whoever owes money past its day, or a fine, may not use what we share. Paying it opens it at once.',
      })[gate],
  },
  principle: 2,
})

/** What somebody proposes may be no list at all: its own check says so. */
function figuresIn(rules: Rules | undefined): readonly Figure[] {
  const stated = (rules?.dials as Record<string, unknown> | undefined)?.[figures.name]
  return Array.isArray(stated) ? stated : []
}

function strangersIn(all: readonly Duty[], rules: Rules): Stranger[] {
  const known = new Set([byHeads, ...figuresIn(rules).map(({ code }) => code)])
  const named = [...new Set(all.map(({ by }) => by))].filter((by) => !known.has(by))
  return named.map((name) => ({ code: 'kind_unknown', name }))
}
