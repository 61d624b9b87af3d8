import type { Bilingual } from '../../kernel/language.ts'
import type { Step } from './tables.ts'

/** The steps of the ladder as people call them. */
export const stepNames: Record<Step, Bilingual> = {
  notice: { ko: '알림', en: 'a notice' },
  fine: { ko: '과태금', en: 'a fine' },
  loss_of_turn: { ko: '차례 쉬기', en: 'a loss of turn' },
  pause: { ko: '활동 쉬기', en: 'a pause of membership' },
  exclusion: { ko: '제명 심의', en: 'a decision on exclusion' },
}
