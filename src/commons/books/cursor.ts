import { z } from 'zod'
import { day } from '../../kernel/fields.ts'

/** Where a list by day goes on: a day of the calendar, then the numbers that order what happened on it. */
export const dayCursor = (pattern: RegExp) =>
  z
    .string()
    .regex(pattern)
    .refine((text) => day().safeParse(text.split('~')[0]).success, 'day')
