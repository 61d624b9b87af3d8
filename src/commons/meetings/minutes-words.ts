import type { Lang } from '../../kernel/language.ts'
import { minutesEn } from './minutes-words-en.ts'
import { minutesKo } from './minutes-words-ko.ts'

export const minutesWords: Record<Lang, typeof minutesKo> = { ko: minutesKo, en: minutesEn }
