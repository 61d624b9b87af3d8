import { z } from 'zod'
import { type Dial, dial } from '../../kernel/charter.ts'

/** What whoever comes, or grows, after a duty was shared out owes of that season. */
export const late: Dial<'none' | 'rest' | 'full'> = dial<'none' | 'rest' | 'full'>('care.late', {
  schema: z.enum(['none', 'rest', 'full']),
  suggested: 'rest',
  layer: 'bylaws',
  title: { ko: '나중에 들어온 사람의 돌볼 몫', en: 'Care owed by whoever comes later' },
  sentence: {
    ko: (how) =>
      ({
        none: '몫을 나눈 뒤에 들어온 사람은 그 철의 몫을 맡지 않아요.',
        rest: '몫을 나눈 뒤에 들어오거나 땅이 늘어난 사람은 남은 날만큼 몫을 맡아요.',
        full: '몫을 나눈 뒤에 들어오거나 땅이 늘어난 사람도 그 철의 몫을 모두 맡아요.',
      })[how],
    en: (how) =>
      ({
        none: 'Whoever comes after a duty was shared out owes nothing of that season.',
        rest: 'Whoever comes, or whose land grows, after a duty was shared out owes for the days left of the season.',
        full: 'Whoever comes, or whose land grows, after a duty was shared out owes all of that season.',
      })[how],
  },
  principle: 2,
})

/** Whether that happens by itself when somebody joins, or when the office does it. */
export const atJoining: Dial<boolean> = dial<boolean>('care.late_at_joining', {
  schema: z.boolean(),
  suggested: false,
  layer: 'bylaws',
  title: { ko: '들어올 때 바로 돌볼 몫 정하기', en: 'Sharing care out at joining' },
  sentence: {
    ko: (itself) =>
      itself
        ? '새로 들어온 사람의 돌볼 몫은 들어온 날 저절로 정해져요.'
        : '새로 들어온 사람의 돌볼 몫은 사무국이 정해요.',
    en: (itself) =>
      itself
        ? 'What a new member owes in care is worked out by itself on the day they join.'
        : 'What a new member owes in care is worked out by the office.',
  },
  principle: 2,
})
