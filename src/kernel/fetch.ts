import { lookup as lookupName } from 'node:dns'
import http from 'node:http'
import https from 'node:https'
import { BlockList, isIP } from 'node:net'
import type { Duplex } from 'node:stream'

/** How far a request to somewhere else may go. */
export interface FetchOptions {
  method?: 'GET' | 'POST'
  headers?: Record<string, string>
  body?: string | Uint8Array
  /** Until the last byte, redirects included; 30 where not said. */
  seconds?: number
  /** Bytes of the answer; 10 MB where not said. */
  most?: number
  /** Lets it reach this machine and private networks: only for an address the operator typed. */
  allowPrivate?: boolean
}

/** An answer whose body has not been read yet; reading throws `FetchRefused` past the limits. */
export interface Fetched {
  status: number
  headers: Record<string, string | undefined>
  url: URL
  body: AsyncIterable<Uint8Array>
}

/** Why nothing, or not all, was fetched. */
export type FetchRefusal =
  | 'not_an_address'
  | 'private_address'
  | 'unreachable'
  | 'too_slow'
  | 'too_large'
  | 'redirected'

/** Expected: the other side is down, slow or not what it says. `host` is safe to show. */
export class FetchRefused extends Error {
  readonly code: FetchRefusal
  readonly host: string

  constructor(code: FetchRefusal, host: string, cause?: unknown) {
    super(`${code}: ${host}`, { cause })
    this.name = 'FetchRefused'
    this.code = code
    this.host = host
  }
}

const mostRedirects = 3

/**
 * The only way out: every request to another server goes through here. Nothing but http and https without a
 * password in it, redirects only within the same host, a limit of time and size, and no private address. The address is
 * checked when the connection is made, so a name that changes what it points at gains nothing.
 */
export async function fetchGuarded(address: string | URL, options: FetchOptions = {}): Promise<Fetched> {
  const limit = AbortSignal.timeout((options.seconds ?? 30) * 1000)
  let url = addressOf(address)
  for (let turn = 0; turn <= mostRedirects; turn += 1) {
    const answer = await send(url, options, limit)
    const to = isRedirect(answer) ? answer.headers.location : undefined
    if (to === undefined) return fetchedOf(answer, url, options, limit)
    answer.destroy()
    const next = addressOf(new URL(to, url))
    if (next.host !== url.host) throw new FetchRefused('redirected', next.host)
    url = next
  }
  throw new FetchRefused('redirected', url.host)
}

/** All of an answer as text. @throws FetchRefused */
export async function textOf(fetched: Fetched): Promise<string> {
  return Buffer.concat(await Array.fromAsync(fetched.body)).toString('utf8')
}

function addressOf(address: string | URL): URL {
  const url = URL.parse(String(address))
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password)
    throw new FetchRefused('not_an_address', url?.host ?? String(address).slice(0, 100))
  return url
}

const isRedirect = ({ statusCode = 0 }: http.IncomingMessage) =>
  [301, 302, 303, 307, 308].includes(statusCode)

function send(url: URL, options: FetchOptions, limit: AbortSignal): Promise<http.IncomingMessage> {
  const { method = 'GET', headers, body, allowPrivate = false } = options
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (!allowPrivate && isIP(host) && isPrivate(host)) throw new FetchRefused('private_address', url.host)
  const lookup = allowPrivate ? undefined : (lookupPublic as unknown as typeof lookupName)
  const { request } = url.protocol === 'https:' ? https : http
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers, lookup, signal: limit, agent: false }, resolve)
    sent.on('error', (error) => reject(refusalOf(error, url, limit)))
    sent.end(body)
  })
}

function refusalOf(error: Error, url: URL, limit: AbortSignal): FetchRefused {
  if (error instanceof FetchRefused) return error
  if (limit.aborted) return new FetchRefused('too_slow', url.host, error)
  return new FetchRefused('unreachable', url.host, error)
}

function fetchedOf(
  answer: http.IncomingMessage,
  url: URL,
  { most = 10_000_000 }: FetchOptions,
  limit: AbortSignal,
): Fetched {
  const headers = Object.fromEntries(
    Object.entries(answer.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join() : value,
    ]),
  )
  return { status: answer.statusCode ?? 0, headers, url, body: limited(answer, url, most, limit) }
}

async function* limited(
  answer: http.IncomingMessage,
  url: URL,
  most: number,
  limit: AbortSignal,
): AsyncGenerator<Uint8Array> {
  let size = 0
  try {
    for await (const chunk of answer as unknown as Duplex & AsyncIterable<Uint8Array>) {
      size += chunk.length
      if (size > most) throw new FetchRefused('too_large', url.host)
      yield chunk
    }
  } catch (error) {
    throw refusalOf(error as Error, url, limit)
  } finally {
    answer.destroy()
  }
}

type Found = { address: string; family: number }
type Answer = (error: Error | null, address?: string | Found[], family?: number) => void

/** Looks a name up and hands on only addresses of the open internet; with one private among them, none. */
function lookupPublic(name: string, options: { all?: boolean; family?: number }, answer: Answer): void {
  lookupName(name, { ...options, all: true }, (error, found) => {
    if (error) return answer(error)
    if (found.length === 0 || found.some(({ address }) => isPrivate(address)))
      return answer(new FetchRefused('private_address', name))
    if (options.all) return answer(null, found)
    answer(null, found[0]!.address, found[0]!.family)
  })
}

/** Whether an IP address is this machine, a private network, or otherwise no single place of the open internet. */
export function isPrivate(address: string): boolean {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address
  return isIP(mapped) === 6 ? closed6.check(mapped, 'ipv6') : closed4.check(mapped, 'ipv4')
}

// The special-purpose registries of IANA (RFC 6890 and its successors). Two lists, because one would take every
// IPv4 address for the mapped IPv6 address that the second of them closes.
const closed4 = closedNets(
  '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 ' +
    '192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4',
  'ipv4',
)
// Also the ways into IPv4 from IPv6 (mapped, NAT64, Teredo, 6to4), which would go around the list above.
const closed6 = closedNets(
  '::/128 ::1/128 ::ffff:0:0/96 64:ff9b::/96 64:ff9b:1::/48 100::/64 2001::/23 2001:db8::/32 2002::/16 ' +
    'fc00::/7 fe80::/10 fec0::/10 ff00::/8',
  'ipv6',
)

function closedNets(nets: string, family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList()
  for (const net of nets.split(' ')) {
    const [start, bits] = net.split('/') as [string, string]
    list.addSubnet(start, Number(bits), family)
  }
  return list
}
