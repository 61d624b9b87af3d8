import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Context } from 'hono'
import type { Drawn, Ready } from './page-cache.ts'
import { securityHeaders } from './security-headers.ts'

/** Stands in drawn pages where each request's own form key goes. Random, so that no content can imitate it. */
export const keyPlace = `k-${crypto.randomUUID()}`

/** Cuts a drawn page at its form keys; without any it is ready to be sent as it is. */
export function drawnFrom(html: string): Drawn {
  const pieces = html.split(keyPlace)
  const ready = new Map<string, Ready>()
  if (pieces.length > 1) return { pieces, ready }
  const body = Buffer.from(html)
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  return { pieces: [''], body, etag, ready }
}

const plain = {
  ...securityHeaders(false),
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'private, no-cache',
  vary: 'cookie, accept-encoding, accept-language',
}
const secured = { ...plain, ...securityHeaders(true) }

/** Answers with a drawn page; `newKey` makes the key of its forms. */
export async function sendDrawn(
  c: Context,
  drawn: Drawn,
  https: boolean,
  newKey: () => string,
): Promise<Response> {
  const headers = https ? secured : plain
  if (!drawn.body) return sendHtml(c, drawn.pieces.join(newKey()), https)
  if (c.req.header('if-none-match') === drawn.etag)
    return new Response(null, { status: 304, headers: { ...headers, etag: drawn.etag! } })
  const encoding = encodingFor(c)
  const ready = drawn.ready.get(encoding ?? '') ?? (await makeReady(drawn, headers, encoding))
  return new Response(ready.body as never, { headers: ready.headers })
}

/** The answer as it goes out again and again: bytes in one encoding, with their headers. */
async function makeReady(
  drawn: Drawn,
  headers: Record<string, string>,
  encoding: 'br' | 'gzip' | undefined,
): Promise<Ready> {
  const body = encoding ? await pack(drawn.body!, encoding) : drawn.body!
  const ready = {
    body,
    headers: { ...headers, etag: drawn.etag!, ...(encoding && { 'content-encoding': encoding }) },
  }
  drawn.ready.set(encoding ?? '', ready)
  return ready
}

/** Answers with a page that is this reader's alone. */
export async function sendHtml(
  c: Context,
  html: string,
  https: boolean,
  { status = 200, cookies = [] as string[] } = {},
): Promise<Response> {
  const body = Buffer.from(html)
  const encoding = encodingFor(c)
  const response = new Response((encoding ? await pack(body, encoding) : body) as never, {
    status,
    headers: { ...(https ? secured : plain), ...(encoding && { 'content-encoding': encoding }) },
  })
  for (const cookie of cookies) response.headers.append('set-cookie', cookie)
  return response
}

/** Goes elsewhere after a form, by GET. */
export function sendTo(to: string, cookies: readonly string[] = []): Response {
  const response = new Response(null, {
    status: 303,
    headers: { location: encoded(to), 'cache-control': 'no-store' },
  })
  for (const cookie of cookies) response.headers.append('set-cookie', cookie)
  return response
}

/** Hangul in an address has to travel percent-encoded; what is encoded already stays as it is. */
const encoded = (to: string) => to.replace(/[^\x21-\x7e]+/g, encodeURIComponent)

function encodingFor(c: Context): 'br' | 'gzip' | undefined {
  const accepted = c.req.header('accept-encoding')
  if (!accepted) return undefined
  if (/\bbr\b/.test(accepted)) return 'br'
  return /\bgzip\b/.test(accepted) ? 'gzip' : undefined
}

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** Compressed off the main thread; a middling effort, since most pages are packed for one reader. */
function pack(body: Buffer, encoding: 'br' | 'gzip'): Promise<Buffer> {
  if (encoding === 'gzip') return zip(body, { level: 5 })
  return brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })
}
