import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { world } from '../../../test/world.ts'
import { village, work } from './village.fixture.ts'

const w = await world()
const v = await village(w)
const db = w.office.database.owner

interface Event {
  id: string
  classified_as: string | null
  is_gift: boolean
  counted_seq: bigint | null
  status: string
  corrects: string | null
  quantity: bigint | null
  day: string
  provider: string
}

const events = async (): Promise<Event[]> =>
  (
    await db.query(`select id, classified_as, is_gift, counted_seq, status, corrects, coalesce(quantity, effort) as quantity,
      provider, (happened_at at time zone 'Asia/Seoul')::date::text as day from observation_event order by counted_seq, day, quantity`)
  ).rows

const seqOf = async (kind: string) => (await v.entries(kind)).map(({ seq }) => BigInt(seq))

it('tells the kind, the gift and the entry by which it counts', async () => {
  const contribution = await v.log(v.bora, 2)
  await v.act(v.mina, 'nameGift', { ...work(1), kind: 'care', agent: v.agent(v.bora) })
  const [logged, named] = await events()
  expect(logged).toMatchObject({ classified_as: 'work', is_gift: false, status: 'counted' })
  expect([logged!.counted_seq]).toEqual(await seqOf('contribution_logged'))
  expect(named).toMatchObject({ classified_as: 'care', is_gift: true, status: 'waiting', counted_seq: null })
  w.clock.pass({ days: 8 })
  await w.settle()
  expect((await events())[1]).toMatchObject({ status: 'counted' })
  expect([(await events())[1]!.counted_seq]).toEqual(await seqOf('contribution_counted'))
  await v.act(v.bora, 'correctContribution', { contribution, quantity: '3600', reason: '' })
  const correction = (await events()).find(({ corrects }) => corrects === logged!.id)
  expect([correction?.counted_seq]).toEqual(await seqOf('contribution_corrected'))
})

const git = { kind: 'provider', name: 'git' } as const
const key = '1'.padStart(64, '0')
const commit = (n: number, at: string) => ({
  ...{ hash: n.toString(16).padStart(40, '0'), author: key, coAuthors: [], subject: '고침' },
  at: `${at}T10:00:00.000Z`,
})

it('keeps commits of a member apart by calendar month, before and after they are known', async () => {
  const { project } = await v.act(v.mina, 'startProject', { name: '두레', purpose: '' })
  const authors = [{ key, name: '준호', email: 'j@example.org' }]
  const bring = (...commits: object[]) => v.act(git, 'importCommits', { project, authors, commits })
  // The last evening of January in London is February in Seoul.
  await bring(commit(1, '2026-01-05'), commit(2, '2026-01-31'), {
    ...commit(3, '2026-01-31'),
    at: '2026-01-31T20:00:00.000Z',
  })
  const [author] = (await v.get<{ authors: { id: string }[] }>(v.mina, 'authors', { mapped: false })).authors
  await v.act(v.mina, 'mapAuthor', { author: author!.id, agent: v.agent(v.junho) })
  await bring(commit(4, '2026-02-20'), commit(5, '2026-02-21'), commit(6, '2026-03-01'))
  const junhos = (await events()).filter(({ provider }) => provider === v.agent(v.junho))
  expect(junhos.map((one) => [one.day.slice(0, 7), one.quantity, one.classified_as])).toEqual([
    ['2026-01', 2n, 'code'],
    ['2026-02', 1n, 'code'],
    ['2026-02', 2n, 'code'],
    ['2026-03', 1n, 'code'],
  ])
  const rows = await sql<{ event: string; month: string; count: bigint }>`
    select event_id as event, to_char(happened_on, 'YYYY-MM') as month, count(*) as count
    from contributions_contribution where source = 'git' group by 1, 2`.execute(w.office.database.read)
  expect(rows.rows.map(({ event, month, count }) => `${event} ${month} ${count}`).sort()).toEqual(
    junhos.map((one) => `${one.id} ${one.day.slice(0, 7)} ${one.quantity}`).sort(),
  )
  const sentence = JSON.stringify(await v.entries('commits_imported'))
  expect(sentence.match(/"month"/)).toBeNull()
})

it('finds the same of what was recorded before it was kept', async () => {
  const before = await events()
  expect(before.filter((one) => one.status === 'counted' && one.counted_seq === null)).toEqual([])
  await db.query('update observation_event set classified_as = null, is_gift = false, counted_seq = null')
  for (const file of ['../../commons/observation/0004-classified.sql', '0002-classified.sql']) {
    const text = await readFile(join(import.meta.dirname, file), 'utf8')
    for (const [update] of text.matchAll(/^update [^;]*;/gm)) await db.query(update)
  }
  const after = (await events()).map((one) => ({
    ...one,
    classified_as: one.corrects ? null : one.classified_as,
  }))
  expect(after).toEqual(before)
})
