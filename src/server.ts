import { rmSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { createServer as createNetServer } from 'node:net'
import { join, resolve } from 'node:path'
import { serve } from '@hono/node-server'
import { type Office, openOffice } from './boot.ts'
import { meterWithKey } from './commons/care/meter-key.ts'
import { holderOfToken } from './commons/members/api-token.ts'
import { mailConfig, sendMail } from './commons/notices/mail.ts'
import { loadPaymentKeys } from './commons/payments/keys.ts'
import { keysSentence } from './commons/payments/keys-sentence.ts'
import { problemSentence } from './kernel/postgres/problem.ts'
import { rateLimit } from './kernel/rate-limit.ts'
import { startLoop } from './loop.ts'
import { apiRoutes } from './surfaces/api/index.ts'
import { type OpenWeb, openWeb } from './surfaces/web/open-web.ts'
import { loadAssets } from './ui/assets.ts'

export interface ServerOptions {
  /** Where the settings below come from when they are not given. */
  env?: NodeJS.ProcessEnv
  /** `DURE_DATA`, else `data`. */
  dataFolder?: string
  /** `DATABASE_URL`: another PostgreSQL instead of our own. */
  databaseUrl?: string
  /** `PORT`, else 3000; 0 for any free one. */
  port?: number
  /** `HOST`, else 127.0.0.1: only this machine, until somebody decides otherwise. */
  host?: string
  /** `PUBLIC_URL`: where people reach this site behind a proxy. */
  publicUrl?: string
}

export interface RunningServer {
  url: string
  office: Office
  web: OpenWeb
  stop(): Promise<void>
}

/**
 * Opens the office and serves it until SIGINT or SIGTERM. Throws `DatabaseProblem`; a port that is taken is said in
 * both languages and ends the process with 1.
 */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const settings = settingsOf(options)
  await requireFreePort(settings)
  const place = settings.databaseUrl ? { url: settings.databaseUrl } : { dataFolder: settings.dataFolder }
  const [office] = await Promise.all([openOffice(place), loadAssets()])
  for (const notice of office.database.notices)
    for (const lang of ['ko', 'en'] as const) console.warn(problemSentence(notice, lang))
  const mail = mailConfig(settings.env)
  const keysProblem = loadPaymentKeys(settings.env, settings.dataFolder)
  if (keysProblem) for (const lang of ['ko', 'en'] as const) console.warn(keysSentence(keysProblem, lang))
  const web = await openWeb(office, {
    publicUrl: settings.publicUrl,
    sendMail: mail && ((message) => sendMail(mail, message)),
  })
  const fetch = composed(web)
  const stopLoop = startLoop(web.web.office)
  const { server, port } = await listen(fetch, settings)
  const url = settings.publicUrl ?? `http://${shownHost(settings.host)}:${port}`
  const note = settings.databaseUrl ? undefined : writeWebNote(settings.dataFolder, url)
  const stop = stopper(async () => {
    web.stop()
    await closed(server)
    await stopLoop()
    if (note) rmSync(note, { force: true })
    await office.close()
  })
  stopOnSignals(stop)
  console.log(`두레를 열었어요 · Dure is open: ${url}`)
  return { url, office, web, stop }
}

interface Settings {
  env: NodeJS.ProcessEnv
  dataFolder: string
  databaseUrl?: string
  port: number
  host: string
  publicUrl?: string
}

function settingsOf({ env = process.env, ...given }: ServerOptions): Settings {
  const publicUrl = given.publicUrl ?? env.PUBLIC_URL
  return {
    env,
    dataFolder: resolve(given.dataFolder ?? (env.DURE_DATA || 'data')),
    databaseUrl: given.databaseUrl ?? (env.DATABASE_URL || undefined),
    port: given.port ?? Number(env.PORT || 3000),
    host: given.host ?? (env.HOST || '127.0.0.1'),
    publicUrl: publicUrl ? originIn(publicUrl) : undefined,
  }
}

function originIn(publicUrl: string): string {
  if (URL.canParse(publicUrl) && /^https?:/.test(publicUrl)) return new URL(publicUrl).origin
  console.error(
    'PUBLIC_URL에 https://dure.example 처럼 주소를 적어 주세요.\nPUBLIC_URL has to be an address such as https://dure.example.',
  )
  process.exit(1)
}

