import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { freshDatabase } from '../../test/database.ts'
import { tallySlices, tallyWorld } from '../../test/tally/world.ts'
import { canonicalText } from './canonical.ts'
import { prepare } from './prepare.ts'
import { askToShred, holdShredding, shredTables } from './shred.ts'

const database = await freshDatabase({ slices: tallySlices, pools: { owner: 3, write: 4 } })
const world = tallyWorld(database)
const known = ['tally_note']

async function notesOf(slug: string, words: string[]) {
  const commons = await world.foundOne(slug)
  for (const one of words) await world.act(commons, 'note', { words: one, refuse: false })
  return commons
}

const forget = (commons: string, words: string) =>
  database.write
    .deleteFrom('tally_note')
    .where('commons_id', '=', commons)
    .where('words', '=', words)
    .execute()

const ask = (commons: string, name = 'tally_note') =>
  askToShred(database.write, commons, name, world.clock.newId())

/** The table's file as the database's owner reads it. */
async function fileText(): Promise<string> {
  await database.owner.query('checkpoint')
  const { rows } = await database.owner.query(
    `select encode(pg_read_binary_file(pg_relation_filepath('tally_note')), 'escape') as bytes`,
  )
  return rows[0].bytes
}

it('leaves nothing of deleted rows in the file, though an old snapshot would still see them', async () => {
  const commons = await notesOf('shred', ['marigold', 'snapdragon'])
  const reader = await database.owner.connect()
  await reader.query('begin isolation level repeatable read')
  await reader.query('select 1')
  await forget(commons, 'snapdragon')
  expect(await fileText()).toContain('snapdragon')
  await ask(commons)
  expect(await shredTables(database, known)).toBe(1)
  expect(await fileText()).not.toContain('snapdragon')
  expect(await fileText()).toContain('marigold')
  reader.release(true)
  expect(await shredTables(database, known)).toBe(0)
})

it('draws the order of what is left by lot, all in one transaction', async () => {
  const words = Array.from({ length: 200 }, (_, i) => `note ${i}`)
  const commons = await notesOf('order', words)
  await ask(commons)
  await shredTables(database, known)
  const { rows } = await database.owner.query(
    'select words, xmin::text as x from tally_note where commons_id = $1 order by ctid',
    [commons],
  )
  expect(rows.map((row) => row.words).toSorted()).toEqual(words.toSorted())
  expect(rows.map((row) => row.words)).not.toEqual(words)
  expect(new Set(rows.map((row) => row.x)).size).toBe(1)
})

it('waits while somebody reads the table, or reads as of one moment', async () => {
  const commons = await notesOf('busy', ['held'])
  await ask(commons)
  const reader = await database.owner.connect()
  await holdShredding(reader)
  expect(await shredTables(database, known)).toBe(0)
  reader.release(true)
  const other = await database.owner.connect()
  await other.query('begin; select 1 from tally_note')
  expect(await shredTables(database, known)).toBe(0)
  other.release(true)
  await expect.poll(() => shredTables(database, known)).toBe(1)
})

it('touches no table that no slice declares', async () => {
  const commons = await world.foundOne('foreign')
  await ask(commons, 'journal_entry')
  await expect(shredTables(database, known)).rejects.toThrow('journal_entry')
  await database.write.deleteFrom('kernel_shred').execute()
})

it('makes the fingerprint of a key from what the command says', () => {
  const note = world.deps.slices.command('tally.note')!
  const slices = { ...world.deps.slices, command: () => ({ ...note, fingerprint: () => 'the same' }) }
  const request = (words: string) => ({
    commons: 'c',
    command: 'tally.note',
    input: { words, refuse: false },
    actor: world.actor,
    key: 'k',
  })
  const whole = prepare(world.deps, request('x')).fingerprint
  const expected = `tally.note ${canonicalText({ words: 'x', refuse: false })}`
  expect(Buffer.from(whole).toString('hex')).toBe(createHash('sha256').update(expected).digest('hex'))
  const [one, two] = ['x', 'y'].map((words) => prepare({ ...world.deps, slices }, request(words)).fingerprint)
  expect(one).toEqual(two)
  expect(one).not.toEqual(whole)
})
