import { cookieOf } from './cookies.ts'
import type { Me } from './web.ts'

/** Who a request's session cookie belongs to. */
export interface Sessions {
  of(request: Request, cookies: string): Promise<Me | undefined>
  /** After signing in or out and after a change of name: look again. */
  forget(cookies: string | null | undefined): void
  clear(): void
}

const freshMs = 5000
const mostKept = 20_000

interface Kept {
  me: Promise<Me | undefined>
  until: number
}

/** Looks a session up and remembers the answer for a few seconds, so that a page costs no query for it. */
export function createSessions(
  cookieName: (cookies: string) => string | undefined,
  lookUp: (request: Request) => Promise<Me | undefined>,
): Sessions {
  const kept = new Map<string, Kept>()
  return {
    of(request, cookies) {
      const token = tokenIn(cookies, cookieName)
      if (!token) return Promise.resolve(undefined)
      const now = performance.now()
      const found = kept.get(token)
      if (found && found.until > now) return found.me
      const me = lookUp(request)
      me.catch(() => kept.delete(token))
      kept.delete(token)
      kept.set(token, { me, until: now + freshMs })
      if (kept.size > mostKept) kept.delete(kept.keys().next().value as string)
      return me
    },
    forget(cookies) {
      const token = cookies ? tokenIn(cookies, cookieName) : undefined
      if (token) kept.delete(token)
    },
    clear: () => kept.clear(),
  }
}

function tokenIn(cookies: string, cookieName: (cookies: string) => string | undefined): string | undefined {
  const name = cookieName(cookies)
  return name && cookieOf(cookies, name)
}
