import type { Capability, Command, Query } from '../../kernel/capability.ts'
import type { Lang } from '../../kernel/language.ts'
import type { Slices } from '../../kernel/slices.ts'
import { failuresOf } from './declared-failures.ts'
import { inputSchema, type JsonSchema, outputSchema } from './json-schema.ts'
import { apiVersion, problemSchema, securitySchemes } from './openapi-parts.ts'
import { openApiWords } from './openapi-words.ts'

type Part = Record<string, unknown>

/** An OpenAPI 3.1 document. */
export interface OpenApi extends Part {
  openapi: '3.1.0'
  paths: Record<string, Record<string, Part>>
  components: { schemas: Record<string, unknown> } & Part
}

const kept = new WeakMap<Slices, Partial<Record<Lang, OpenApi>>>()

/** The whole API as OpenAPI 3.1, made from what the slices declare; its sentences are in one language. */
export function openApi(slices: Slices, lang: Lang): OpenApi {
  const known = kept.get(slices) ?? {}
  kept.set(slices, known)
  known[lang] ??= make(slices, lang)
  return known[lang]
}

function make(slices: Slices, lang: Lang): OpenApi {
  const w = openApiWords[lang]
  const schemas: Record<string, unknown> = { Problem: problemSchema }
  const paths: OpenApi['paths'] = {
    '/api/v1/commons': commonsPath(lang),
    '/api/v1/c/{commons}': onePath(lang),
  }
  const named = slices.all.filter(hasOperations)
  for (const slice of named) {
    for (const [key, one] of Object.entries(slice.commands))
      if (!one.founds)
        paths[pathOf(one.name)] = { post: commandOperation(slices, slice, key, one, lang, schemas) }
    for (const [key, one] of Object.entries(slice.queries))
      paths[pathOf(one.name)] = { get: queryOperation(slices, slice, key, one, lang, schemas) }
  }
  return {
    openapi: '3.1.0',
    info: { title: w.title, version: apiVersion, description: w.description, license: w.license },
    externalDocs: { url: '/api' },
    servers: [{ url: '/' }],
    tags: [
      { name: 'commons' },
      ...named.map((slice) => ({ name: slice.name, description: slice.messages[lang].title })),
    ],
    security: [{ token: [] }, { session: [] }, {}],
    paths,
    components: { schemas, securitySchemes },
  }
}

const hasOperations = ({ commands, queries }: Capability) =>
  Object.keys(commands).length + Object.keys(queries).length > 0

const pathOf = (name: string) => `/api/v1/c/{commons}/${name.replace('.', '/')}`

const commonsParameter = { name: 'commons', in: 'path', required: true, schema: { type: 'string' } }

function commonsPath(lang: Lang): Record<string, Part> {
  const w = openApiWords[lang]
  const after = { name: 'after', in: 'query', schema: { type: 'string' } }
  const list = { type: 'object', properties: { result: { type: 'array' }, next: { type: 'string' } } }
  const wish = {
    type: 'object',
    required: ['template', 'slug', 'name', 'founder'],
    properties: {
      template: { type: 'string' },
      slug: { type: 'string' },
      name: { type: 'string' },
      language: { enum: ['ko', 'en'] },
      timeZone: { type: 'string' },
      founder: { type: 'object', required: ['name'], properties: { name: { type: 'string' } } },
      dials: { type: 'object' },
      charter: { type: 'object' },
    },
  }
  return {
    get: {
      operationId: 'listCommons',
      tags: ['commons'],
      summary: w.listCommons,
      parameters: [after],
      responses: { 200: answer(w.answer, list), default: problemAnswer(w.problem) },
    },
    post: {
      operationId: 'foundCommons',
      tags: ['commons'],
      summary: w.foundCommons,
      parameters: [keyParameter(lang)],
      requestBody: body(wish),
      responses: { 201: answer(w.answer, outcome), default: problemAnswer(w.problem) },
    },
  }
}

function onePath(lang: Lang): Record<string, Part> {
  const w = openApiWords[lang]
  const responses = {
    200: answer(w.answer, { type: 'object', properties: { result: { type: 'object' } } }),
    default: problemAnswer(w.problem),
  }
  const about = { tags: ['commons'], summary: w.describeCommons, parameters: [commonsParameter] }
  return { get: { operationId: 'describeCommons', ...about, responses } }
}

