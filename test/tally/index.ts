import { z } from 'zod'
import { capability, command, entryKind, query } from '../../src/kernel/capability.ts'
import { account, amount, id, instant, positiveAmount, text, unitCode } from '../../src/kernel/fields.ts'

/** A slice as small as one can be, with which the kernel is tried and measured. */

declare module '../../src/kernel/database.ts' {
  interface Tables {
    tally_note: { commons_id: string; id: string; words: string }
  }
}

const founded = entryKind({ v: 1, data: z.strictObject({}), shown: 'anyone' })
const moved = entryKind({ v: 1, data: z.strictObject({ count: z.int() }), shown: 'anyone' })
const noted = entryKind({ v: 1, data: z.strictObject({ note: id('tally.note') }), shown: 'member' })

const found = command({
  input: z.strictObject({ slug: z.string(), name: z.string() }),
  who: ['signed-in'],
  founds: true,
  failures: ['slug_taken'],
  records: { founded },
  async run(ctx, { slug, name }) {
    const row = { id: ctx.commons.id, slug, name, founded_at: ctx.now }
    const made = await ctx.db
      .insertInto('kernel_commons')
      .values(row)
      .onConflict((clash) => clash.doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!made) ctx.fail('slug_taken')
    ctx.record('founded', {}, { charterVersion: 1, changesStanding: true })
    return { id: ctx.commons.id }
  },
})

const move = command({
  input: z.strictObject({
    from: account(),
    to: account(),
    unit: unitCode(),
    amount: positiveAmount(),
    floor: amount().optional(),
  }),
  who: ['member'],
  failures: ['not_enough', 'same_account'],
  records: { moved },
  async run(ctx, { from, to, unit, amount, floor }) {
    if (from === to) ctx.fail('same_account')
    if (floor !== undefined && (await ctx.balance(from, unit)) - amount < floor) ctx.fail('not_enough')
    ctx.record('moved', { count: 1 }, { postings: [{ from, to, unit, amount }] })
    return { left: (await ctx.balance(from, unit)).toString() }
  },
})

const moveMany = command({
  input: z.strictObject({
    from: account(),
    to: account(),
    unit: unitCode(),
    amount: positiveAmount(),
    times: z.int().min(1).max(10_000),
  }),
  who: ['member'],
  failures: [],
  records: { moved },
  async run(ctx, { from, to, unit, amount, times }) {
    const postings = Array.from({ length: times }, (_, i) => ({ from, to: `${to}:${i % 100}`, unit, amount }))
    ctx.record('moved', { count: times }, { postings })
  },
})

/** Writes a row, then moves; `refuse` fails after both, so that a test can see nothing stays. */
const note = command({
  input: z.strictObject({ words: text(1000), refuse: z.boolean() }),
  who: ['member'],
  failures: ['refused'],
  records: { noted, moved },
  async run(ctx, { words, refuse }) {
    const note = ctx.newId()
    await ctx.db.insertInto('tally_note').values({ commons_id: ctx.commons.id, id: note, words }).execute()
    ctx.record(
      'noted',
      { note },
      { postings: [{ from: 'income:notes', to: 'assets:notes', unit: 'pieces', amount: 1n }] },
    )
    if (refuse) ctx.fail('refused')
    return { note }
  },
})

/** Runs `note` inside itself, twice: the second one refused if asked. */
const nest = command({
  input: z.strictObject({ refuseSecond: z.boolean(), forgive: z.boolean() }),
  who: ['member'],
  failures: [],
  records: { moved },
  async run(ctx, { refuseSecond, forgive }) {
    const cause = ctx.record('moved', { count: 0 })
    await ctx.execute('tally.note', { words: 'first', refuse: false }, ctx.actor, cause)
    const second = ctx.execute('tally.note', { words: 'second', refuse: refuseSecond }, ctx.actor, cause)
    await (forgive ? second.catch(() => undefined) : second)
    return null
  },
})

const later = command({
  input: z.strictObject({ at: instant(), words: text(100) }),
  who: ['member'],
  failures: [],
  records: { moved },
  async run(ctx, { at, words }) {
    await ctx.schedule(new Date(at), 'tally.tick', { words }, 'later')
    ctx.record('moved', { count: 0 })
  },
})

const tick = command({
  input: z.strictObject({ words: text(100) }),
  who: ['clock'],
  failures: [],
  records: { moved },
  async run(ctx) {
    ctx.record(
      'moved',
      { count: 0 },
      { postings: [{ from: 'income:ticks', to: 'assets:ticks', unit: 'pieces', amount: 1n }] },
    )
  },
})

const notes = query({
  input: z.strictObject({}),
  output: z.array(z.string()),
  who: ['member'],
  async run(view) {
    const rows = await view.db
      .selectFrom('tally_note')
      .select('words')
      .where('commons_id', '=', view.commons.id)
      .execute()
    return rows.map((row) => row.words)
  },
})

const commands = { found, move, moveMany, note, nest, later, tick }
const titles = {
  found: 'Found',
  move: 'Move',
  moveMany: 'Move many',
  note: 'Note',
  nest: 'Nest',
  later: 'Later',
  tick: 'Tick',
}
const failures = {
  slug_taken: () => 'taken',
  not_enough: () => 'not enough',
  same_account: () => 'same account',
  refused: () => 'refused',
}
const entries = { founded: () => 'founded', moved: () => 'moved', noted: () => 'noted' }
const messages = { title: 'Tally', commands: titles, queries: { notes: 'Notes' }, failures, entries }

export default capability({
  name: 'tally',
  folder: import.meta.dirname,
  commands,
  queries: { notes },
  messages: { ko: messages, en: messages },
})
