import { z } from 'zod'
import { dial } from '../../kernel/charter.ts'

/** Whether a payment that is certainly somebody's is booked without anybody pressing a button. */
export const autoMatch = dial('bank.auto_match', {
  schema: z.enum(['certain', 'never']),
  suggested: 'certain',
  layer: 'regulations',
  title: { ko: '통장 내역을 저절로 맞출까', en: 'Match bank lines by themselves' },
  sentence: {
    ko: (how) =>
      how === 'certain'
        ? '이름과 금액이 딱 맞는 통장 내역은 저절로 맞춰요. 틀린 것은 언제든 되돌릴 수 있어요.'
        : '통장 내역은 모두 담당자가 하나씩 확인해서 맞춰요.',
    en: (how) =>
      how === 'certain'
        ? 'A bank line whose name and amount fit exactly is matched by itself; any match can be taken back.'
        : 'Every bank line is matched by a person.',
  },
})
