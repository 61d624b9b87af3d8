import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { canonicalText } from '../../kernel/canonical.ts'
import { group, procedureWith } from './group.fixture.ts'
import { newReceipt } from './receipts.ts'

/**
 * Plays the owner of the database after a secret vote has closed: with every table, index, row version, statistic and
 * file, and knowing who voted in which order. What may be found is that somebody voted, and the published ballots.
 */

const voters = 40
let w: World
let seen: Awaited<ReturnType<typeof aVote>>
beforeAll(async () => {
  w = await world()
  seen = await aVote()
}, 120_000)

interface Cast {
  agent: string
  ballot: { approve: string[] }
  receipt: string
}

/** Every ballot says something else, so that finding one would be finding its voter. */
const ballotOf = (i: number) => ({ approve: options.filter((_, bit) => (i >> bit) & 1) })
const options = ['o1', 'o2', 'o3', 'o4', 'o5', 'o6']

async function aVote() {
  const g = await group(w, voters, {
    ...procedureWith({}),
    'procedures.pick': {
      ...procedureWith({})['procedures.assembly'],
      ...{
        method: 'approval',
        secret: true,
        num: undefined,
        den: undefined,
        strict: undefined,
        base: undefined,
      },
    },
  })
  const ask = (title: string) =>
    g.send<{ decision: string }>(g.people[0]!, 'raiseQuestion', {
      ...{ procedure: 'pick', kind: 'choice', title, reason: '' },
      options: options.map((label) => ({ label })),
    })
  const [{ decision }, { decision: other }] = [await ask('닫힐 투표'), await ask('더 이어질 투표')]
  const cast: Cast[] = []
  for (const [i, person] of g.people.entries()) {
    const one = { agent: await g.agent(person), ballot: ballotOf(i), receipt: newReceipt() }
    const { ballot, receipt } = one
    await w.act(person, g.commons, 'decisions.castSecretBallot', { decision, ballot, receipt }, `key-${i}`)
    if (i < 20) await g.send(person, 'castSecretBallot', { decision: other, ballot, receipt: newReceipt() })
    cast.push(one)
  }
  await owner('analyze')
  const before = await filesWith(cast[0]!.receipt)
  await w.office.database.owner.query('update decisions_decision set closes_at = $1 where id = $2', [
    w.clock.now(),
    decision,
  ])
  await w.act(g.people[0]!, g.commons, 'decisions.close', { decision })
  await w.settle()
  await owner('checkpoint')
  return { ...g, decisionId: decision, other, cast, before }
}

const owner = async <R = Record<string, never>>(text: string, values: unknown[] = []): Promise<R[]> =>
  (await w.office.database.owner.query(text, values)).rows

const tableNames = async () =>
  (
    await owner<{ name: string }>(`select relname::text as name from pg_class where relkind = 'r'
    and relnamespace = 'public'::regnamespace`)
  ).map((row) => row.name)

/** Every file of this database in which a text stands, by the table or index it belongs to. */
async function filesWith(text: string): Promise<string[]> {
  await owner('checkpoint')
  const found = await owner<{ name: string }>(
    `select coalesce(c.relname::text, 'no longer anything: ' || file) as name
     from (select file, pg_read_binary_file(folder || '/' || file, true) as bytes
       from (select 'base/' || oid as folder from pg_database where datname = current_database()) d,
         lateral pg_ls_dir(folder) as file) f
     left join pg_class c on pg_relation_filenode(c.oid)::text = split_part(split_part(file, '.', 1), '_', 1)
     where position(convert_to($1, 'UTF8') in bytes) > 0 order by 1`,
    [text],
  )
  return found.map((row) => row.name)
}

