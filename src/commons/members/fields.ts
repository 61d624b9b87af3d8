import { z } from 'zod'
import { code, day, text } from '../../kernel/fields.ts'

/** The SHA-256 never travels, the token does: 22 characters of base64url. */
export const linkToken = () => z.string().regex(/^[A-Za-z0-9_-]{22}$/)

/** Member types somebody has; at least one, each once. */
export const typesField = () =>
  z
    .array(code())
    .min(1)
    .max(20)
    .refine((types) => new Set(types).size === types.length, 'repeated')

/** The same where naming none means: all that there are. */
export const anyTypesField = () =>
  z
    .array(code())
    .max(20)
    .refine((types) => new Set(types).size === types.length, 'repeated')

/** Digits as people write them, `010-1234-5678` or `+82 10 1234 5678`. */
export const phoneField = () =>
  z
    .string()
    .trim()
    .regex(/^\+?[0-9][0-9 ()-]{3,24}$/)

/** A day that members of today can mean; the calendar of the database knows no year 0. */
export const memberDay = () => day().refine((on) => on >= '1900-01-01' && on <= '2999-12-31', 'day_range')

/** A column's heading in an office's file, as it stands there. */
export const rollHeading = () => text(300)
