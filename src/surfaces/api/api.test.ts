import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { freshDatabase } from '../../../test/database.ts'
import { tallySlices, tallyWorld } from '../../../test/tally/world.ts'
import type { Office } from '../../boot.ts'
import { apiRoutes } from './index.ts'
import { mostBytes } from './read-input.ts'

const database = await freshDatabase({ slices: tallySlices })
const world = tallyWorld(database)
const { deps: doorDeps, door, clock } = world
const office: Office = {
  database,
  slices: doorDeps.slices,
  deps: doorDeps,
  door,
  clock,
  close: async () => {},
}
let writes: boolean | number = true
const app = new Hono().route(
  '/',
  apiRoutes({
    office,
    personOf: async (headers) =>
      headers.get('cookie') === 'session=mina' ? { person: 'mina', name: 'Mina' } : undefined,
    personOfToken: async (token) => (token === 'dure_mina' ? 'mina' : undefined),
    mayWrite: () => writes,
  }),
)
await world.foundOne('mulgil')

const token = { authorization: 'Bearer dure_mina' }
const move = { from: 'income:gifts', to: 'assets:bank', unit: 'KRW', amount: '1000' }

async function ask(path: string, init: RequestInit = {}) {
  const response = await app.request(path, init)
  return { status: response.status, headers: response.headers, body: JSON.parse(await response.text()) }
}

function post(command: string, body: unknown, headers: Record<string, string> = {}) {
  const text =
    typeof body === 'string' || body instanceof Uint8Array ? (body as string) : JSON.stringify(body)
  const all = { 'content-type': 'application/json', ...token, ...headers }
  return ask(`/api/v1/c/mulgil/tally/${command}`, { method: 'POST', body: text, headers: all })
}

describe('commands', () => {
  it('does a command once for each key', async () => {
    const first = await post('move', move, { 'idempotency-key': 'k1' })
    expect(first).toMatchObject({ status: 200, body: { result: { left: '-1000' }, replayed: false } })
    expect(first.body.entries).toHaveLength(1)
    const again = await post('move', move, { 'idempotency-key': 'k1' })
    expect(again.body).toMatchObject({ result: { left: '-1000' }, entries: [], replayed: true })
    const other = await post('move', { ...move, amount: '5' }, { 'idempotency-key': 'k1' })
    expect(other).toMatchObject({ status: 409, body: { code: 'kernel.key_reused' } })
  })

  it('shows beforehand what would happen, and changes nothing', async () => {
    const before = await ask('/api/v1/c/mulgil', { headers: token })
    const preview = await post('move?preview=true', { ...move, unit: 'EUR' })
    expect(preview.body).toMatchObject({ preview: true, result: { left: '-1000' } })
    expect(preview.body.entries[0].postings[0].amount).toBe('1000')
    expect(await ask('/api/v1/c/mulgil', { headers: token })).toMatchObject({ body: before.body })
  })

  it('answers queries, whole or by field', async () => {
    await post('note', { words: '물길 청소', refuse: false })
    const flat = await ask('/api/v1/c/mulgil/tally/notes', { headers: token })
    expect(flat.body.result).toContain('물길 청소')
    const whole = await ask('/api/v1/c/mulgil/tally/notes?input={}', { headers: token })
    expect(whole.body).toEqual(flat.body)
    expect(await ask('/api/v1/c/mulgil/tally/notes?x=1', { headers: token })).toMatchObject({ status: 400 })
  })

  it('lists the commons there are', async () => {
    const list = await ask('/api/v1/commons')
    expect(list.body.result).toEqual([
      expect.objectContaining({ slug: 'mulgil', name: 'mulgil', language: 'ko' }),
    ])
  })
})

describe('problems', () => {
  it('are told in the language of the reader, with code, title and values', async () => {
    const path = '/api/v1/c/nowhere/tally/notes'
    const ko = await ask(path, { headers: { 'accept-language': 'ko' } })
    const en = await ask(path, { headers: { 'accept-language': 'fr, en;q=0.8, ko;q=0.2' } })
    expect(ko.headers.get('content-type')).toBe('application/problem+json')
    expect(ko.body).toMatchObject({
      type: '/api/problems/kernel.no_such_commons',
      status: 404,
      code: 'kernel.no_such_commons',
      title: '찾지 못했어요',
      detail: '그런 모임을 찾지 못했어요. 주소를 확인해 주세요.',
    })
    expect(en.body).toMatchObject({
      title: 'Not found',
      detail: 'There is no such community here. Check the address.',
    })
    const readable = await app.request(ko.body.type)
    expect(readable.status).toBe(200)
  })

  it('of a bug tell a reference and nothing else', async () => {
    const broken = { ...office, door: { ...door, execute: () => Promise.reject(new Error('secret detail')) } }
    const bad = apiRoutes({
      office: broken,
      personOf: async () => undefined,
      personOfToken: async () => 'mina',
    })
    const told: string[] = []
    const { error } = console
    console.error = (text: string) => told.push(text)
    const response = await bad.request('/api/v1/c/mulgil/tally/move', { method: 'POST', headers: token })
    console.error = error
    const text = await response.text()
    expect(response.status).toBe(500)
    expect(text).not.toContain('secret')
    expect(told[0]).toContain(JSON.parse(text).reference)
  })

  it('name what can be sent where the method is wrong', async () => {
    const get = await ask('/api/v1/c/mulgil/tally/move', { headers: token })
    expect(get).toMatchObject({ status: 405, body: { code: 'api.wrong_method' } })
    expect(get.headers.get('allow')).toBe('POST')
    expect((await post('notes', {})).headers.get('allow')).toBe('GET')
    const put = await ask('/api/v1/c/mulgil/tally/move', { method: 'PUT' })
    expect(put).toMatchObject({ status: 405, body: { code: 'api.wrong_method' } })
    expect(await ask('/api/nothing')).toMatchObject({ status: 404, body: { code: 'api.no_such_address' } })
  })
})

