import { beforeAll, describe, expect, it } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { holderOfToken } from '../../commons/members/api-token.ts'
import type { Actor } from '../../kernel/authority.ts'
import { languages } from '../../kernel/language.ts'
import { apiFailures } from './failures.ts'
import { apiRoutes } from './index.ts'

let w: World
let mina: Actor & { kind: 'person' }
let api: ReturnType<typeof apiRoutes>
let here = ''
const secrets = { here: '', everywhere: '' }

beforeAll(async () => {
  w = await world()
  mina = (await w.person('민아')) as typeof mina
  here = await w.found('village', mina, { slug: 'mulgil' })
  const input = { name: 'test', expiresOn: '2026-12-31' }
  for (const everywhere of [false, true]) {
    const made = await w.act<{ secret: string }>(mina, here, 'members.createToken', { ...input, everywhere })
    secrets[everywhere ? 'everywhere' : 'here'] = made.secret
  }
  api = apiRoutes({
    office: w.office,
    personOf: async () => undefined,
    async personOfToken(token, commonsId) {
      const holder = await holderOfToken(w.office, token)
      return holder && (!holder.commons || holder.commons === commonsId) ? holder.person : undefined
    },
  })
})

async function ask(path: string, token?: string, body?: unknown, headers: Record<string, string> = {}) {
  const response = await api.request(path, {
    method: body === undefined ? 'GET' : 'POST',
    body: body === undefined ? undefined : JSON.stringify(body),
    headers: {
      ...headers,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(token && { authorization: `Bearer ${token}` }),
    },
  })
  return { status: response.status, body: JSON.parse(await response.text()) }
}

describe('a whole office by API', () => {
  const wish = { template: 'village', slug: 'second', name: '둘째 마을', founder: { name: '민아' } }

  it('founds a commons from a template with a token that is good everywhere', async () => {
    const founded = await ask('/api/v1/commons', secrets.everywhere, wish, { 'idempotency-key': 'f1' })
    expect(founded).toMatchObject({ status: 201, body: { result: { slug: 'second', version: 1 } } })
    const again = await ask('/api/v1/commons', secrets.everywhere, wish, { 'idempotency-key': 'f1' })
    expect(again).toMatchObject({ status: 201, body: { replayed: true, commons: founded.body.commons } })
    const me = await ask('/api/v1/c/second/members/me', secrets.everywhere)
    expect(me).toMatchObject({ status: 200, body: { result: { name: '민아' } } })
    expect((await w.verify(founded.body.commons)).findings).toEqual([])
  })

  it('refuses what cannot be founded, each time with a code', async () => {
    const cases: [unknown, number, string][] = [
      [{ ...wish, template: 'castle' }, 404, 'api.no_such_template'],
      [wish, 409, 'charter.slug_taken'],
      [{ ...wish, slug: '두레' }, 400, 'kernel.bad_input'],
      [{ ...wish, slug: 'third', dials: { 'no.such': 1 } }, 409, 'charter.charter_invalid'],
      [{ ...wish, slug: 'third', dials: [] }, 201, ''],
      [{ template: 'village' }, 400, 'kernel.bad_input'],
      [[], 400, 'kernel.bad_input'],
    ]
    for (const [input, status, code] of cases) {
      const told = await ask('/api/v1/commons', secrets.everywhere, input)
      expect(told, JSON.stringify(input)).toMatchObject({ status, ...(code && { body: { code } }) })
    }
    expect(await ask('/api/v1/commons', undefined, { ...wish, slug: 'fourth' })).toMatchObject({
      status: 401,
    })
  })

  it('keeps a token of one commons to that commons', async () => {
    expect(await ask('/api/v1/c/mulgil/members/me', secrets.here)).toMatchObject({ status: 200 })
    expect(await ask('/api/v1/c/second/members/me', secrets.here)).toMatchObject({ status: 401 })
    expect(await ask('/api/v1/commons', secrets.here, { ...wish, slug: 'fifth' })).toMatchObject({
      status: 401,
    })
  })

  it('enters something for a member only with the power and the paper', async () => {
    const behalf = {
      'dure-on-behalf-of': '01890000-0000-7000-8000-000000000000',
      'dure-evidence': 'a'.repeat(64),
    }
    const told = await ask('/api/v1/c/mulgil/members/leave', secrets.here, {}, behalf)
    expect(told.status).toBeGreaterThanOrEqual(400)
    expect(told.status).toBeLessThan(500)
  })

  it('answers every command and query with a result or a declared failure, whatever is sent', async () => {
    const odd: unknown[] = [{}, [], null, 1, 'x', { constructor: 1 }, { id: 'x'.repeat(1000) }]
    for (const slice of w.slices.all) {
      for (const { name, founds } of Object.values(slice.commands)) {
        for (const input of founds ? [] : odd) {
          const { status, body } = await ask(
            `/api/v1/c/mulgil/${name.replace('.', '/')}?preview=true`,
            secrets.here,
            input,
          )
          expect(status, `${name} ${JSON.stringify(input)} ${body.detail}`).toBeLessThan(500)
        }
      }
      for (const { name } of Object.values(slice.queries)) {
        for (const search of ['', '?x=1', '?input=[]', '?id=%F0%9F%8D%9A', `?id=${'9'.repeat(400)}`]) {
          const { status } = await ask(`/api/v1/c/mulgil/${name.replace('.', '/')}${search}`, secrets.here)
          expect(status, `${name} ${search}`).toBeLessThan(500)
        }
      }
    }
  }, 60_000)
})

describe('the reference', () => {
  it.each(languages)('has a page for everything in %s', async (lang) => {
    const slices = w.slices.all
    const codes = slices.flatMap((slice) =>
      Object.values(slice.commands).flatMap((one) => one.failures.map((code) => `${slice.name}.${code}`)),
    )
    const common = [...Object.keys(apiFailures).map((code) => `api.${code}`), 'kernel.bug', 'archive.damaged']
    const pages = [
      '/api',
      ...slices.map(({ name }) => `/api/reference/${name}`),
      ...[...new Set([...codes, ...common])].map((code) => `/api/problems/${code}`),
    ]
    for (const page of pages) {
      const response = await api.request(`${page}?lang=${lang}`)
      const text = await response.text()
      expect(response.status, page).toBe(200)
      expect(text, page).toContain(`<html lang="${lang}"`)
      expect(text, page).not.toContain('undefined')
    }
    expect((await api.request('/api/problems/no.such')).status).toBe(404)
    expect((await api.request('/api/reference/nothing')).status).toBe(404)
  })
})
