import type { Context } from 'hono'
import type { Actor } from '../../kernel/authority.ts'
import { type Look, lookOf } from './look.ts'
import { lookingAsOf } from './looking-as.ts'
import type { Me, Web } from './web.ts'

/** Who asks, and how they want to see pages. */
export interface Visit extends Look {
  me?: Me
  /** This address's path and query. */
  here: string
  viewer: Actor
  /** Whose place they wish to look at, as the cookie says; checked where a commons is looked at. */
  as?: { commons: string; agent: string }
  /** Where people reach this site, for links that are passed on: `https://dure.example`. */
  origin: string
}

const anyone: Actor = { kind: 'anyone' }

export async function visitOf(web: Web, c: Context): Promise<Visit> {
  const cookies = c.req.header('cookie')
  const me = cookies ? await web.sessions.of(c.req.raw, cookies) : undefined
  const visit = strangerOf(web, c)
  return me
    ? { ...visit, me, viewer: { kind: 'person', person: me.person }, as: lookingAsOf(cookies) }
    : visit
}

/** The same visit as somebody who is not signed in. */
export function strangerOf(web: Web, c: Context): Visit {
  const { url } = c.req
  const path = url.indexOf('/', url.indexOf('//') + 2)
  const here = path < 0 ? '/' : url.slice(path)
  const origin = web.publicUrl ?? url.slice(0, path < 0 ? undefined : path)
  const look = lookOf(c.req.header('cookie'), c.req.header('accept-language'))
  return { ...look, here, viewer: anyone, origin }
}

/** Who is counted by a rate limit: the person, or the address a stranger comes from. */
export function whoCounts(c: Context, me?: Me): string {
  return me ? `person ${me.person}` : `address ${addressOf(c)}`
}

/** A reverse proxy on the same machine is believed about whom it speaks for; nobody else is. */
export function addressOf(c: Context): string {
  const socket = (c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming
    ?.socket
  const address = socket?.remoteAddress ?? 'unknown'
  const forwarded = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
  return forwarded && /^(127\.|::1$|::ffff:127\.)/.test(address) ? forwarded.slice(0, 60) : address
}
