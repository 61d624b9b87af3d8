import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { buildStyles } from './styles.ts'

const require = createRequire(import.meta.url)
const publicFolder = path.join(path.dirname(fileURLToPath(import.meta.url)), 'public')

/** The files every page may ask for; fonts come beside them, named by the font's stylesheet. */
export type AssetName = 'styles.css' | 'fonts.css' | 'turbo.js' | 'dure.js' | 'favicon.svg'

type Asset = { body: Buffer; type: string; url: string; packed: Map<Encoding, Promise<Uint8Array>> }
type Encoding = 'br' | 'gzip'

const types: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
}

const assets = new Map<string, Asset>()

/** Reads and names the assets and compiles the stylesheet; called once at boot. Under 20 ms when nothing changed. */
export async function loadAssets(): Promise<void> {
  const [styles, fonts, turbo, dure, favicon] = await Promise.all([
    buildStyles(),
    fontStyles(),
    readFile(path.join(packageFolder('@hotwired/turbo'), 'dist/turbo.es2017-esm.js')),
    readFile(path.join(publicFolder, 'dure.js')),
    readFile(path.join(publicFolder, 'favicon.svg')),
  ])
  put('styles.css', Buffer.from(styles.css))
  put('fonts.css', Buffer.from(fonts))
  put('turbo.js', turbo)
  put('dure.js', dure)
  put('favicon.svg', favicon)
}

/** The address of an asset, with its hash once loaded; before that (tests of single pages) without. */
export function assetUrl(name: AssetName): string {
  return assets.get(name)?.url ?? `/assets/${name}`
}

/**
 * Answers `GET /assets/<name>`. A name that carries the present hash may be kept for ever; an old or missing hash
 * gets the present bytes and is asked again next time, so a page from before an upgrade still has its style.
 */
export async function serveAsset(request: Request): Promise<Response> {
  const wanted = new URL(request.url).pathname
  const font = /^\/assets\/pretendard-[\d.]+-(\d{1,2})\.woff2$/.exec(wanted)
  if (font) return serveFont(Number(font[1]))
  const asset = assets.get(wanted.replace('/assets/', '').replace(/-[0-9a-f]{16}(?=\.)/, ''))
  if (!asset) return new Response('Not found', { status: 404 })
  const headers = new Headers({
    'content-type': asset.type,
    'cache-control': wanted === asset.url ? forever : 'no-cache',
    vary: 'accept-encoding',
  })
  const encoding = acceptedEncoding(request)
  if (!encoding) return new Response(new Uint8Array(asset.body), { headers })
  headers.set('content-encoding', encoding)
  return new Response(new Uint8Array(await pack(asset, encoding)), { headers })
}

const forever = 'public, max-age=31536000, immutable'

function put(name: AssetName, body: Buffer): void {
  const [stem = name, extension = ''] = name.split('.')
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 16)
  const url = `/assets/${stem}-${hash}.${extension}`
  assets.set(name, { body, type: types[extension] ?? 'application/octet-stream', url, packed: new Map() })
}

/**
 * Pretendard's dynamic subset: 92 pieces of about 30 kB, of which a browser fetches only those whose letters a
 * page shows, each holding every weight. The version in the name is what makes them immutable.
 */
async function fontStyles(): Promise<string> {
  const css = await readFile(path.join(fontFolder(), 'pretendardvariable-dynamic-subset.css'), 'utf8')
  const { version } = require('pretendard/package.json')
  return css
    .replace(/url\([^)]*subset\.(\d+)\.woff2\)/g, `url(/assets/pretendard-${version}-$1.woff2)`)
    .replace(/\/\* \[\d+\] \*\/|\n|\t/g, '')
}

async function serveFont(piece: number): Promise<Response> {
  const file = path.join(fontFolder(), `woff2-dynamic-subset/PretendardVariable.subset.${piece}.woff2`)
  const body = await readFile(file).catch(() => undefined)
  if (!body) return new Response('Not found', { status: 404 })
  return new Response(new Uint8Array(body), {
    headers: { 'content-type': 'font/woff2', 'cache-control': forever, 'access-control-allow-origin': '*' },
  })
}

function fontFolder(): string {
  return path.join(packageFolder('pretendard'), 'dist/web/variable')
}

function packageFolder(name: string): string {
  return path.dirname(require.resolve(`${name}/package.json`))
}

function acceptedEncoding(request: Request): Encoding | undefined {
  const accepted = request.headers.get('accept-encoding') ?? ''
  if (/\bbr\b/.test(accepted)) return 'br'
  return /\bgzip\b/.test(accepted) ? 'gzip' : undefined
}

/** Compressed once, at the first request that wants it. */
function pack(asset: Asset, encoding: Encoding): Promise<Uint8Array> {
  const kept = asset.packed.get(encoding)
  if (kept) return kept
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }
  const made =
    encoding === 'br' ? promisify(brotliCompress)(asset.body, options) : promisify(gzip)(asset.body)
  asset.packed.set(encoding, made)
  return made
}
