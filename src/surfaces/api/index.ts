import { type Context, Hono } from 'hono'
import { askByName, type Glimpse, glimpse } from '../../kernel/ask.ts'
import type { Actor } from '../../kernel/authority.ts'
import type { Request as DoorRequest } from '../../kernel/door.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import { securityHeaders } from '../web/security-headers.ts'
import { type ApiDeps, callerOf, onBehalfOf, writerOf } from './caller.ts'
import { commonsList } from './commons-list.ts'
import { apiFailure } from './failures.ts'
import { foundInput } from './found-input.ts'
import { langOf } from './language.ts'
import { openApi } from './openapi.ts'
import { inputFrom } from './parameters.ts'
import { type Json, plainJson } from './plain-json.ts'
import { problemOf } from './problem.ts'
import { readBody } from './read-input.ts'
import { referenceRoutes } from './reference/routes.tsx'

export type { ApiDeps } from './caller.ts'

/**
 * All addresses under `/api`: every command and query of every slice, the list of commons, founding, the OpenAPI
 * document and the reference for people. Mount it at `/`.
 */
export function apiRoutes(deps: ApiDeps): Hono {
  const app = new Hono()
  app.onError((error, c) => refuse(deps, c, error))
  app.use('/api/*', async (c, next) => {
    await next()
    const headers = securityHeaders(c.req.url.startsWith('https:'))
    for (const [name, value] of Object.entries(headers)) c.res.headers.set(name, value)
    c.res.headers.append('vary', 'Accept-Language, Authorization, Cookie')
    if (c.req.path.startsWith('/api/v1/')) c.res.headers.set('cache-control', 'no-store')
  })
  app.get('/api/v1/commons', async (c) =>
    c.json(await commonsList(deps.office.database.read, c.req.query('after'))),
  )
  app.post('/api/v1/commons', (c) => found(deps, c))
  app.get('/api/v1/c/:commons', (c) => describe(deps, c))
  app.post('/api/v1/c/:commons/:slice/:name', (c) => command(deps, c))
  app.get('/api/v1/c/:commons/:slice/:name', (c) => query(deps, c))
  app.get('/api/openapi.json', (c) => c.json(openApi(deps.office.slices, langOf(c)) as unknown as Json))
  app.route('/', referenceRoutes(deps))
  app.all('/api/*', (c) => {
    throw otherMethodOf(c)
  })
  return app
}

async function found(deps: ApiDeps, c: Context) {
  const actor = await writerOf(deps, c)
  const input = foundInput(deps.office.slices, await readBody(c.req.raw))
  return send(deps, c, { command: 'charter.found', input, actor, key: keyOf(c) }, 201)
}

async function command(deps: ApiDeps, c: Context) {
  const name = nameOf(c)
  const known = deps.office.slices.command(name)
  if (!known && deps.office.slices.query(name)) throw apiFailure('wrong_method', { allowed: 'GET' })
  if (!known || known.founds) throw kernelFailure('no_such_command', { command: name })
  const { id } = await commonsOf(deps, c)
  const actor = await writerOf(deps, c, id, name)
  const behalf = onBehalfOf(c.req.raw.headers)
  const input = await readBody(c.req.raw)
  return send(deps, c, { commons: id, command: name, input, actor, key: keyOf(c), onBehalfOf: behalf })
}

/** Sends it through the door; a key that was used before answers what it answered then. */
async function send(deps: ApiDeps, c: Context, request: DoorRequest, done: 200 | 201 = 200) {
  const { door } = deps.office
  if (c.req.query('preview') === 'true') {
    const { result, entries } = await door.preview(request)
    // The salt of a preview's entry is thrown away with it, so it says nothing.
    const shown = entries.map(({ salt: _, ...entry }) => plainJson(entry))
    return c.json({ result: plainJson(result), entries: shown, preview: true })
  }
  const { result, entries, replayed, commons } = await door.execute(request)
  return c.json({ result: plainJson(result), entries, replayed, commons }, done)
}

async function query(deps: ApiDeps, c: Context) {
  const name = nameOf(c)
  const known = deps.office.slices.query(name)
  if (!known && deps.office.slices.command(name)) throw apiFailure('wrong_method', { allowed: 'POST' })
  if (!known) throw kernelFailure('no_such_query', { query: name })
  const view = await viewOf(deps, c)
  const input = inputFrom(new URL(c.req.url).searchParams, known.input)
  return c.json({ result: plainJson(await askByName(deps.office.deps, view, name, input)) })
}

async function describe(deps: ApiDeps, c: Context) {
  const { commons, name, timeZone, size, charter, standing } = await viewOf(deps, c)
  const { version, capabilities } = charter
  const you = { agent: standing.agent ?? null, member: standing.member }
  const result = { ...commons, name, timeZone, size, charterVersion: version, capabilities, you }
  return c.json({ result: plainJson(result) })
}

async function viewOf(deps: ApiDeps, c: Context): Promise<Glimpse> {
  const { id } = await commonsOf(deps, c)
  return glimpse(deps.office.deps, id, await callerOf(deps, c.req.raw, id), langOf(c))
}

const anyone: Actor = { kind: 'anyone' }

/** Looked up before the caller, because a token may be good for this commons alone. */
async function commonsOf(deps: ApiDeps, c: Context): Promise<{ id: string }> {
  const named = c.req.param('commons') ?? ''
  if (!/^[a-z0-9-]{1,60}$/.test(named)) throw kernelFailure('no_such_commons')
  return (await glimpse(deps.office.deps, named, anyone, 'ko')).commons
}

const nameOf = (c: Context) => `${c.req.param('slice')}.${c.req.param('name')}`.slice(0, 100)

const keyOf = (c: Context) => c.req.header('idempotency-key')

/** An address of ours asked in the wrong way, or none of ours. */
function otherMethodOf(c: Context): Error {
  const { path } = c.req
  if (path === '/api/v1/commons') return apiFailure('wrong_method', { allowed: 'GET, POST' })
  if (/^\/api\/v1\/c\/[^/]+\/[^/]+\/[^/]+$/.test(path))
    return apiFailure('wrong_method', { allowed: 'GET, POST' })
  const read = /^\/api(\/openapi\.json|\/v1\/c\/[^/]+|)$/.test(path)
  return read ? apiFailure('wrong_method', { allowed: 'GET' }) : apiFailure('no_such_address')
}

/** Every failure leaves as a problem document; what is no failure is a bug, told to the log and to nobody else. */
function refuse(deps: ApiDeps, c: Context, error: unknown): Response {
  const problem = problemOf(deps.office.slices, error, langOf(c))
  if (problem.reference) console.error(`bug ${problem.reference}: ${c.req.method} ${c.req.path}`, error)
  const headers = new Headers({ 'content-type': 'application/problem+json', 'content-language': langOf(c) })
  const values = problem.values as Record<string, Json>
  if (problem.status === 401) headers.set('www-authenticate', 'Bearer realm="dure"')
  if (problem.status === 405) headers.set('allow', String(values.allowed))
  if (problem.status === 429) headers.set('retry-after', String(values.seconds ?? 60))
  if (problem.status === 503) headers.set('retry-after', '2')
  return new Response(JSON.stringify(problem), { status: problem.status, headers })
}
