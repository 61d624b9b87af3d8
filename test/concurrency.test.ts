import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { ask, glimpse } from '../src/kernel/ask.ts'
import { type Actor, noStanding, type Standing } from '../src/kernel/authority.ts'
import { capability, command, entryKind, query } from '../src/kernel/capability.ts'
import type { Charter } from '../src/kernel/charter.ts'
import { systemClock } from '../src/kernel/clock.ts'
import type { Database } from '../src/kernel/database.ts'
import type { DoorDeps } from '../src/kernel/door.ts'
import { createDoor } from '../src/kernel/execute.ts'
import { verifyStored } from '../src/kernel/journal/verify-stored.ts'
import { slicesOf } from '../src/kernel/slices.ts'
import { freshDatabase } from './database.ts'
import { tallySlices, tallyWorld } from './tally/world.ts'

const database = await freshDatabase({ slices: tallySlices, pools: { write: 12 } })
/** As three processes would share the database: queues and caches of their own. */
const worlds = [1, 2, 3].map(() => tallyWorld({ ...database }))
const [first] = worlds as [(typeof worlds)[0]]

async function balance(commons: string, account: string): Promise<bigint> {
  const row = database.read.selectFrom('ledger_balance').select('amount').where('commons_id', '=', commons)
  return (await row.where('account', '=', account).executeTakeFirst())?.amount ?? 0n
}

const count = (all: PromiseSettledResult<unknown>[], status: string) =>
  all.filter((one) => one.status === status).length

describe('64 commands at once from three doors', () => {
  const move = { from: 'assets:bank', to: 'expenses:food', unit: 'KRW', amount: '30', floor: '0' }

  it('are serial: a floor is never overstepped, whatever is refused in between', async () => {
    const commons = await first.foundOne('floor')
    const gift = { from: 'income:gifts', to: 'assets:bank', unit: 'KRW', amount: '1000' }
    await first.act(commons, 'move', gift)
    const wishes = Array.from({ length: 64 }, (_, i) => {
      const { act } = worlds[i % 3]!
      if (i % 4 === 3) return act(commons, 'note', { words: 'x', refuse: i % 8 === 7 })
      return act(commons, 'move', { ...move, amount: `${20 + (i % 5)}` })
    })
    const spent = (await Promise.allSettled(wishes)).filter((_, i) => i % 4 !== 3)
    const left = await balance(commons, 'assets:bank')
    expect(left).toBeGreaterThanOrEqual(0n)
    // Whatever could still be paid was paid: nobody was refused while there was enough.
    expect(left).toBeLessThan(24n)
    expect(await balance(commons, 'expenses:food')).toBe(1000n - left)
    expect(await balance(commons, 'assets:notes')).toBe(8n)
    expect(count(spent, 'rejected')).toBeGreaterThan(0)
    const verified = await verifyStored(database.read, commons)
    expect(verified).toMatchObject({ size: 2 + count(spent, 'fulfilled') + 8, findings: [] })
  })

  it('each see exactly what those before them left', async () => {
    const commons = await first.foundOne('reads')
    const moves = Array.from({ length: 64 }, (_, i) =>
      worlds[i % 3]!.act(commons, 'move', {
        from: 'income:gifts',
        to: 'assets:bank',
        unit: 'KRW',
        amount: '1',
      }),
    )
    const left = (await Promise.all(moves)).map((one) => Number((one.result as { left: string }).left))
    expect(left.toSorted((a, b) => b - a)).toEqual(Array.from({ length: 64 }, (_, i) => -(i + 1)))
  })

  it('under one key have one effect, and all get its result', async () => {
    const commons = await first.foundOne('keys')
    const same = Array.from({ length: 64 }, (_, i) =>
      worlds[i % 3]!.act(commons, 'note', { words: 'once', refuse: false }, 'the-key'),
    )
    const done = await Promise.all(same)
    expect(new Set(done.map((one) => JSON.stringify(one.result))).size).toBe(1)
    expect(done.filter((one) => !one.replayed)).toHaveLength(1)
    expect(await balance(commons, 'assets:notes')).toBe(1n)
  })

  it('under one key found one commons, and all get its id', async () => {
    const input = { slug: 'founded-at-once', name: 'x' }
    const same = Array.from({ length: 12 }, (_, i) => {
      const { door, actor } = worlds[i % 3]!
      return door.execute({ command: 'tally.found', input, actor, key: 'found-at-once' })
    })
    const done = await Promise.all(same)
    expect(new Set(done.map((one) => one.commons)).size).toBe(1)
    expect(done.filter((one) => !one.replayed)).toHaveLength(1)
  })

  it('take one slug once, whoever founds', async () => {
    const found = ({ door, actor }: (typeof worlds)[0]) =>
      door.execute({ command: 'tally.found', input: { slug: 'wanted', name: 'x' }, actor })
    const all = await Promise.allSettled([...worlds, ...worlds].map(found))
    expect(count(all, 'fulfilled')).toBe(1)
    for (const one of all)
      if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'tally.slug_taken' })
  })

  it('do not wait for those of another commons', async () => {
    const [slow, quick] = [await first.foundOne('slow'), await first.foundOne('quick')]
    const holder = await database.owner.connect()
    await holder.query('begin')
    await holder.query('select from journal_head where commons_id = $1 for update', [slow])
    const waiting = first.act(slow, 'note', { words: 'x', refuse: false })
    await first.act(quick, 'note', { words: 'x', refuse: false })
    expect(await Promise.race([waiting, new Promise((resolve) => setTimeout(resolve, 50, 'waits'))])).toBe(
      'waits',
    )
    await holder.query('rollback')
    holder.release()
    await waiting
  })
})