/** The API first, because its addresses answer other methods and other media than pages do. */
export function composed({ app, web, signIn }: OpenWeb): Fetch {
  const { office } = web
  const writes = rateLimit(office.clock, { burst: 120, perMinute: 120 })
  const api = apiRoutes({
    office,
    personOf: (headers) => signIn.personOf(headers),
    async personOfToken(token, commonsId) {
      const holder = await holderOfToken(office, token)
      return holder && (!holder.commons || holder.commons === commonsId) ? holder.person : undefined
    },
    deviceOfToken: (token, to) => meterWithKey(office.database, token, to),
    mayWrite: (who) => writes.take(who),
  })
  return (request, env) => (isApi(request.url) ? api.fetch(request, env) : app.fetch(request, env))
}

type Fetch = (request: Request, env: object) => Response | Promise<Response>

const isApi = (url: string) => /^https?:\/\/[^/]+\/api(\/|\?|$)/.test(url)

const second = 1000

function listen(fetch: Fetch, { port, host }: Settings): Promise<{ server: Server; port: number }> {
  return new Promise((done, fail) => {
    const serverOptions = {
      // Offers to propose a command carry its input in the address.
      maxHeaderSize: 64 * 1024,
      headersTimeout: 15 * second,
      requestTimeout: 120 * second,
      keepAliveTimeout: 65 * second,
    }
    const server = serve({ fetch: fetch as never, port, hostname: host, serverOptions }, (info) =>
      done({ server: server as Server, port: info.port }),
    )
    server.once('error', fail)
  })
}

/** Looked at before the database is opened, so that a second start by mistake is told at once. */
async function requireFreePort({ port, host }: Settings): Promise<void> {
  const problem = await new Promise<NodeJS.ErrnoException | undefined>((done) => {
    const probe = createNetServer()
    probe.once('error', done)
    probe.listen(port, host, () => probe.close(() => done(undefined)))
  })
  if (!problem) return
  const [ko, en] = portSentences(problem.code, port, host)
  console.error(`${ko}\n${en}`)
  process.exit(1)
}

function portSentences(code: string | undefined, port: number, host: string): [string, string] {
  if (code === 'EADDRINUSE')
    return [
      `${port}번 포트를 이미 다른 프로그램이 쓰고 있어요. 그 프로그램을 멈추거나 PORT=${port + 1} 처럼 다른 번호로 시작해 주세요.`,
      `Port ${port} is in use by another program. Stop that program, or start with another number, such as PORT=${port + 1}.`,
    ]
  if (code === 'EACCES')
    return [
      `${port}번 포트를 열 권한이 없어요. 1024보다 큰 번호를 PORT에 적어 주세요.`,
      `You may not open port ${port}. Give PORT a number above 1024.`,
    ]
  return [
    `${host}의 ${port}번 포트를 열지 못했어요(${code}). HOST와 PORT를 확인해 주세요.`,
    `Port ${port} on ${host} could not be opened (${code}). Check HOST and PORT.`,
  ]
}

const shownHost = (host: string) =>
  host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host

/** Where the command line finds the running site. */
function writeWebNote(dataFolder: string, url: string): string {
  const file = join(dataFolder, 'web.json')
  writeFileSync(file, `${JSON.stringify({ url, pid: process.pid })}\n`, { mode: 0o600 })
  return file
}

/** No new requests; those under way get ten seconds. A connection that falls idle meanwhile is closed at once. */
function closed(server: Server): Promise<void> {
  return new Promise((done) => {
    const sweep = setInterval(() => server.closeIdleConnections(), 100)
    const patience = setTimeout(() => server.closeAllConnections(), 10 * second)
    server.close(() => {
      clearInterval(sweep)
      clearTimeout(patience)
      done()
    })
  })
}

function stopper(stop: () => Promise<void>): () => Promise<void> {
  let stopping: Promise<void> | undefined
  return () => {
    stopping ??= stop()
    return stopping
  }
}

function stopOnSignals(stop: () => Promise<void>): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      console.log('두레를 닫고 있어요 · Closing Dure')
      void stop().then(
        () => process.exit(0),
        (error) => {
          console.error(error)
          process.exit(1)
        },
      )
    })
}
