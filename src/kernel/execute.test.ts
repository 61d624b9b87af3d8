import { describe, expect, it } from 'vitest'
import { freshDatabase } from '../../test/database.ts'
import { tallySlices, tallyWorld } from '../../test/tally/world.ts'
import { verifyStored } from './journal/verify-stored.ts'
import { rebuiltBalances } from './ledger/rebuild.ts'
import { runDue } from './schedule.ts'

const database = await freshDatabase({ slices: tallySlices, pools: { write: 12 } })
const world = tallyWorld(database)
const { act, door, actor } = world
const bank = { from: 'income:gifts', to: 'assets:bank', unit: 'KRW', amount: '100' }

async function rowsOf(commons: string) {
  const notes = await database.write
    .selectFrom('tally_note')
    .selectAll()
    .where('commons_id', '=', commons)
    .execute()
  const balances = await rebuiltBalances(database.write, commons)
  const verified = await verifyStored(database.read, commons)
  return { notes: notes.length, balances, verified }
}

describe('the door', () => {
  it('records what a command did, and verifies', async () => {
    const commons = await world.foundOne('first')
    const done = await act(commons, 'move', bank)
    expect(done).toMatchObject({ result: { left: '-100' }, entries: [1], replayed: false })
    const { verified, balances } = await rowsOf(commons)
    expect(verified).toMatchObject({ size: 2, findings: [] })
    expect(balances.get('assets:bank KRW')).toBe(100n)
  })

  it('leaves nothing of a refused command', async () => {
    const commons = await world.foundOne('refused')
    await expect(act(commons, 'note', { words: 'x', refuse: true })).rejects.toMatchObject({
      code: 'tally.refused',
      status: 409,
    })
    expect(await rowsOf(commons)).toMatchObject({ notes: 0, verified: { size: 1, findings: [] } })
  })

  it('keeps the outer command when a forgiven inner one is refused, and nothing when it is not', async () => {
    const commons = await world.foundOne('nested')
    await act(commons, 'nest', { refuseSecond: true, forgive: true })
    expect(await rowsOf(commons)).toMatchObject({ notes: 1, verified: { size: 3, findings: [] } })
    await expect(act(commons, 'nest', { refuseSecond: true, forgive: false })).rejects.toMatchObject({
      code: 'tally.refused',
    })
    expect(await rowsOf(commons)).toMatchObject({ notes: 1, verified: { size: 3, findings: [] } })
  })

  it('gives a used key the recorded result, and refuses it for another request', async () => {
    const commons = await world.foundOne('keys')
    const first = await act(commons, 'note', { words: 'once', refuse: false }, 'k1')
    const again = await act(commons, 'note', { words: 'once', refuse: false }, 'k1')
    expect(again).toMatchObject({ result: first.result, replayed: true, entries: [] })
    await expect(act(commons, 'note', { words: 'other', refuse: false }, 'k1')).rejects.toMatchObject({
      code: 'kernel.key_reused',
    })
    const both = await Promise.all(
      Array.from({ length: 20 }, () => act(commons, 'note', { words: 'same', refuse: false }, 'k2')),
    )
    expect(new Set(both.map((one) => JSON.stringify(one.result))).size).toBe(1)
    expect(await rowsOf(commons)).toMatchObject({ notes: 2 })
  })

  it('founds once under one key', async () => {
    const found = () =>
      door.execute({ command: 'tally.found', input: { slug: 'again', name: 'again' }, actor, key: 'found-1' })
    const [one, two] = await Promise.all([found(), found()])
    expect(one.commons).toBe(two.commons)
    await expect(
      door.execute({ command: 'tally.found', input: { slug: 'again', name: 'x' }, actor }),
    ).rejects.toMatchObject({ code: 'tally.slug_taken' })
  })

  it('previews without leaving a trace', async () => {
    const commons = await world.foundOne('preview')
    const preview = await door.preview({
      commons,
      command: 'tally.note',
      input: { words: 'p', refuse: false },
      actor,
    })
    expect(preview.entries.map((entry) => entry.kind)).toEqual(['tally.noted'])
    expect(await rowsOf(commons)).toMatchObject({ notes: 0, verified: { size: 1 } })
  })

  it('is serial on one commons: a floor holds whoever asks at once', async () => {
    const commons = await world.foundOne('serial')
    await act(commons, 'move', { ...bank, amount: '1000' })
    const spend = { from: 'assets:bank', to: 'expenses:food', unit: 'KRW', amount: '30', floor: '0' }
    const second = tallyWorld(database)
    const tries = await Promise.allSettled(
      Array.from({ length: 60 }, (_, i) => (i % 2 ? act : second.act)(commons, 'move', spend)),
    )
    expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(33)
    const { balances, verified } = await rowsOf(commons)
    expect(balances.get('assets:bank KRW')).toBe(10n)
    expect(verified.findings).toEqual([])
  })

  it('answers bad input, unknown commands and strangers by declared failures', async () => {
    const commons = await world.foundOne('bad')
    await expect(act(commons, 'move', { ...bank, amount: '-1' })).rejects.toMatchObject({
      code: 'kernel.bad_input',
      status: 400,
    })
    await expect(
      act(commons, 'move', { ...bank, amount: '1000000000000000000000000000000' }),
    ).rejects.toMatchObject({ status: 400 })
    await expect(act(commons, 'fly', {})).rejects.toMatchObject({ code: 'kernel.no_such_command' })
    await expect(act('00000000-0000-7000-8000-000000000009', 'move', bank)).rejects.toMatchObject({
      code: 'kernel.no_such_commons',
    })
    await expect(act('../../etc', 'move', bank)).rejects.toMatchObject({ code: 'kernel.no_such_commons' })
    await expect(act(commons, 'tick', { words: 'x' })).rejects.toMatchObject({ code: 'kernel.not_allowed' })
  })

  it('seals nothing unreadable about whom it was for and what brought it about', async () => {
    const commons = await world.foundOne('origin')
    const agent = '00000000-0000-7000-8000-000000000001'
    const wrong = [
      { onBehalfOf: { agent: 'mina' } },
      { onBehalfOf: { agent, evidence: 'a photo' } },
      { onBehalfOf: 7 as never },
      { cause: -1 },
      { cause: 1.5 },
    ]
    const input = { words: 'x', refuse: false }
    for (const origin of wrong)
      await expect(
        door.execute({ commons, command: 'tally.note', input, actor, ...origin }),
        JSON.stringify(origin),
      ).rejects.toMatchObject({ code: 'kernel.bad_input', status: 400 })
    expect(await rowsOf(commons)).toMatchObject({ notes: 0, verified: { size: 1, findings: [] } })
    await door.execute({ commons, command: 'tally.note', input, actor, cause: 0 })
  })

  it('sends due commands as the clock, once', async () => {
    const commons = await world.foundOne('due')
    await act(commons, 'later', { at: '2030-01-01T00:00:00.000Z', words: 'x' })
    const send = (due: { commonsId: string; id: string; command: string; input: unknown }) =>
      door.execute({
        commons: due.commonsId,
        command: due.command,
        input: due.input,
        actor: { kind: 'clock' },
        key: `due:${due.id}`,
      })
    expect(await runDue(database.write, new Date('2029-12-31T00:00:00Z'), send)).toBe(0)
    expect(await runDue(database.write, new Date('2030-01-01T00:00:00Z'), send)).toBe(1)
    expect(await runDue(database.write, new Date('2030-01-01T00:00:00Z'), send)).toBe(0)
    expect((await rowsOf(commons)).balances.get('assets:ticks pieces')).toBe(1n)
  })

  it('stores tiles past 256 entries and still verifies', async () => {
    const commons = await world.foundOne('tiles')
    await Promise.all(Array.from({ length: 600 }, () => act(commons, 'move', bank)))
    expect((await rowsOf(commons)).verified).toMatchObject({ size: 601, findings: [] })
    const tiles = await database.read
      .selectFrom('journal_tile')
      .select('index')
      .where('commons_id', '=', commons)
      .execute()
    expect(tiles).toHaveLength(2)
  })
})
