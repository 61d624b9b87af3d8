import type { z } from 'zod'
import type { path } from '../queries.ts'

export type Course = z.output<(typeof path)['output']>
export type StepNow = Course['steps'][number]
