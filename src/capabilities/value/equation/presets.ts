import { formatFraction, fraction } from '../../../kernel/fraction.ts'
import type { Bilingual } from '../../../kernel/language.ts'
import type { Bucket, Equation, Rule } from './shape.ts'

/** The numbers a ready-made rule begins with. */
export interface PresetNumbers {
  code: string
  unit: string
  /** Per cent that stays with the commons, 0 to 100. */
  keep: number
  /** The fund that keeps it, and what is left over. */
  fund: string
  /** What an hour is worth, in the smallest part of the unit. */
  hour: string
}

export const presetNames = ['equal', 'hours', 'need', 'value', 'half', 'royalties'] as const
export type PresetName = (typeof presetNames)[number]

interface Preset {
  label: Bilingual
  detail: Bilingual
  /** Which numbers it asks for. */
  asks: readonly ('keep' | 'hour')[]
  equation(numbers: PresetNumbers): Equation
}

const all = '1'

/** The commons' part first, then the buckets that share what is left. */
function shared(label: Bilingual, numbers: PresetNumbers, ...buckets: Bucket[]): Equation {
  const { code, unit, fund, keep } = numbers
  const commons: Bucket = {
    code: 'commons',
    label: { ko: '함께 쓰는 몫', en: 'The commons' },
    share: formatFraction(fraction(BigInt(keep), 100n)),
    of: 'total',
    to: { kind: 'fund', fund },
  }
  return { code, label, unit, rest: fund, buckets: keep > 0 ? [commons, ...buckets] : buckets }
}

const rest = (code: string, label: Bilingual, to: Bucket['to'], share = all): Bucket => ({
  ...{ code, label, share, to },
  of: 'rest',
})

const everyProject = { from: 'period', projects: 'all' } as const
const hourly = (worth: string, claim: Rule['claim']): Rule => ({
  kinds: [],
  actions: [],
  unit: 'h',
  worth,
  claim,
})
const given = (
  rules: Rule[],
  source: Extract<Bucket['to'], { kind: 'contributions' }>['source'] = everyProject,
) => ({ kind: 'contributions' as const, source, rules, multipliers: [] })

const byHours = (worth: string) =>
  rest('hours', { ko: '일한 시간', en: 'Hours' }, given([hourly(worth, 'once')]))

/** Rules to begin with; each is a whole equation that members change as they like. */
const presets: Record<PresetName, Preset> = {
  equal: {
    label: { ko: '모두 똑같이', en: 'Equal shares' },
    detail: { ko: '함께하는 모두가 같은 몫을 받아요.', en: 'Everybody gets the same.' },
    asks: ['keep'],
    equation: (numbers) =>
      shared(
        presets.equal.label,
        numbers,
        rest('all', { ko: '모두', en: 'Everybody' }, { kind: 'members', types: [] }),
      ),
  },
  hours: {
    label: { ko: '일한 시간만큼', en: 'By hours' },
    detail: { ko: '어떤 일이든 한 시간은 한 시간이에요.', en: 'An hour is an hour, whatever was done.' },
    asks: ['keep'],
    equation: (numbers) => shared(presets.hours.label, numbers, byHours(numbers.hour)),
  },
  need: {
    label: { ko: '필요한 만큼', en: 'By need' },
    detail: {
      ko: '받아들인 필요에 따라 나누고, 남으면 기금에 둬요.',
      en: 'By needs that were accepted; what is left stays in the fund.',
    },
    asks: ['keep'],
    equation: (numbers) =>
      shared(presets.need.label, numbers, rest('needs', { ko: '필요', en: 'Needs' }, { kind: 'needs' })),
  },
  value: {
    label: { ko: '보탠 값만큼', en: 'By value' },
    detail: {
      ko: '쓴 돈을 먼저 돌려주고, 남은 것을 일한 값으로 나눠요.',
      en: 'What was paid out comes back first; the rest goes by the worth of the work.',
    },
    asks: ['keep', 'hour'],
    equation: (numbers) =>
      shared(
        presets.value.label,
        numbers,
        rest(
          'costs',
          { ko: '쓴 돈', en: 'Money put in' },
          given([{ kinds: [], actions: [], unit: numbers.unit, worth: '1', claim: 'debt-like' }]),
        ),
        byHours(numbers.hour),
      ),
  },
  half: {
    label: { ko: '절반은 함께, 절반은 일한 만큼', en: 'Half to the commons' },
    detail: {
      ko: '절반은 기금에 두고 절반은 일한 시간만큼 나눠요.',
      en: 'Half stays in the fund, half goes by hours.',
    },
    asks: [],
    equation: (numbers) => shared(presets.half.label, { ...numbers, keep: 50 }, byHours(numbers.hour)),
  },
  royalties: {
    label: { ko: '쓰인 만큼 오래도록', en: 'Royalties over use' },
    detail: {
      ko: '팔린 것을 만드는 데 보탠 사람이, 그것이 팔릴 때마다 받아요.',
      en: 'Whoever helped to make what is sold gets a part every time it is sold.',
    },
    asks: ['keep', 'hour'],
    equation: (numbers) =>
      shared(
        presets.royalties.label,
        numbers,
        rest(
          'makers',
          { ko: '만든 사람', en: 'Makers' },
          given([hourly(numbers.hour, 'equity-like')], { from: 'income' }),
        ),
      ),
  },
}

export const presetNamed = (name: PresetName): Preset => presets[name]
