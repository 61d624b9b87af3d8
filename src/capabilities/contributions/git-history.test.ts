import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type GeneratedHistory, generateRepository } from '../../../test/git-repository.ts'
import { type CommitFact, parseCommit } from './git-commit.ts'
import { type HistoryOptions, readHistory, readMailmap } from './git-history.ts'
import { HistoryRefused } from './git-refusal.ts'
import { mapAuthors, parseMailmap } from './mailmap.ts'

let folder: string
let history: GeneratedHistory

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dure-git-'))
  history = await generateRepository(join(folder, 'plain'), { commits: 400, authors: 20 })
})

afterAll(() => rm(folder, { recursive: true, force: true }))

async function readAll(path: string, options: HistoryOptions = {}): Promise<CommitFact[]> {
  const facts: CommitFact[] = []
  for await (const batch of readHistory(path, options)) facts.push(...batch)
  return facts
}

async function refusal(path: string, options: HistoryOptions = {}): Promise<string> {
  try {
    await readAll(path, options)
  } catch (error) {
    if (error instanceof HistoryRefused) return error.reason
    throw error
  }
  return 'read'
}

const hashes = (commits: { hash: string }[]) => commits.map(({ hash }) => hash).sort()

describe('the history', () => {
  test('has each commit once, with its author, subject, merges and co-authors', async () => {
    const facts = await readAll(join(folder, 'plain'))
    expect(hashes(facts)).toEqual(hashes(history.commits))
    const byHash = new Map(facts.map((fact) => [fact.hash, fact]))
    for (const commit of history.commits) {
      const fact = byHash.get(commit.hash)!
      expect(fact.subject).toBe(commit.subject)
      expect(fact.isMerge).toBe(commit.isMerge)
      expect(fact.author.email).toMatch(new RegExp(`^(dev|new)${commit.author}@example`, 'i'))
      expect(fact.coAuthors.map(({ email }) => Number(/\d+/.exec(email)![0]))).toEqual(
        commit.coAuthor === undefined ? [] : [commit.coAuthor],
      )
    }
    expect(facts.filter(({ isMerge }) => isMerge).length).toBeGreaterThan(10)
  })

  test('reads old encodings and mends what is odd, saying so', async () => {
    const facts = new Map(
      (await readAll(join(folder, 'plain'), { latest: '2026-03-01T00:00:00.000Z' })).map((f) => [f.hash, f]),
    )
    const withOddity = (oddity: string) =>
      history.commits.filter((commit) => commit.oddity === oddity).map(({ hash }) => facts.get(hash)!)
    for (const fact of withOddity('euc-kr'))
      expect(`${fact.author.name}${fact.remarks}`).toMatch(/^[가-힣]{3}( \(Dev\))? \d+$/)
    for (const fact of withOddity('latin1')) expect(fact.author.name).toMatch(/^José \d+$/)
    for (const fact of withOddity('bad-utf8')) expect(fact.remarks).toEqual(['text_replaced'])
    for (const fact of withOddity('negative-date')) {
      expect([fact.authoredAt, ...fact.remarks]).toEqual(['1970-01-01T00:00:00.000Z', 'date_clamped'])
    }
    for (const fact of withOddity('far-date')) expect(fact.authoredAt).toBe('2026-03-01T00:00:00.000Z')
    for (const fact of withOddity('bad-zone')) expect(fact.remarks).toEqual(['zone_malformed'])
    for (const fact of withOddity('no-name'))
      expect([fact.author.name, ...fact.remarks]).toEqual(['', 'name_missing'])
    for (const fact of withOddity('odd-email')) expect(fact.author.email).not.toMatch(/\s/)
    for (const fact of withOddity('signed')) expect(fact.author.name).not.toBe('Nobody')
    const plain = history.commits.find(({ oddity }) => oddity === undefined)!
    expect(facts.get(plain.hash)).toMatchObject({ authoredAt: '2015-01-01T00:00:00.000Z', remarks: [] })
  })

  test('joins its authors by the mailmap it carries', async () => {
    const facts = await readAll(join(folder, 'plain'))
    const mailmap = await readMailmap(join(folder, 'plain'))
    expect(mailmap).toBe(history.mailmap)
    const { authors } = mapAuthors(facts, parseMailmap(mailmap))
    const people = new Set(history.commits.flatMap(({ author, coAuthor }) => [author, coAuthor ?? author]))
    expect(authors).toHaveLength(people.size)
    expect(authors.reduce((sum, { commits }) => sum + commits, 0)).toBe(400)
    expect(mapAuthors(facts).authors.length).toBeGreaterThan(people.size)
  })

  test('comes in batches, from a branch or tag, since a time, without what is known', async () => {
    const path = join(folder, 'plain')
    const seen: number[] = []
    const sizes: number[] = []
    for await (const batch of readHistory(path, { batchSize: 150, onProgress: (n) => seen.push(n) }))
      sizes.push(batch.length)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(400)
    expect(sizes.length).toBeGreaterThan(1)
    expect(seen.at(-1)).toBe(400)
    const old = await readAll(path, { branch: 'old' })
    expect(old.some(({ hash }) => hash === history.old.hash)).toBe(true)
    expect(hashes(await readAll(path, { branch: 'v1' }))).toEqual(hashes(old))
    const known = new Set(old.map(({ hash }) => hash))
    const rest = await readAll(path, { isKnown: (hash) => known.has(hash) })
    expect(hashes([...old, ...rest])).toEqual(hashes(history.commits))
    const since = '2015-01-15T00:00:00.000Z'
    const recent = await readAll(path, { since })
    expect(recent.length).toBeGreaterThan(0)
    expect(recent.length).toBeLessThan(400)
    expect(recent.every(({ committedAt }) => committedAt >= since)).toBe(true)
  })
})

