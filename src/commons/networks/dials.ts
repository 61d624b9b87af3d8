import { z } from 'zod'
import { dial } from '../../kernel/charter.ts'
import { plural } from '../../kernel/language.ts'

/** The organ at which delegates of member commons sit. */
export const roundTable = 'round-table'

/** How many delegates each member commons sends. */
export const delegatesEach = dial<number>('networks.delegates', {
  schema: z.int().min(0).max(50),
  suggested: 0,
  layer: 'bylaws',
  title: { ko: '모임마다 보내는 대표', en: 'Delegates of each member commons' },
  sentence: {
    ko: (n) =>
      n === 0
        ? '우리에게 속한 모임은 대표를 보내지 않고 모임의 이름으로 표결해요.'
        : `우리에게 속한 모임은 대표를 ${n}명씩 원탁에 보내요.`,
    en: (n) =>
      n === 0
        ? 'Commons that belong to us send no delegates; they vote in their own name.'
        : `Each commons that belongs to us sends ${plural(n, 'delegate')} to the round table.`,
  },
  principle: 8,
})