describe('what is sent badly', () => {
  const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`
  const bodies: [string, string | Uint8Array, number, string][] = [
    ['no JSON', '{"words": ', 400, 'api.not_json'],
    ['an unquoted word', 'hello', 400, 'api.not_json'],
    ['no object', '[]', 400, 'kernel.bad_input'],
    ['null', 'null', 400, 'kernel.bad_input'],
    ['nested too deeply', deep(60), 400, 'api.too_deep'],
    ['nested beyond any stack', deep(200_000), 400, 'api.too_deep'],
    ['no UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]), 400, 'api.bad_text'],
    ['half a surrogate pair', '{"words":"\\ud800","refuse":false}', 400, 'api.bad_text'],
    ['NUL', '{"words":"a\\u0000b","refuse":false}', 400, 'api.bad_text'],
    ['a prototype', '{"__proto__":{"words":"x"},"refuse":false}', 400, 'api.bad_name'],
    ['a prototype inside', '{"words":{"a":[{"__proto__":1}]}}', 400, 'api.bad_name'],
    ['an infinite number', '{"words":1e999}', 400, 'api.bad_number'],
    ['an unknown field', '{"words":"x","refuse":false,"constructor":1}', 400, 'kernel.bad_input'],
    ['too much', JSON.stringify({ words: 'x'.repeat(mostBytes) }), 413, 'kernel.too_large'],
  ]

  it.each(bodies)('%s is refused', async (_, body, status, code) => {
    expect(await post('note', body)).toMatchObject({ status, body: { code } })
  })

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/json; charset=euc-kr'])(
    'as %s is refused',
    async (type) => {
      const sent = await post('note', '{"words":"x","refuse":false}', { 'content-type': type })
      expect(sent).toMatchObject({ status: 415, body: { code: 'api.wrong_type' } })
    },
  )

  it('in an address or header is refused', async () => {
    const odd = ['/api/v1/c/%00/tally/notes', '/api/v1/c/a%2Fb/tally/notes', '/api/v1/c/%ff/tally/notes']
    for (const path of odd) expect((await ask(path, { headers: token })).status).toBe(404)
    const input = ['input=%7B', 'input=%00', 'x=%00', '__proto__=1']
    for (const search of input)
      expect((await ask(`/api/v1/c/mulgil/tally/notes?${search}`, { headers: token })).status).toBe(400)
    const command = await ask(`/api/v1/c/mulgil/tally/${'x'.repeat(5000)}`, {
      method: 'POST',
      headers: token,
    })
    expect(command).toMatchObject({ status: 404, body: { code: 'kernel.no_such_command' } })
    const proto = await ask('/api/v1/c/mulgil/__proto__/constructor', { method: 'POST', headers: token })
    expect(proto).toMatchObject({ status: 404, body: { code: 'kernel.no_such_command' } })
    expect(await post('move', move, { 'idempotency-key': 'x'.repeat(300) })).toMatchObject({ status: 400 })
    expect(await post('move', move, { 'dure-on-behalf-of': 'mina' })).toMatchObject({ status: 400 })
    const evidence = { 'dure-on-behalf-of': '00000000-0000-7000-8000-000000000001', 'dure-evidence': 'paper' }
    expect(await post('move', move, evidence)).toMatchObject({
      status: 400,
      body: { code: 'kernel.bad_input' },
    })
    expect((await ask('/api/v1/commons?after=%00%ff')).status).toBe(200)
  })
})

describe('who asks', () => {
  it('an unknown token is refused and never taken for a stranger', async () => {
    const refused = await post('move', move, { authorization: 'Bearer dure_other' })
    expect(refused).toMatchObject({ status: 401, body: { code: 'api.bad_token' } })
    expect(refused.headers.get('www-authenticate')).toContain('Bearer')
    expect(await post('move', move, { authorization: 'Basic bWluYQ==' })).toMatchObject({ status: 401 })
  })

  it('a session counts for writing only from our own pages', async () => {
    const send = (headers: Record<string, string>) =>
      ask('/api/v1/c/mulgil/tally/move', {
        method: 'POST',
        body: JSON.stringify(move),
        headers: { 'content-type': 'application/json', cookie: 'session=mina', ...headers },
      })
    expect(await send({ 'sec-fetch-site': 'cross-site' })).toMatchObject({
      status: 403,
      body: { code: 'api.other_site' },
    })
    expect(await send({ origin: 'https://evil.example' })).toMatchObject({ status: 403 })
    expect(await send({ 'sec-fetch-site': 'same-origin' })).toMatchObject({ status: 200 })
  })

  it('who writes too often is told when to come again', async () => {
    writes = 7.2
    const refused = await post('move', move)
    writes = true
    expect(refused).toMatchObject({ status: 429, body: { code: 'kernel.too_many_requests' } })
    expect(refused.headers.get('retry-after')).toBe('8')
  })
})