describe('a refused command between two accepted ones of a batch', () => {
  it('leaves no trace in rows, books, journal or keys', async () => {
    const commons = await first.foundOne('between')
    const wish = (i: number) => {
      const input = { words: `${i}`, refuse: i % 3 === 1 }
      return first.act(commons, 'note', input, `between-${i}`)
    }
    const all = await Promise.allSettled(Array.from({ length: 60 }, (_, i) => wish(i)))
    expect(count(all, 'rejected')).toBe(20)
    const notes = database.read.selectFrom('tally_note').select('words').where('commons_id', '=', commons)
    const words = (await notes.execute()).map((row) => Number(row.words))
    expect(words.toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 60 }, (_, i) => i).filter((i) => i % 3 !== 1),
    )
    expect(await balance(commons, 'assets:notes')).toBe(40n)
    expect(await verifyStored(database.read, commons)).toMatchObject({ size: 41, findings: [] })
    const keys = database.read.selectFrom('kernel_key').select('key').where('commons_id', '=', commons)
    // The founding had a key as well.
    expect(await keys.execute()).toHaveLength(41)
    // A key whose command was refused is free: once nothing forbids it, it takes effect.
    await expect(
      first.act(commons, 'note', { words: 'now', refuse: false }, 'between-1'),
    ).resolves.toMatchObject({
      replayed: false,
    })
  })

  it('inside another that forgives it leaves the outer one whole', async () => {
    const commons = await first.foundOne('forgiven')
    const wish = (i: number) => first.act(commons, 'nest', { refuseSecond: i % 2 === 0, forgive: i % 4 < 2 })
    const all = await Promise.allSettled(Array.from({ length: 40 }, (_, i) => wish(i)))
    // Of four: one forgiven (1 note), one untroubled (2), one refused whole, one untroubled (2).
    expect(count(all, 'rejected')).toBe(10)
    expect(await balance(commons, 'assets:notes')).toBe(50n)
    const notes = database.read.selectFrom('tally_note').select('id').where('commons_id', '=', commons)
    expect(await notes.execute()).toHaveLength(50)
    expect(await verifyStored(database.read, commons)).toMatchObject({ size: 1 + 30 + 50, findings: [] })
  })
})

const mina = { kind: 'person', person: 'mina' } as const
const newcomer = { kind: 'person', person: 'newcomer' } as const

