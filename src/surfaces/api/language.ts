import type { Context } from 'hono'
import type { Lang } from '../../kernel/language.ts'
import { lookOf } from '../web/look.ts'

/** `?lang=` where it is given, otherwise what the reader prefers. */
export function langOf(c: Context): Lang {
  const asked = c.req.query('lang')
  if (asked === 'ko' || asked === 'en') return asked
  return lookOf(c.req.header('cookie'), c.req.header('accept-language')).lang
}
