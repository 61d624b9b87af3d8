import type { Lang } from '../../../kernel/language.ts'
import { en } from './words-en.ts'
import { ko } from './words-ko.ts'

/** What the pages of buying say. */
export const words: Record<Lang, typeof ko> = { ko, en }
