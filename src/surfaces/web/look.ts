import type { Lang } from '../../kernel/language.ts'
import { cookieOf, setCookie } from './cookies.ts'

/** How somebody wants to see pages; kept in cookies alone. */
export interface Look {
  lang: Lang
  theme?: 'light' | 'dark'
  largeType: boolean
}

const year = 365 * 24 * 3600
const names = { lang: 'dure_lang', theme: 'dure_theme', type: 'dure_type' } as const

/** By cookie, else what the browser asks for, else Korean. */
export function lookOf(cookies: string | null | undefined, acceptLanguage: string | null | undefined): Look {
  const lang = cookieOf(cookies, names.lang)
  const theme = cookieOf(cookies, names.theme)
  return {
    lang: lang === 'ko' || lang === 'en' ? lang : preferred(acceptLanguage),
    theme: theme === 'light' || theme === 'dark' ? theme : undefined,
    largeType: cookieOf(cookies, names.type) === 'large',
  }
}

/** The cookies that keep what a settings form sent; unknown values are passed over. */
export function lookCookies(sent: Record<string, string>, secure: boolean): string[] {
  const allowed = { lang: ['ko', 'en'], theme: ['auto', 'light', 'dark'], type: ['normal', 'large'] }
  return (Object.keys(names) as (keyof typeof names)[]).flatMap((field) => {
    const value = sent[field] ?? ''
    return allowed[field].includes(value) ? [setCookie(names[field], value, { maxAge: year, secure })] : []
  })
}

/** The better liked of the two languages in an `Accept-Language` header. */
function preferred(header: string | null | undefined): Lang {
  const wishes = (header ?? '').split(',').map((part) => {
    const [tag = '', ...options] = part.trim().toLowerCase().split(';')
    const quality = options.map((option) => /^\s*q=([\d.]+)/.exec(option)?.[1]).find(Boolean)
    return { tag: tag.slice(0, 2), quality: quality === undefined ? 1 : Number(quality) }
  })
  const known = wishes.filter(({ tag, quality }) => (tag === 'ko' || tag === 'en') && quality > 0)
  return known.sort((a, b) => b.quality - a.quality)[0]?.tag === 'en' ? 'en' : 'ko'
}
