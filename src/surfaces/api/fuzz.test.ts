import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import type { Actor } from '../../kernel/authority.ts'
import type { Command, Query } from '../../kernel/capability.ts'
import { inputLike } from './arbitrary-input.ts'
import { apiRoutes } from './index.ts'
import { inputSchema } from './json-schema.ts'

/** How many inputs each command and query is sent; raise it to look for more. */
const runs = Number(process.env.DURE_FUZZ_RUNS ?? 15)

let w: World
let api: ReturnType<typeof apiRoutes>
let ids: string[] = []

beforeAll(async () => {
  w = await world()
  const mina = (await w.person('민아')) as Actor & { kind: 'person' }
  const commons = await w.found('village', mina, { slug: 'mulgil' })
  const me = await w.get<{ agent: string }>(mina, commons, 'members.me')
  ids = [me.agent, commons, '01890000-0000-7000-8000-000000000000']
  api = apiRoutes({
    office: w.office,
    personOf: async () => undefined,
    personOfToken: async () => mina.person,
  })
})

async function statusOf(one: Command | Query, input: unknown): Promise<[number, string]> {
  const path = `/api/v1/c/mulgil/${one.name.replace('.', '/')}`
  const headers = { authorization: 'Bearer dure_mina', 'content-type': 'application/json' }
  const response =
    'failures' in one
      ? await api.request(`${path}?preview=true`, { method: 'POST', headers, body: JSON.stringify(input) })
      : await api.request(`${path}?input=${encodeURIComponent(JSON.stringify(input))}`, { headers })
  return [response.status, response.status < 500 ? '' : await response.text()]
}

it('answers whatever fits the shape with a result or a declared failure', async () => {
  const bugs = new Map<string, string>()
  const all = w.slices.all.flatMap((slice) => [
    ...Object.values(slice.commands).filter((one) => !one.founds),
    ...Object.values(slice.queries),
  ])
  const { error } = console
  console.error = (_: string, thrown: Error) => bugs.set('last', String(thrown?.stack ?? thrown))
  for (const one of all) {
    const inputs = fc.sample(inputLike(inputSchema(one.input), ids), { numRuns: runs, seed: 7 })
    for (const input of inputs) {
      const [status] = await statusOf(one, input)
      if (status >= 500)
        bugs.set(one.name, `${JSON.stringify(input).slice(0, 500)}\n${bugs.get('last')?.slice(0, 700)}`)
    }
  }
  console.error = error
  bugs.delete('last')
  expect([...bugs].map(([name, what]) => `${name} ${what}`)).toEqual([])
}, 300_000)
