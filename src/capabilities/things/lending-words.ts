import type { Lang } from '../../kernel/language.ts'
import { en } from './lending-words-en.ts'
import { ko } from './lending-words-ko.ts'

/** What the pages of lending say. */
export const lendingWords: Record<Lang, typeof ko> = { ko, en }
