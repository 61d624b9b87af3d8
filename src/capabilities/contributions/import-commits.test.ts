import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { batchDigest } from './batch-digest.ts'
import { type Village, village } from './village.fixture.ts'

let w: World
let v: Village
let project: string
beforeAll(async () => {
  w = await world()
  v = await village(w)
  project = (await v.act(v.mina, 'startProject', { name: '두레', purpose: '' })).project!
})

const git = { kind: 'provider', name: 'git' } as const
const refused = (code: string) => ({ code: `contributions.${code}` })
const key = (person: number) => String(person).padStart(64, '0')
const author = (person: number) => ({
  key: key(person),
  name: `개발자 ${person}`,
  email: `d${person}@example.org`,
})
const commit = (n: number, by: number, coAuthors: number[] = []) => ({
  hash: n.toString(16).padStart(40, '0'),
  author: key(by),
  coAuthors: coAuthors.map(key),
  at: `2026-02-${String((n % 27) + 1).padStart(2, '0')}T10:00:00.000Z`,
  subject: `고침 ${n}`,
})
const bring = (commits: object[], people = [1, 2]) =>
  v.act<{ commits: number; known: number; shares: number }>(git, 'importCommits', {
    ...{ project, commits },
    authors: people.map(author),
  })
const authorsOf = (mapped = false) =>
  v.get<{ authors: { id: string; name: string; email: string; commits: number }[] }>(v.mina, 'authors', {
    mapped,
  })

describe('contributions.importCommits', () => {
  it('credits author and co-author one commit each, once', async () => {
    expect(await bring([commit(1, 1), commit(2, 1, [2]), commit(2, 1)])).toEqual({
      commits: 2,
      known: 0,
      shares: 2,
    })
    expect(await bring([commit(2, 2), commit(3, 2, [1, 2])])).toEqual({ commits: 1, known: 1, shares: 2 })
    await expect(bring([commit(1, 2), commit(3, 1)])).rejects.toMatchObject(refused('nothing_new'))
    const { authors } = await authorsOf()
    expect(authors.map(({ name, commits }) => [name, commits])).toEqual([
      ['개발자 1', 3],
      ['개발자 2', 1],
    ])
    expect(await v.balance(`equity:outsiders:${authors[0]!.id}`, 'commits')).toBe(3n)
  })

  it('leaves one entry for a batch, to which its rows are tied', async () => {
    const entries = await v.entries('commits_imported')
    const { rows } = await sql<{ id: string; sourceKey: string; author: string; happenedOn: string }>`
      select id, source_key as "sourceKey", author, happened_on as "happenedOn" from contributions_contribution
      where batch = ${entries[0].data.batch}`.execute(w.office.database.read)
    expect(rows).toHaveLength(2)
    expect(batchDigest(rows)).toBe(entries[0].data.rows)
    expect(batchDigest(rows.slice(1))).not.toBe(entries[0].data.rows)
    expect(JSON.stringify(entries)).not.toMatch(/개발자|example|고침/)
  })

  it('refuses what is not there', async () => {
    const input = { project, commits: [commit(9, 1)], authors: [author(1)] }
    await expect(v.act(v.junho, 'importCommits', input)).rejects.toMatchObject({ code: 'kernel.not_allowed' })
    await expect(bring([commit(9, 3)])).rejects.toMatchObject(refused('authors_missing'))
    const late = { ...commit(9, 1), at: '2026-03-02T10:00:00.000Z' }
    await expect(bring([late])).rejects.toMatchObject(refused('not_yet'))
    const other = (change: object) => v.act(git, 'importCommits', { ...input, ...change })
    await expect(other({ project: v.commons })).rejects.toMatchObject(refused('no_such_project'))
    const [row] = (await v.get<{ contributions: { id: string }[] }>(v.mina, 'contributions', {}))
      .contributions
    const correct = { contribution: row!.id, quantity: '2', reason: '' }
    await expect(v.act(v.mina, 'correctContribution', correct)).rejects.toMatchObject(
      refused('not_yours_to_correct'),
    )
  })
})

describe('contributions.mapAuthor', () => {
  it('makes what an author gave a member’s, and forgets their address', async () => {
    const [one] = (await authorsOf()).authors
    const account = `equity:contributions:${v.agent(v.bora)}`
    await v.act(v.mina, 'mapAuthor', { author: one!.id, agent: v.agent(v.bora) })
    expect(await v.balance(account, 'commits')).toBe(3n)
    expect(await v.balance(`equity:outsiders:${one!.id}`, 'commits')).toBe(0n)
    const stored = await w.office.database.owner.query(
      'select name, email from contributions_author where id = $1',
      [one!.id],
    )
    expect(stored.rows).toEqual([{ name: null, email: null }])
    await bring([commit(10, 1), commit(11, 1)])
    expect(await v.balance(account, 'commits')).toBe(5n)
    const again = { author: one!.id, agent: v.agent(v.bora) }
    await expect(v.act(v.mina, 'mapAuthor', again)).rejects.toMatchObject(refused('nothing_changed'))
    const nobody = { author: one!.id, agent: v.commons }
    await expect(v.act(v.mina, 'mapAuthor', nobody)).rejects.toMatchObject(refused('no_such_member'))
    const none = { author: v.commons, agent: v.agent(v.bora) }
    await expect(v.act(v.mina, 'mapAuthor', none)).rejects.toMatchObject(refused('no_such_author'))
  })

  it('moves everything on when it was said wrongly', async () => {
    const [mapped] = (await authorsOf(true)).authors
    const { contributions } = await v.get<{ contributions: { id: string; agent: string | null }[] }>(
      v.bora,
      'contributions',
      { agent: v.agent(v.bora) },
    )
    await v.act(v.mina, 'revertContribution', { contribution: contributions[0]!.id, reason: '봇이 했어요' })
    const correct = { contribution: contributions[1]!.id, quantity: '2', reason: '' }
    await expect(v.act(v.bora, 'correctContribution', correct)).rejects.toMatchObject(
      refused('commits_are_whole'),
    )
    await v.act(v.mina, 'mapAuthor', { author: mapped!.id, agent: v.agent(v.junho) })
    expect(await v.balance(`equity:contributions:${v.agent(v.bora)}`, 'commits')).toBe(0n)
    expect(await v.balance(`equity:contributions:${v.agent(v.junho)}`, 'commits')).toBe(4n)
    const totals = await v.totals(v.mina, { by: 'member', kind: 'code' })
    expect(totals.find(({ key }) => key === v.agent(v.junho))?.quantity).toBe(4n)
    expect(totals.some(({ key }) => key === v.agent(v.bora))).toBe(false)
    expect(await w.verify(v.commons)).toMatchObject({ balancesAgree: true })
  })

  it('begins to count where outsiders do not', async () => {
    const strict = await village(w, { 'contributions.count_outsiders': false })
    const started = await strict.act(strict.mina, 'startProject', { name: '두레', purpose: '' })
    const input = { project: started.project, commits: [commit(1, 1)], authors: [author(1)] }
    await strict.act(git, 'importCommits', input)
    expect(await strict.totals(strict.mina, { by: 'kind' })).toEqual([])
    const { authors } = await strict.get<{ authors: { id: string }[] }>(strict.mina, 'authors')
    await strict.act(strict.mina, 'mapAuthor', { author: authors[0]!.id, agent: strict.agent(strict.bora) })
    expect(await strict.totals(strict.mina, { by: 'kind' })).toMatchObject([{ key: 'code', quantity: 1n }])
    expect(await w.verify(strict.commons)).toMatchObject({ balancesAgree: true })
  })
})
