import type { Lang } from '../../kernel/language.ts'
import { en } from './words-en.ts'
import { ko, type Words } from './words-ko.ts'

export type { Words }
export const words: Record<Lang, Words> = { ko, en }
