import { createHmac, timingSafeEqual } from 'node:crypto'
import { cookieOf, setCookie } from './cookies.ts'

/** A short sentence carried over one redirect in a signed cookie: what was just done. */
const name = 'dure_notice'
const longest = 300
const seconds = 60

export function noticeCookie(text: string, secret: Uint8Array, secure: boolean): string {
  const value = Buffer.from(text.slice(0, longest)).toString('base64url')
  return setCookie(name, `${value}.${seal(value, secret)}`, { maxAge: seconds, secure })
}

export const noNotice = (secure: boolean) => setCookie(name, '', { maxAge: 0, secure })

/** The notice a request brings, if its seal is ours: nobody else may put words on our pages. */
export function noticeOf(cookies: string | null | undefined, secret: Uint8Array): string | undefined {
  const cookie = cookieOf(cookies, name)
  if (!cookie) return undefined
  const [value = '', sealed = ''] = cookie.split('.')
  const expected = Buffer.from(seal(value, secret))
  const given = Buffer.from(sealed)
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined
  return Buffer.from(value, 'base64url').toString()
}

function seal(value: string, secret: Uint8Array): string {
  return createHmac('sha256', secret).update(`notice ${value}`).digest('base64url')
}