describe('repositories of every shape', () => {
  test('bare, .git folder, all loose, linked worktree, borrowed objects', async () => {
    const bare = await generateRepository(join(folder, 'bare'), { commits: 60, bare: true, loose: 60 })
    expect(await readAll(join(folder, 'bare'))).toHaveLength(60)
    expect(await readAll(history.gitdir)).toHaveLength(400)

    const own = join(history.gitdir, 'worktrees/linked')
    await mkdir(own, { recursive: true })
    await mkdir(join(folder, 'linked'))
    await writeFile(join(own, 'HEAD'), 'ref: refs/heads/old\n')
    await writeFile(join(own, 'commondir'), '../..\n')
    await writeFile(join(folder, 'linked/.git'), `gitdir: ../plain/.git/worktrees/linked\n`)
    expect(hashes(await readAll(join(folder, 'linked')))).toEqual(
      hashes(await readAll(history.gitdir, { branch: 'old' })),
    )

    const shared = join(folder, 'shared')
    await mkdir(join(shared, 'objects/info'), { recursive: true })
    await writeFile(join(shared, 'HEAD'), `${bare.head}\n`)
    await writeFile(join(shared, 'objects/info/alternates'), `${join(folder, 'bare/objects')}\n`)
    expect(await readAll(shared)).toHaveLength(60)
  })

  test('a shallow clone ends where it says', async () => {
    const shallow = await generateRepository(join(folder, 'shallow'), { commits: 300, shallow: 120 })
    expect(shallow.commits.length).toBeLessThan(200)
    expect(hashes(await readAll(join(folder, 'shallow')))).toEqual(hashes(shallow.commits))
    await rm(join(shallow.gitdir, 'shallow'))
    expect(await refusal(join(folder, 'shallow'))).toBe('damaged')
  })

  test('what cannot be read is refused by name, and nothing is written', async () => {
    expect(await refusal(join(folder, 'nothing'))).toBe('not_a_repository')
    expect(await refusal(join(folder, 'plain'), { branch: 'nowhere' })).toBe('no_such_branch')
    expect(await refusal(join(folder, 'plain'), { branch: '../../HEAD' })).toBe('damaged')
    const empty = join(folder, 'empty')
    await mkdir(empty)
    await writeFile(join(empty, 'HEAD'), 'ref: refs/heads/main\n')
    expect(await refusal(empty)).toBe('no_commits')
    expect(await readdir(empty)).toEqual(['HEAD'])
    await writeFile(join(empty, 'config'), '[extensions]\n\tobjectFormat = sha256\n')
    expect(await refusal(empty)).toBe('unsupported_format')

    await cp(history.gitdir, join(folder, 'broken'), { recursive: true })
    const packs = join(folder, 'broken/objects/pack')
    const pack = (await readdir(packs)).find((name) => name.endsWith('.pack'))!
    await rm(join(packs, pack))
    await writeFile(join(packs, pack), 'PACK and then nothing that is one')
    expect(await refusal(join(folder, 'broken'))).toBe('damaged')
  })
})

test('any bytes are read as some commit', () => {
  const latest = '2026-03-01T00:00:00.000Z'
  const line = fc.constantFrom(
    'author ',
    'committer ',
    'encoding ',
    'parent ',
    '<a@b>',
    ' 1 +0900',
    '\n',
    '\n\n',
    'é',
    '가',
    '-',
    '9'.repeat(25),
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(line, fc.string())), (pieces) => {
      const { fact } = parseCommit('0', new TextEncoder().encode(pieces.join('')), latest)
      for (const at of [fact.authoredAt, fact.committedAt]) expect(at >= '1970' && at <= latest).toBe(true)
      expect(fact.subject.length).toBeLessThanOrEqual(400)
    }),
  )
})

test('20,000 commits by 300 authors take seconds', { timeout: 60_000 }, async () => {
  const big = await generateRepository(join(folder, 'big'), { commits: 20_000, authors: 300, seed: 7 })
  const from = performance.now()
  const facts = await readAll(join(folder, 'big'))
  const seconds = (performance.now() - from) / 1000
  expect(facts).toHaveLength(20_000)
  const { authors } = mapAuthors(facts, parseMailmap(big.mailmap))
  expect(authors).toHaveLength(300)
  expect(seconds).toBeLessThan(30)
})
