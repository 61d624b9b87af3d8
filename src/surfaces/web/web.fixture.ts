import { type World, world } from '../../../test/world.ts'
import type { Actor } from '../../kernel/authority.ts'
import { openWeb } from './open-web.ts'

const origin = 'http://dure.test'

/** A world with its pages, and browsers that keep cookies and come from our own pages. */
export async function webWorld() {
  const w: World = await world()
  const open = await openWeb(w.office)
  /** Somebody's browser; signed in where a person is given. */
  const browser = async (actor?: Actor, lang = 'ko') => {
    const jar = new Map<string, string>()
    const keep = (cookies: string[]) => {
      for (const cookie of cookies) {
        const [pair = ''] = cookie.split(';')
        const [name = '', value = ''] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]
        if (/Max-Age=0/i.test(cookie)) jar.delete(name)
        else jar.set(name, value)
      }
    }
    if (actor?.kind === 'person') keep((await open.signIn.signInAs(actor.person)).getSetCookie())
    const send = async (path: string, init: RequestInit = {}) => {
      const headers = new Headers({
        'accept-language': lang,
        'sec-fetch-site': 'same-origin',
        ...(init.headers as object),
      })
      if (jar.size > 0) headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '))
      const response = await open.app.request(`${origin}${path}`, { ...init, headers })
      keep(response.headers.getSetCookie())
      return response
    }
    return {
      jar,
      get: (path: string, headers: Record<string, string> = {}) => send(path, { headers }),
      text: async (path: string) => (await send(path)).text(),
      post: (path: string, fields: Record<string, string> | FormData, headers: Record<string, string> = {}) =>
        send(path, {
          method: 'POST',
          body: fields instanceof FormData ? fields : new URLSearchParams(fields),
          headers,
        }),
    }
  }
  return { ...w, open, browser, origin }
}

export type WebWorld = Awaited<ReturnType<typeof webWorld>>
