/** One cookie's value out of a `Cookie` header; undefined when it is not there. */
export function cookieOf(header: string | null | undefined, name: string): string | undefined {
  if (!header) return undefined
  for (let at = header.indexOf(`${name}=`); at >= 0; at = header.indexOf(`${name}=`, at + 1)) {
    if (at > 0 && header[at - 1] !== ' ' && header[at - 1] !== ';') continue
    const from = at + name.length + 1
    const to = header.indexOf(';', from)
    return header.slice(from, to < 0 ? undefined : to)
  }
  return undefined
}

export interface CookieOptions {
  /** Seconds; 0 removes it. Without it the cookie goes with the browser window. */
  maxAge?: number
  secure: boolean
}

/** A `Set-Cookie` line for a cookie that scripts cannot read and other sites do not send. */
export function setCookie(name: string, value: string, { maxAge, secure }: CookieOptions): string {
  const age = maxAge === undefined ? '' : `; Max-Age=${maxAge}`
  return `${name}=${value}; Path=/; HttpOnly; SameSite=Lax${age}${secure ? '; Secure' : ''}`
}
