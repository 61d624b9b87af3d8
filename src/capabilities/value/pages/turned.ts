import type { z } from 'zod'
import type { lineShape, partShape, turnShape } from '../shapes.ts'

/** A bucket's turn, one's part in it, and the lines it came of, as queries answer them. */
export type Turned = z.output<typeof turnShape>
export type PartTurned = z.output<typeof partShape>
export type LineTurned = z.output<typeof lineShape>
