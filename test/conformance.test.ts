import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { loadSlices } from '../src/boot.ts'
import { isWho } from '../src/kernel/authority.ts'
import type { Capability } from '../src/kernel/capability.ts'
import { freshDatabase } from './database.ts'
import { sourceFiles, textOf } from './tree.ts'

const slices = await loadSlices()
const database = await freshDatabase()
const allTests = sourceFiles('src', 'test')
  .filter((file) => /\.test\.tsx?$/.test(file))
  .map(textOf)
  .join('\n')

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
const hasHangul = (text: string) => /\p{Script=Hangul}/u.test(text)

type JsonSchema = {
  type?: string
  pattern?: string
  format?: string
  enum?: unknown[]
  const?: unknown
  [key: string]: unknown
}

/** Strings in an entry that could hold free text: anything without a pattern, format or list of values. */
function looseStrings(schema: JsonSchema, path = ''): string[] {
  const isLoose =
    schema.type === 'string' &&
    !schema.pattern &&
    !schema.format &&
    !schema.enum &&
    schema.const === undefined
  const inner = Object.entries(schema).flatMap(([key, value]) => {
    if (value === null || typeof value !== 'object') return []
    return Array.isArray(value)
      ? value.flatMap((one, i) =>
          one && typeof one === 'object' ? looseStrings(one as JsonSchema, `${path}/${key}/${i}`) : [],
        )
      : looseStrings(value as JsonSchema, `${path}/${key}`)
  })
  return isLoose ? [path, ...inner] : inner
}

describe.each(slices.all.map((slice) => [slice.name, slice] as const))(
  'slice %s',
  (name, slice: Capability) => {
    it('says everything in both languages', () => {
      const { ko, en } = slice.messages
      for (const part of ['commands', 'queries', 'failures', 'entries'] as const) {
        expect(Object.keys(ko[part]).sort()).toEqual(Object.keys(en[part]).sort())
      }
      expect(Object.keys(ko.commands).sort()).toEqual(Object.keys(slice.commands).sort())
      expect(Object.keys(ko.queries).sort()).toEqual(Object.keys(slice.queries).sort())
      const failures = new Set(Object.values(slice.commands).flatMap((one) => one.failures))
      expect(Object.keys(ko.failures).sort()).toEqual([...failures].sort())
      const notKorean = [
        ...Object.values(ko.commands),
        ...Object.values(ko.queries),
        ...Object.values(ko.failures).map((say) => say({})),
      ].filter((text) => !hasHangul(text))
      expect(notKorean).toEqual([])
      const notEnglish = [
        ...Object.values(en.commands),
        ...Object.values(en.failures).map((say) => say({})),
      ].filter(hasHangul)
      expect(notEnglish).toEqual([])
    })

    it('has a test for every command and reaches every failure in one', () => {
      const untested = Object.keys(slice.commands).filter((one) => !allTests.includes(`${name}.${one}`))
      expect(untested).toEqual([])
      const codes = new Set(Object.values(slice.commands).flatMap((one) => one.failures))
      const unreached = [...codes].filter(
        (code) => !new RegExp(`${name}\\.${code}\\b|['"\`]${code}['"\`]`).test(allTests),
      )
      expect(unreached).toEqual([])
    })

    it('has one file per command', () => {
      const misplaced = Object.keys(slice.commands).filter(
        (one) => !existsSync(join(slice.folder, `${kebab(one)}.ts`)),
      )
      expect(misplaced).toEqual([])
    })

    it('keeps names and free text out of the journal', () => {
      const loose = Object.values(slice.commands).flatMap((one) =>
        Object.entries(one.records).flatMap(([kind, spec]) =>
          looseStrings(z.toJSONSchema(spec.data, { io: 'input', unrepresentable: 'any' }) as JsonSchema).map(
            (path) => `${kind}${path}`,
          ),
        ),
      )
      expect([...new Set(loose)]).toEqual([])
    })

    it('suggests powers in the vocabulary and dials within their bounds', () => {
      const who = [
        ...Object.values(slice.commands),
        ...Object.values(slice.queries),
        ...Object.values(slice.powers),
      ].flatMap((one) => one.who)
      expect(who.filter((one) => !isWho(one))).toEqual([])
      for (const dial of slice.dials) {
        expect(dial.name.startsWith(`${name}.`)).toBe(true)
        expect(dial.schema.safeParse(dial.suggested).success).toBe(true)
        expect(
          hasHangul(dial.sentence.ko(dial.suggested)) && !hasHangul(dial.sentence.en(dial.suggested)),
        ).toBe(true)
      }
    })

    it('keeps its tables to its prefix and within a commons', async () => {
      const { rows } = await database.owner.query(tablesOf, [`${name}\\_%`])
      const installationWide = /^members_person/
      const problems = rows.filter(
        (row) =>
          !installationWide.test(row.name) &&
          (!row.has_commons || !row.keys_within || !row.foreign_within || !row.foreign_indexed),
      )
      expect(problems).toEqual([])
    })
  },
)

it('would notice free text in an entry', () => {
  const schema = z.toJSONSchema(z.strictObject({ note: z.string(), who: z.uuid() })) as JsonSchema
  expect(looseStrings(schema)).toEqual(['/properties/note'])
})

/** Per table: is there a commons_id, is it in every unique key and every foreign key, is every foreign key indexed. */
const tablesOf = `
  select c.relname as name,
    exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'commons_id') as has_commons,
    not exists (
      select 1 from pg_index i where i.indrelid = c.oid and i.indisunique and not (
        (select attnum from pg_attribute where attrelid = c.oid and attname = 'commons_id') = any (i.indkey::int2[]))) as keys_within,
    not exists (
      select 1 from pg_constraint f where f.conrelid = c.oid and f.contype = 'f' and not (
        (select attnum from pg_attribute where attrelid = c.oid and attname = 'commons_id') = any (f.conkey))) as foreign_within,
    not exists (
      select 1 from pg_constraint f where f.conrelid = c.oid and f.contype = 'f' and not exists (
        select 1 from pg_index i where i.indrelid = c.oid
          and (i.indkey::int2[])[0 : array_length(f.conkey, 1) - 1] @> f.conkey)) as foreign_indexed
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'public' and c.relkind = 'r' and c.relname like $1`
