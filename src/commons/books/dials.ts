import { z } from 'zod'
import { dial } from '../../kernel/charter.ts'

/** Whether outsiders may see the balances. Accounts of single members stay among members. */
export const openTo = dial('books.open_to', {
  schema: z.enum(['anyone', 'members']),
  suggested: 'members',
  layer: 'bylaws',
  title: { ko: '살림을 누구에게 공개하나', en: 'Who may see the books' },
  sentence: {
    ko: (to) =>
      to === 'anyone'
        ? '우리 살림은 누구나 볼 수 있어요. 한 사람 한 사람의 몫은 함께하는 사람만 봐요.'
        : '우리 살림은 함께하는 사람만 볼 수 있어요.',
    en: (to) =>
      to === 'anyone'
        ? 'Anyone may see our books; what belongs to single members is seen by members only.'
        : 'Only members may see our books.',
  },
  principle: 4,
})