const outcome = {
  type: 'object',
  required: ['result', 'entries'],
  properties: {
    result: {},
    entries: { type: 'array' },
    replayed: { type: 'boolean' },
    commons: { type: 'string', format: 'uuid' },
  },
}

function commandOperation(
  slices: Slices,
  slice: Capability,
  key: string,
  command: Command,
  lang: Lang,
  schemas: Record<string, unknown>,
): Part {
  const w = openApiWords[lang]
  const preview = { name: 'preview', in: 'query', description: w.preview, schema: { type: 'boolean' } }
  const header = (name: string, description: string) => ({
    name,
    in: 'header',
    description,
    schema: { type: 'string' },
  })
  return {
    operationId: operationId(command.name),
    tags: [slice.name],
    ...titles(slice, 'commands', key, lang),
    'x-suggested-who': command.who,
    parameters: [
      commonsParameter,
      preview,
      keyParameter(lang),
      header('Dure-On-Behalf-Of', w.onBehalf),
      header('Dure-Evidence', w.evidence),
    ],
    requestBody: body(lift(schemas, `${command.name}.input`, inputSchema(command.input))),
    responses: { 200: answer(w.answer, outcome), ...failureAnswers(slices, command, lang) },
  }
}

function queryOperation(
  slices: Slices,
  slice: Capability,
  key: string,
  query: Query,
  lang: Lang,
  schemas: Record<string, unknown>,
): Part {
  const w = openApiWords[lang]
  const result = lift(schemas, `${query.name}.output`, outputSchema(query.output))
  const input = lift(schemas, `${query.name}.input`, inputSchema(query.input))
  const whole = {
    name: 'input',
    in: 'query',
    description: w.input,
    content: { 'application/json': { schema: input } },
  }
  return {
    operationId: operationId(query.name),
    tags: [slice.name],
    ...titles(slice, 'queries', key, lang),
    'x-suggested-who': query.who,
    parameters: [commonsParameter, whole],
    responses: {
      200: answer(w.answer, { type: 'object', required: ['result'], properties: { result } }),
      ...failureAnswers(slices, query, lang),
    },
  }
}

const operationId = (name: string) => name.replace('.', '_')

function titles(slice: Capability, kind: 'commands' | 'queries', key: string, lang: Lang): Part {
  const { ko, en } = slice.messages
  return { summary: slice.messages[lang][kind][key], 'x-title': { ko: ko[kind][key], en: en[kind][key] } }
}

function keyParameter(lang: Lang): Part {
  const schema = { type: 'string', maxLength: 200 }
  return { name: 'Idempotency-Key', in: 'header', description: openApiWords[lang].key, schema }
}

const body = (schema: unknown) => ({ required: true, content: { 'application/json': { schema } } })

const answer = (description: string, schema: unknown) => ({
  description,
  content: { 'application/json': { schema } },
})

const problemContent = (examples?: Part) => ({
  'application/problem+json': {
    schema: { $ref: '#/components/schemas/Problem' },
    ...(examples && { examples }),
  },
})

const problemAnswer = (description: string) => ({ description, content: problemContent() })

/** Declared failures by status, each with its sentence. */
function failureAnswers(slices: Slices, one: Command | Query, lang: Lang): Part {
  const byStatus = Map.groupBy(failuresOf(slices, one, lang), ({ status }) => status)
  const answers = [...byStatus].map(([status, failures]) => {
    const description = failures.map(({ code, sentence }) => `\`${code}\`: ${sentence}`).join('\n\n')
    const examples = failures.map(({ code, sentence }) => [
      code,
      { value: { type: `/api/problems/${code}`, status, code, detail: sentence } },
    ])
    return [status, { description, content: problemContent(Object.fromEntries(examples)) }] as const
  })
  return Object.fromEntries(answers)
}

/** Puts a schema among the document's, with references that hold there. */
function lift(schemas: Record<string, unknown>, name: string, schema: JsonSchema): { $ref: string } {
  const { $defs = {}, ...rest } = schema
  const here = `#/components/schemas/${name}`
  const moved = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(moved)
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [key, key === '$ref' ? refTo(one) : moved(one)]),
    )
  }
  const refTo = (ref: unknown) => (ref === '#' ? here : String(ref).replace('#/$defs/', `${here}.`))
  schemas[name] = moved(rest)
  for (const [part, one] of Object.entries($defs)) schemas[`${name}.${part}`] = moved(one)
  return { $ref: here }
}
