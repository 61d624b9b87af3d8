import { z } from 'zod'
import { unitsIn } from '../../commons/charter/entry-choices.ts'
import { dial } from '../../kernel/charter.ts'
import { plural } from '../../kernel/language.ts'
import { type Kind, kindShape, unitName, usualKinds } from './kinds.ts'

const list = (kinds: readonly Kind[], lang: 'ko' | 'en') =>
  kinds
    .map(({ label, units }) => `${label[lang]}(${units.map((unit) => unitName(unit, lang)).join(', ')})`)
    .join(', ')

const isOnce = (values: readonly string[]) => new Set(values).size === values.length

/** Which kinds of contribution are recorded here, and what each is counted in. */
export const kinds = dial<Kind[]>('contributions.kinds', {
  schema: z
    .array(kindShape)
    .min(1)
    .max(20)
    .refine((value) => isOnce(value.map(({ code }) => code)), 'repeated')
    .refine((value) => value.every(({ units }) => isOnce(units)), 'repeated'),
  entries: {
    one: { ko: '활동의 종류', en: 'kind of contribution' },
    start: { units: ['h'] },
    asks: {
      label: { label: { ko: '활동의 이름', en: 'What it is called' } },
      units: { label: { ko: '무엇으로 세나요', en: 'What it is counted in' }, choices: unitsIn },
    },
  },
  suggested: usualKinds,
  layer: 'regulations',
  title: { ko: '활동의 종류', en: 'Kinds of contribution' },
  sentence: {
    ko: (value) => `활동은 이렇게 나눠 기록해요: ${list(value, 'ko')}.`,
    en: (value) => `Contributions are recorded by kind: ${list(value, 'en').replaceAll('(', ' (')}.`,
  },
})

/** Within how many days after it counts a contribution may be contested. */
export const contestDays = dial<number>('contributions.contest_days', {
  schema: z.int().min(1).max(90),
  suggested: 14,
  layer: 'bylaws',
  title: { ko: '활동에 이견을 낼 수 있는 날', en: 'Days to contest a contribution' },
  sentence: {
    ko: (days) => `활동 기록에는 인정된 날부터 ${days}일 안에 이견을 낼 수 있어요.`,
    en: (days) => `A contribution may be contested for ${plural(days, 'day')} after it counts.`,
  },
  principle: 4,
})

export type OpenTo = 'anyone' | 'member'

/** Who may see contributions at all; each one sees their own in any case. */
export const openTo = dial<OpenTo>('contributions.open_to', {
  schema: z.enum(['anyone', 'member']),
  suggested: 'member',
  layer: 'bylaws',
  title: { ko: '활동 기록을 볼 수 있는 사람', en: 'Who may see contributions' },
  sentence: {
    ko: (value) =>
      value === 'anyone' ? '활동 기록은 누구나 볼 수 있어요.' : '활동 기록은 함께하는 사람들이 볼 수 있어요.',
    en: (value) => (value === 'anyone' ? 'Anyone may see contributions.' : 'Members may see contributions.'),
  },
  principle: 4,
})

/** Whether what outsiders gave through a repository counts at once, or once they are known as members. */
export const countOutsiders = dial<boolean>('contributions.count_outsiders', {
  schema: z.boolean(),
  suggested: true,
  layer: 'regulations',
  title: { ko: '밖에서 기여한 사람의 활동', en: 'Contributions from outside' },
  sentence: {
    ko: (value) =>
      value
        ? '저장소에서 불러온 활동은 우리 모임 사람이 아니어도 세어요.'
        : '저장소에서 불러온 활동은 누구의 것인지 이어진 뒤에 세어요.',
    en: (value) =>
      value
        ? 'Contributions from a repository count even if their author is no member.'
        : 'Contributions from a repository count once their author is known as a member.',
  },
})
