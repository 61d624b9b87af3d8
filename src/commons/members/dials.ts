import { z } from 'zod'
import { dial } from '../../kernel/charter.ts'
import { plural } from '../../kernel/language.ts'

export type Admission = 'open' | 'approval' | 'invitation'

const admissionWords: Record<Admission, { ko: string; en: string }> = {
  open: {
    ko: '누구나 신청하면 바로 함께할 수 있어요.',
    en: 'Anyone who asks to join is a member at once.',
  },
  approval: {
    ko: '누구나 가입을 신청할 수 있고, 승인을 받으면 함께해요.',
    en: 'Anyone may apply; whoever is admitted becomes a member.',
  },
  invitation: {
    ko: '초대를 받은 사람이 함께할 수 있어요.',
    en: 'Whoever was invited may join.',
  },
}

/** How one becomes a member. */
export const admission = dial<Admission>('members.admission', {
  schema: z.enum(['open', 'approval', 'invitation']),
  suggested: 'approval',
  layer: 'articles',
  title: { ko: '가입 방법', en: 'How one joins' },
  sentence: { ko: (value) => admissionWords[value].ko, en: (value) => admissionWords[value].en },
  principle: 1,
})

/** How long the name and number of a former member stay on the roll: a whole number of years from the day they left. */
export const retentionYears = dial<number>('members.retention_years', {
  schema: z.int().min(0).max(30),
  suggested: 3,
  layer: 'bylaws',
  title: { ko: '명부 보존 기간', en: 'How long the roll is kept' },
  sentence: {
    ko: (years) =>
      years === 0
        ? '그만둔 사람의 이름은 바로 지울 수 있어요.'
        : `그만둔 사람의 이름과 번호는 ${years}년 동안 명부에 남기고, 그 뒤에 지워요.`,
    en: (years) =>
      years === 0
        ? 'The name of somebody who left may be erased at once.'
        : `The name and number of somebody who left stay on the roll for ${plural(years, 'year')}, then they are erased.`,
  },
})

/** The longest an invitation or a personal link may be valid, in days. */
export const linkDays = dial<number>('members.link_days', {
  schema: z.int().min(1).max(365),
  suggested: 30,
  layer: 'regulations',
  title: { ko: '초대 링크 유효 기간', en: 'How long invitations last' },
  sentence: {
    ko: (days) => `초대 링크는 길어야 ${days}일 동안 쓸 수 있어요.`,
    en: (days) => `An invitation can be used for ${plural(days, 'day')} at most.`,
  },
})

export type HelpersMay = 'look' | 'vote'

/** What somebody may do who looks after another's place, as on a family's one phone. */
export const helpersMay = dial<HelpersMay>('members.helpers_may', {
  schema: z.enum(['look', 'vote']),
  suggested: 'look',
  layer: 'bylaws',
  title: { ko: '자리를 돌보는 사람이 할 수 있는 일', en: 'What helpers may do' },
  sentence: {
    ko: (value) =>
      value === 'vote'
        ? '다른 사람의 자리를 돌보는 사람은, 맡긴 사람이 바라면 한 사람의 표결도 대신할 수 있어요.'
        : '다른 사람의 자리를 돌보는 사람은 보기만 하고, 표결은 대신하지 않아요.',
    en: (value) =>
      value === 'vote'
        ? 'Whoever looks after another’s place may also vote for one person, where that person wishes it.'
        : 'Whoever looks after another’s place may look, and does not vote for them.',
  },
})
