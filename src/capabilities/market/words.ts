import { en } from './words-en.ts'
import { ko } from './words-ko.ts'

export const words = { ko, en }
