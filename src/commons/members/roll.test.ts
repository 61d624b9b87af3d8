import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { electorate, electorateSize } from './electorate.ts'
import { type Peopled, peopled } from './people.fixture.ts'
import { searchColumns, searchFor } from './search-columns.ts'

let all: Peopled
type Page = { people: { agent: string; name: string; types: string[]; state: string }[]; next: string | null }

const names = ['강가람', '김민아', '김민수', '남궁민', '박소라', 'Ada Lovelace', '김 민 지']

beforeAll(async () => {
  all = await peopled('open', 'multi-stakeholder-coop')
  const kinds = ['worker', 'consumer', 'producer', 'supporter']
  const people = names.map((name, i) => ({ name, number: `m${i}`, types: [kinds[i % 4]] }))
  await all.act(all.mina, 'members.importRoll', { people, draft: null })
})

const roll = (input: unknown = {}) => all.get<Page>(all.mina, 'roll', input)
const found = async (search: string) => (await roll({ search })).people.map((one) => one.name)

test('names stand in the order of the alphabet, a page at a time', async () => {
  const whole = (await roll()).people.map((one) => one.name)
  expect(whole).toEqual(
    [...whole].sort((a, b) =>
      a.toLowerCase().replaceAll(' ', '') < b.toLowerCase().replaceAll(' ', '') ? -1 : 1,
    ),
  )
  const pages: string[] = []
  let after: string | undefined
  do {
    const page: Page = await roll({ limit: 3, after })
    pages.push(...page.people.map((one) => one.name))
    after = page.next ?? undefined
  } while (after)
  expect(pages).toEqual(whole)
  await expect(roll({ after: 'nonsense' })).rejects.toMatchObject({ code: 'kernel.bad_input' })
})

test('a search takes parts, half-typed syllables, initials and numbers', async () => {
  expect(await found('민아')).toEqual(['김민아', '김민아'])
  expect(await found('김ㅁ')).toEqual(['김민수', '김민아', '김민아', '김 민 지'])
  expect(await found('ㄱㅁㅅ')).toEqual(['김민수'])
  expect(await found('lovel')).toEqual(['Ada Lovelace'])
  expect(await found('m4')).toEqual(['박소라'])
  expect(await found('%')).toEqual([])
  // No name holds it, and the database would not take it.
  expect(await found('\u0000ada')).toEqual(['Ada Lovelace'])
  expect((await roll({ type: 'consumer' })).people.map((one) => one.name)).toEqual(['Ada Lovelace', '김민아'])
})

test('whatever is typed is looked for as it stands', () => {
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.nat(), fc.nat(), (name, from, length) => {
      const bare = name.replaceAll(' ', '')
      const part = bare.slice(from % bare.length).slice(0, 1 + (length % bare.length))
      const { search } = searchColumns(name, null)
      const wanted = searchFor(part)!
      expect(wanted.column).toBe('search')
      expect(search).toContain(wanted.pattern.slice(1, -1))
    }),
  )
  expect(searchFor('  ')).toBeUndefined()
  expect(searchFor('50%_')?.pattern).toBe('%50\\%\\_%')
})

test('an electorate is everyone who fits one of its words, once', async () => {
  const { w, commons, minaAgent } = all
  const now = w.clock.now()
  const of = (...who: string[]) => electorate(w.office.database.read, commons, who, now)
  expect(await of('member')).toHaveLength(8)
  expect(await of('type:worker')).toHaveLength(3)
  expect(await of('type:worker', 'role:steward')).toHaveLength(3)
  expect(await of('role:steward')).toEqual([minaAgent])
  expect(await of('organ:board', 'clock', 'self', 'anyone')).toEqual([])
  expect(await electorateSize(w.office.database.read, commons, ['type:worker', 'member'], now)).toBe(8)
  const ids = await of('member')
  expect(ids).toEqual([...ids].sort())
})

test('strangers see numbers and no names', async () => {
  const stranger = await all.w.person('낯선 이')
  await expect(all.get(stranger, 'roll')).rejects.toMatchObject({ code: 'kernel.not_allowed' })
  await expect(all.get(stranger, 'agent', { agent: all.minaAgent })).rejects.toMatchObject({
    code: 'kernel.not_allowed',
  })
  expect(await all.get({ ...stranger, kind: 'anyone' } as never, 'counts')).toMatchObject({ members: 8 })
  expect(await all.get(stranger, 'me')).toMatchObject({ agent: null, state: null })
})
