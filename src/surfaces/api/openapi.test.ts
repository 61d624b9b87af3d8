import { describe, expect, it } from 'vitest'
import tally from '../../../test/tally/index.ts'
import { loadSlices } from '../../boot.ts'
import { type Slices, slicesOf } from '../../kernel/slices.ts'
import { openApi } from './openapi.ts'

const worlds: [string, Slices][] = [
  ['a small slice', slicesOf([tally])],
  ['all slices', await loadSlices()],
]

describe.each(worlds)('the OpenAPI document of %s', (_, slices) => {
  const document = openApi(slices, 'en')
  const operations = Object.values(document.paths).flatMap((path) => Object.values(path))

  it('has every command and query', () => {
    const commands = slices.all.flatMap((slice) => Object.values(slice.commands).filter((one) => !one.founds))
    const queries = slices.all.flatMap((slice) => Object.values(slice.queries))
    expect(operations).toHaveLength(commands.length + queries.length + 3)
  })

  it('names each operation once', () => {
    const ids = operations.map((one) => one.operationId)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^[a-z][A-Za-z0-9_]+$/)
  })

  it('refers only to what is in it', () => {
    for (const ref of refsIn(document)) expect(resolve(document, ref), ref).toBeDefined()
  })

  it('holds nothing JSON cannot, and component names OpenAPI allows', () => {
    expect(JSON.parse(JSON.stringify(document))).toEqual(document)
    for (const name of Object.keys(document.components.schemas)) expect(name).toMatch(/^[A-Za-z0-9._-]+$/)
  })

  it('declares every path parameter, answer and title', () => {
    for (const [path, methods] of Object.entries(document.paths)) {
      const wanted = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1])
      for (const one of Object.values(methods)) {
        const parameters = (one.parameters ?? []) as { in: string; name: string }[]
        expect(parameters.filter((each) => each.in === 'path').map((each) => each.name)).toEqual(wanted)
        expect(Object.keys(one.responses as object)).toContain(
          path === '/api/v1/commons' && one.requestBody ? '201' : '200',
        )
        expect(one.summary).toBeTruthy()
      }
    }
  })

  it('is the same document in Korean with other sentences', () => {
    const ko = openApi(slices, 'ko')
    expect(Object.keys(ko.paths)).toEqual(Object.keys(document.paths))
    expect(ko.info).not.toEqual(document.info)
  })
})

it('sees a reference that leads nowhere', () => {
  const document = { paths: {}, components: {}, x: { $ref: '#/components/schemas/none' } }
  expect(refsIn(document).map((ref) => resolve(document, ref))).toEqual([undefined])
})

function refsIn(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return []
  const own = '$ref' in value && typeof value.$ref === 'string' ? [value.$ref] : []
  return [...own, ...Object.values(value).flatMap(refsIn)]
}

function resolve(document: unknown, ref: string): unknown {
  return ref
    .replace(/^#\//, '')
    .split('/')
    .reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], document)
}
