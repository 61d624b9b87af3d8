import type { Lang } from '../kernel/language.ts'
import { enMotion } from './explain-motion-en.ts'
import { koMotion } from './explain-motion-ko.ts'
import type { Base, MotionResult } from './motions/motion.ts'

/** Heads in a condition. */
export interface Heads {
  of: number
  needed: number
  got: number
  met: boolean
}

export interface Weighed {
  needed: string
  got: string
  strict: boolean
  met: boolean
}

type Sides = { yes: number; no: number } | undefined

/** The sentences about a vote on one matter in one language, so far or at its end. */
export interface MotionWords {
  verdict: Record<MotionResult['outcome'], string>
  nobodyYet: string
  /** Voters of no type in particular. */
  others: string
  quorum(heads: Heads): string
  /** Comes before what was asked of one type by itself. */
  within(type: string): string
  ofNobody(base: Base): string
  yes(base: Base, heads: Heads): string
  yesWeighed(weighed: Weighed): string
  agree(heads: Heads): string
  object(heads: Heads): string
  block(heads: Heads): string
  stand_aside(heads: Heads): string
  type(type: string, share: string, heads: { yes: number; no: number; abstain: number }): string
  silentSpread(type: string): string
  silentLost(type: string): string
  level(sides: Sides): string
  tied(sides: Sides): string
}

const languages: Record<Lang, (open: boolean) => MotionWords> = { ko: koMotion, en: enMotion }

export const motionWords = (lang: Lang, open: boolean): MotionWords => languages[lang](open)
