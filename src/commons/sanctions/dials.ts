import { z } from 'zod'
import { dial } from '../../kernel/charter.ts'
import { bilingual, code } from '../../kernel/fields.ts'
import { formatDays, formatMoney, listOf, times } from './dial-words.ts'

const duty = z.strictObject({ code: code(), label: bilingual(80) })
export type Duty = z.output<typeof duty>

/** What members owe each other, and a breach can be reported of. */
export const duties = dial<Duty[]>('sanctions.duties', {
  schema: z
    .array(duty)
    .min(1)
    .max(40)
    .refine((all) => new Set(all.map((one) => one.code)).size === all.length, 'repeated'),
  entries: {
    one: { ko: '약속', en: 'promise' },
    start: {},
    asks: {
      label: {
        label: { ko: '무엇을 지키나요', en: 'What is kept' },
        hint: { ko: '울력, 회비처럼', en: 'Such as dues' },
      },
    },
  },
  suggested: [
    { code: 'common-work', label: { ko: '울력', en: 'common work' } },
    { code: 'dues', label: { ko: '회비', en: 'dues' } },
    { code: 'care', label: { ko: '함께 쓰는 것 돌보기', en: 'care of what we share' } },
  ],
  layer: 'bylaws',
  title: { ko: '서로 지키기로 한 것', en: 'What we promised each other' },
  sentence: {
    ko: (all) => `우리는 서로 이것을 지켜요: ${listOf(all, 'ko')}.`,
    en: (all) => `We promised each other: ${listOf(all, 'en')}.`,
  },
})

const rung = (most: number) => z.int().min(0).max(most)

/** How many times a word is all that follows. */
export const notices = dial<number>('sanctions.notices', {
  schema: rung(10),
  suggested: 1,
  layer: 'bylaws',
  title: { ko: '먼저 알림으로 넘어가는 횟수', en: 'Notices that come first' },
  sentence: {
    ko: (n) =>
      n === 0 ? '알림으로만 넘어가는 단계는 없어요.' : `약속을 어기면 처음 ${n}번은 알림만 보내요.`,
    en: (n) => (n === 0 ? 'No step is a notice alone.' : `The first ${times(n)} bring only a notice.`),
  },
  principle: 5,
})

/** How many times a fine follows after that. */
export const fines = dial<number>('sanctions.fines', {
  schema: rung(10),
  suggested: 1,
  layer: 'bylaws',
  title: { ko: '과태금을 매기는 횟수', en: 'Fines after that' },
  sentence: {
    ko: (n) => (n === 0 ? '과태금은 매기지 않아요.' : `그다음 ${n}번은 과태금을 매겨요.`),
    en: (n) => (n === 0 ? 'We levy no fines.' : `The next ${times(n)} bring a fine.`),
  },
  principle: 5,
})

/** In the smallest unit of the money fines are paid in. */
export const fineAmount = dial<number>('sanctions.fine_amount', {
  schema: z.int().min(1).max(100_000_000),
  suggested: 10_000,
  layer: 'bylaws',
  title: { ko: '과태금', en: 'The fine' },
  sentence: {
    ko: (amount) => `과태금은 ${formatMoney(BigInt(amount), 'ko')}이고, 되풀이할 때마다 그만큼 늘어요.`,
    en: (amount) => `A fine is ${formatMoney(BigInt(amount), 'en')}, and as much more each time.`,
  },
  principle: 5,
})

/** How many times turns and bookings rest after that. */
export const suspensions = dial<number>('sanctions.suspensions', {
  schema: rung(10),
  suggested: 1,
  layer: 'bylaws',
  title: { ko: '차례를 쉬게 하는 횟수', en: 'Losses of turn after that' },
  sentence: {
    ko: (n) => (n === 0 ? '차례를 쉬게 하지는 않아요.' : `그다음 ${n}번은 얼마 동안 차례를 쉬어요.`),
    en: (n) => (n === 0 ? 'Nobody loses a turn.' : `The next ${times(n)} cost one’s turn for a while.`),
  },
  principle: 5,
})