describe('after closing, the owner of the database', () => {
  it('finds receipts in the published ballots and their index, and in no other file', async () => {
    expect(seen.before).toContain('decisions_box')
    for (const { receipt } of [seen.cast[0]!, seen.cast[17]!, seen.cast.at(-1)!])
      expect(await filesWith(receipt)).toEqual(['decisions_published', 'decisions_published_receipt'])
  })

  it('finds them in no row of another table, statistics among them', async () => {
    const places: string[] = []
    for (const name of await tableNames()) {
      const rows = await owner<{ line: string }>(`select t::text as line from "${name}" t`)
      if (seen.cast.some(({ receipt }) => rows.some(({ line }) => line.includes(receipt)))) places.push(name)
    }
    expect(places).toEqual(['decisions_published'])
    const samples = await owner<{ tablename: string }>(
      `select tablename from pg_stats where schemaname = 'public' and tablename = 'decisions_box'
        and attname not in ('commons_id', 'decision')`,
    )
    expect(samples).toEqual([])
  })

  it('sees all published ballots written at one moment, in an order drawn by lot', async () => {
    const rows = await owner<{ receipt: string; place: number; x: string }>(
      'select receipt, place, xmin::text as x from decisions_published where decision = $1 order by ctid',
      [seen.decisionId],
    )
    expect(new Set(rows.map((row) => row.x)).size).toBe(1)
    expect(rows.map((row) => row.place)).toEqual(rows.map((_, i) => i))
    const order = rows.map((row) => seen.cast.findIndex((one) => one.receipt === row.receipt))
    expect(order.toSorted((a, b) => a - b)).toEqual(seen.cast.map((_, i) => i))
    // Spearman's rank correlation, as whole numbers: 6 Σd² within 0.35 to 1.65 of n³ − n. By chance outside once in 30,000.
    const sum = order.reduce((all, voted, place) => all + (voted - place) ** 2, 0)
    const whole = voters ** 3 - voters
    expect(600 * sum).toBeGreaterThan(35 * whole)
    expect(600 * sum).toBeLessThan(165 * whole)
  })

  it('cannot try published ballots against the fingerprints of requests', async () => {
    const keys = await owner<{ request: Buffer; owner: string }>(
      `select request, owner from kernel_key where key like 'key-%'`,
    )
    expect(keys).toHaveLength(voters)
    const hash = (input: unknown) =>
      createHash('sha256')
        .update(`decisions.castSecretBallot ${canonicalText(input)}`)
        .digest('hex')
    const decision = seen.decisionId
    const known = new Set(keys.map((one) => one.request.toString('hex')))
    for (const { ballot, receipt } of seen.cast)
      for (const guess of [
        { decision, ballot, receipt },
        { decision, ballot },
        { ballot, receipt },
        ballot,
        receipt,
      ])
        expect(known.has(hash(guess))).toBe(false)
    expect(known).toEqual(new Set([hash(decision)]))
  })

  it('reads in the journal who voted, and nothing of what', async () => {
    const entries = (await seen.entries('ballot_cast')).filter(
      (one) => (one.data as { decision: string }).decision === seen.decisionId,
    )
    expect(entries.map((one) => one.actor)).toEqual(seen.cast.map((one) => `agent:${one.agent}`))
    expect(new Set(entries.map((one) => JSON.stringify(one.data)))).toEqual(
      new Set([JSON.stringify({ decision: seen.decisionId })]),
    )
  })

  it('meets the ballots of votes that go on in a new order as well, all of one moment', async () => {
    const rows = await owner<{ ballot: string; x: string; agent: string | null }>(
      'select ballot, xmin::text as x, agent from decisions_box where decision = $1 order by ctid',
      [seen.other],
    )
    const inOrder = seen.cast.slice(0, 20).map((one) => canonicalText(one.ballot))
    expect(rows.map((row) => row.ballot).toSorted()).toEqual(inOrder.toSorted())
    expect(rows.map((row) => row.ballot)).not.toEqual(inOrder)
    expect(new Set(rows.map((row) => row.x)).size).toBe(1)
    expect(rows.every((row) => row.agent === null)).toBe(true)
    expect(await owner('select * from decisions_box where decision = $1', [seen.decisionId])).toEqual([])
    expect(await owner('select * from kernel_shred')).toEqual([])
  })
})
