import { z } from 'zod'
import { dial } from '../../kernel/charter.ts'
import { plural } from '../../kernel/language.ts'

export type NewMembers = 'full' | 'from_next'

/** Whether somebody who joins in the middle of a period pays for that period. */
export const newMembers = dial<NewMembers>('dues.new_members', {
  schema: z.enum(['full', 'from_next']),
  suggested: 'from_next',
  layer: 'bylaws',
  title: { ko: '새로 들어온 사람의 회비', en: 'Dues of new members' },
  sentence: {
    ko: (value) =>
      value === 'full'
        ? '중간에 들어온 사람도 들어온 기간의 회비를 다 내요.'
        : '중간에 들어온 사람은 다음 기간부터 회비를 내요.',
    en: (value) =>
      value === 'full'
        ? 'Whoever joins in the middle of a period pays its dues in full.'
        : 'Whoever joins in the middle of a period pays dues from the next one.',
  },
  principle: 2,
})

/** So many days after they were due, whoever has not paid is reminded, once. */
export const reminderDays = dial<number>('dues.reminder_days', {
  schema: z.int().min(1).max(90),
  suggested: 7,
  layer: 'regulations',
  title: { ko: '회비 알림까지의 날', en: 'Days to a reminder of dues' },
  sentence: {
    ko: (days) => `기한에서 ${days}일이 지나도 내지 않은 회비는 한 번 부드럽게 알려요.`,
    en: (days) => `Dues not paid ${plural(days, 'day')} after their day are gently reminded of, once.`,
  },
  principle: 5,
})