export const suspensionDays = dial<number>('sanctions.suspension_days', {
  schema: z.int().min(1).max(365),
  suggested: 14,
  layer: 'bylaws',
  title: { ko: '쉬는 기간', en: 'How long a step lasts' },
  sentence: {
    ko: (days) => `차례나 활동을 쉬는 기간은 ${days}일이고, 할 일을 마치면 그날로 끝나요.`,
    en: (days) =>
      `A loss of turn or a pause lasts ${formatDays(days)}, and ends at once when the duty is met.`,
  },
  principle: 5,
})

/** How many times the membership itself rests after that; then the assembly decides. */
export const pauses = dial<number>('sanctions.pauses', {
  schema: rung(10),
  suggested: 1,
  layer: 'bylaws',
  title: { ko: '활동을 쉬게 하는 횟수', en: 'Pauses after that' },
  sentence: {
    ko: (n) =>
      n === 0
        ? '그래도 되풀이하면 소명을 듣고 다 함께 정해요.'
        : `그다음 ${n}번은 활동을 쉬고, 그래도 되풀이하면 소명을 듣고 다 함께 정해요.`,
    en: (n) =>
      n === 0
        ? 'After that we hear them and decide together.'
        : `The next ${times(n)} pause one’s membership; after that we hear them and decide together.`,
  },
  principle: 5,
})

export const forgetMonths = dial<number>('sanctions.forget_months', {
  schema: z.int().min(1).max(120),
  suggested: 12,
  layer: 'bylaws',
  title: { ko: '지난 일을 잊는 기간', en: 'After how long a breach is forgotten' },
  sentence: {
    ko: (months) => `${months}개월이 지난 일은 세지 않아요.`,
    en: (months) =>
      `What is more than ${months === 1 ? 'a month' : `${months} months`} past no longer counts.`,
  },
  principle: 5,
})

export const appealDays = dial<number>('sanctions.appeal_days', {
  schema: z.int().min(1).max(90),
  suggested: 14,
  layer: 'bylaws',
  title: { ko: '이의신청 기간', en: 'Days to appeal' },
  sentence: {
    ko: (days) => `통지를 받은 날부터 ${days}일 안에 이의신청을 할 수 있고, 그동안 조치는 멈춰요.`,
    en: (days) => `One can appeal for ${formatDays(days)}, and what was ordered waits meanwhile.`,
  },
  principle: 6,
})

export const hearingDays = dial<number>('sanctions.hearing_days', {
  schema: z.int().min(1).max(60),
  suggested: 10,
  layer: 'bylaws',
  title: { ko: '소명 자리를 알리는 날', en: 'Notice before a hearing' },
  sentence: {
    ko: (days) => `소명을 듣는 자리는 적어도 ${days}일 전에 알려요.`,
    en: (days) => `A hearing is announced at least ${formatDays(days)} ahead.`,
  },
  principle: 6,
})

/** How much of a fine, in hundredths, goes to the monitor who found what it was for. */
export const finderShare = dial<number>('sanctions.finder_share', {
  schema: z.int().min(0).max(100),
  suggested: 0,
  layer: 'bylaws',
  title: {
    ko: '돌아보는 사람에게 가는 과태금의 몫(%)',
    en: 'Part of a fine for the monitor who found it (%)',
  },
  sentence: {
    ko: (share) =>
      share === 0
        ? '과태금은 모두 함께 쓰는 돈이 돼요.'
        : `과태금의 ${share}%는 돌아보다가 그 일을 찾아낸 사람의 몫이에요.`,
    en: (share) =>
      share === 0
        ? 'Fines are common money, all of them.'
        : `${share}% of a fine goes to the monitor who found what it was for.`,
  },
  principle: 4,
})
