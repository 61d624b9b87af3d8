/** What is known of where a request came from. */
export interface Origin {
  /** The address of the other end of the connection. */
  address: string
  headers: Headers
}

/**
 * Whether a request was made on this very machine: the connection is a loopback one, the host asked for is local,
 * and no proxy stands between (a proxy on this machine would make everybody look local).
 */
export function isLocalRequest({ address, headers }: Origin): boolean {
  if (proxyHeaders.some((name) => headers.has(name))) return false
  const host = (headers.get('host') ?? '').replace(/:\d+$/, '')
  return isLoopback(address) && (host === 'localhost' || isLoopback(host.replace(/^\[(.*)\]$/, '$1')))
}

const proxyHeaders = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via']

const isLoopback = (address: string) => address === '::1' || /^(::ffff:)?127(\.\d{1,3}){3}$/.test(address)
