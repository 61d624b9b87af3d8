import { consensus } from './consensus.ts'
import { consent } from './consent.ts'
import { majority } from './majority.ts'
import type { MotionMethod } from './motion.ts'

/** Every way of deciding one matter, by name. */
export const motions: readonly MotionMethod[] = [majority, consent, consensus]

export const motionNamed = (name: string): MotionMethod | undefined =>
  motions.find((one) => one.name === name)