/** A slice whose rows are the rules: what is in them is who may do what, as charter and roll are. */
function rulesWorld(shared: Database) {
  const changed = entryKind({ v: 1, data: z.strictObject({}), shown: 'anyone' })
  const wish = { who: ['anyone'], failures: ['refused'], records: { changed } } as const
  const words = z.strictObject({ words: z.string(), refuse: z.boolean() })
  const change = command({
    ...wish,
    input: words.extend({ what: z.enum(['charter', 'roll']), look: z.boolean() }),
    async run(ctx, { words, refuse, what, look }) {
      const id = ctx.newId()
      await ctx.db.insertInto('tally_note').values({ commons_id: ctx.commons.id, id, words }).execute()
      // A command inside, before the change is told: what a newcomer is then may not outlive this transaction.
      if (look) await ctx.execute('rules.read', {}, newcomer)
      const version = what === 'charter' ? ctx.charter.version + 1 : undefined
      ctx.record('changed', {}, { charterVersion: version, changesStanding: what === 'roll' })
      await ctx.execute('rules.read', {}, ctx.actor)
      if (refuse) ctx.fail('refused')
    },
  })
  const read = command({
    ...wish,
    input: z.strictObject({}),
    async run(ctx) {
      ctx.record('changed', {})
      return { charter: ctx.charter.data, roll: ctx.standing.types }
    },
  })
  const seen = query({
    input: z.strictObject({}),
    output: z.unknown(),
    who: ['anyone'],
    run: async (view) => ({ charter: view.charter.data, roll: view.standing.types }),
  })
  const messages = {
    title: 'Rules',
    commands: { change: 'Change', read: 'Read' },
    queries: { seen: 'Seen' },
    failures: { refused: () => 'refused' },
    entries: { changed: () => 'changed' },
  }
  const rules = capability({
    name: 'rules',
    folder: import.meta.dirname,
    commands: { change, read },
    queries: { seen },
    messages: { ko: messages, en: messages },
  })
  const loads = { charter: 0, standing: 0 }
  const wordsIn = async (db: Database['read'], commons: string) => {
    const rows = await db.selectFrom('tally_note').select('words').where('commons_id', '=', commons).execute()
    return rows.map((row) => row.words).sort()
  }
  const standing = async (db: Database['read'], commons: string): Promise<Standing> => {
    loads.standing += 1
    return { ...noStanding, member: true, types: await wordsIn(db, commons) }
  }
  const deps: DoorDeps = {
    database: shared,
    slices: slicesOf([rules]),
    clock: systemClock,
    authority: {
      charter: async (db, commons, version): Promise<Charter> => {
        loads.charter += 1
        const data = { words: await wordsIn(db, commons) }
        return { version, who: () => ['anyone'], value: () => undefined, capabilities: [], data }
      },
      standingOf: standing,
      standingOfAgent: standing,
    },
  }
  const door = createDoor(deps)
  const act = (commons: string, name: string, input: unknown, actor: Actor = mina) =>
    door.execute({ commons, command: `rules.${name}`, input, actor })
  const look = async (commons: string, actor: Actor = mina) =>
    ask(await glimpse(deps, commons, actor, 'ko'), seen, {}) as Promise<{ charter: unknown; roll: string[] }>
  const preview = (commons: string, input: unknown) =>
    door.preview({ commons, command: 'rules.change', input, actor: mina })
  return { act, look, preview, loads }
}

describe('what is kept in memory of rules and roll', () => {
  const change = (what: string, words: string, refuse: boolean, look = false) => ({
    what,
    words,
    refuse,
    look,
  })

  it('is loaded once and shared by commands and queries', async () => {
    const commons = await first.foundOne('kept')
    const { act, look, loads } = rulesWorld({ ...database })
    await Promise.all(Array.from({ length: 20 }, () => act(commons, 'read', {})))
    for (let i = 0; i < 5; i++) await look(commons)
    expect(loads).toEqual({ charter: 1, standing: 1 })
  })

  it.each(['roll', 'charter'])('keeps nothing of a refused change of the %s', async (what) => {
    const commons = await first.foundOne(`poison-${what}`)
    const empty = { charter: { words: [] }, roll: [] }
    const refused = { code: 'rules.refused' }
    for (const inner of [true, false]) {
      for (const previewed of [true, false]) {
        // With an empty memory each time.
        const { act, look, preview } = rulesWorld({ ...database })
        if (previewed) await preview(commons, change(what, 'tried', false, inner))
        else
          await expect(act(commons, 'change', change(what, 'bad', true, inner))).rejects.toMatchObject(
            refused,
          )
        for (const person of [mina, newcomer]) {
          expect(await look(commons, person)).toEqual(empty)
          expect((await act(commons, 'read', {}, person)).result).toEqual(empty)
        }
      }
    }
  })

  it.each(['roll', 'charter'])(
    'follows accepted changes of the %s within a batch and over doors',
    async (what) => {
      const commons = await first.foundOne(`follow-${what}`)
      const [one, two] = [rulesWorld({ ...database }), rulesWorld({ ...database })]
      await two.look(commons)
      const batch = [
        one.act(commons, 'change', change(what, 'a', false)),
        one.act(commons, 'change', change(what, 'bad', true, true)),
        one.act(commons, 'read', {}),
        one.act(commons, 'change', change(what, 'b', false, true)),
        one.act(commons, 'change', change(what, 'worse', true)),
        one.act(commons, 'read', {}),
      ]
      const all = await Promise.allSettled(batch)
      expect(all.map((each) => each.status)).toEqual([
        'fulfilled',
        'rejected',
        'fulfilled',
        'fulfilled',
        'rejected',
        'fulfilled',
      ])
      const results = all.map((each) => (each.status === 'fulfilled' ? each.value.result : undefined))
      const of = (result: unknown) =>
        what === 'roll'
          ? (result as { roll: string[] }).roll
          : (result as { charter: { words: string[] } }).charter.words
      expect(of(results[2])).toEqual(['a'])
      expect(of(results[5])).toEqual(['a', 'b'])
      for (const door of [one, two]) {
        expect(of(await door.look(commons))).toEqual(['a', 'b'])
        expect(of((await door.act(commons, 'read', {})).result)).toEqual(['a', 'b'])
      }
    },
  )
})
