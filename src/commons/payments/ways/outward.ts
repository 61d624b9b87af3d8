import { type FetchOptions, FetchRefused, fetchGuarded, textOf } from '../../../kernel/fetch.ts'
import { Unreachable } from './provider.ts'

const seconds = 20
const most = 2_000_000

/** Goes out through the one guarded way; an address the operator wrote may be on this machine. */
export async function askOutside(
  address: URL,
  { allowPrivate, ...options }: FetchOptions & { allowPrivate: boolean },
): Promise<{ status: number; text: string }> {
  try {
    const fetched = await fetchGuarded(address, { ...options, allowPrivate, seconds, most })
    return { status: fetched.status, text: await textOf(fetched) }
  } catch (error) {
    if (error instanceof FetchRefused) throw new Unreachable(error.message)
    throw error
  }
}

/** The same in the form that libraries expect of a `fetch`. */
export function guardedFetch(allowPrivate: boolean) {
  return async (address: string | URL, init: RequestInit = {}): Promise<Response> => {
    const { status, text } = await askOutside(new URL(String(address)), {
      method: init.method === 'POST' ? 'POST' : 'GET',
      headers: Object.fromEntries(new Headers(init.headers)),
      body: typeof init.body === 'string' ? init.body : undefined,
      allowPrivate,
    })
    return new Response(text, { status, headers: { 'content-type': 'application/json' } })
  }
}

/** An answer's JSON; anything else than JSON is a server in trouble. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Unreachable('no JSON')
  }
}
