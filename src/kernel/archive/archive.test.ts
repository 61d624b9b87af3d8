import { describe, expect, it } from 'vitest'
import { freshDatabase } from '../../../test/database.ts'
import { tallySlices, tallyWorld } from '../../../test/tally/world.ts'
import { verifyStored } from '../journal/verify-stored.ts'
import { exportCommons } from './export.ts'
import { importCommons } from './import.ts'

const here = await freshDatabase({ slices: tallySlices })
const there = await freshDatabase({ slices: tallySlices })
const world = tallyWorld(here)

async function archiveOf(commons: string): Promise<string[]> {
  return Array.fromAsync(exportCommons(here, commons, []))
}

async function* linesOf(lines: string[]) {
  yield* lines
}

async function lived(slug: string): Promise<string> {
  const commons = await world.foundOne(slug)
  for (let i = 0; i < 300; i++)
    await world.act(commons, 'move', {
      from: 'income:gifts',
      to: 'assets:bank',
      unit: 'KRW',
      amount: `${10 ** 14 + i}`,
    })
  await world.act(commons, 'note', { words: '물길 "청소" <b>\\ \n', refuse: false })
  return commons
}

describe('an archive', () => {
  it('carries a commons to another installation with the same root and balances', async () => {
    const commons = await lived('moving')
    await importCommons(there, linesOf(await archiveOf(commons)), [])
    const [before, after] = [await verifyStored(here.read, commons), await verifyStored(there.read, commons)]
    expect(after).toEqual(before)
    expect(after.findings).toEqual([])
    const balances = (db: typeof here) =>
      db.read
        .selectFrom('ledger_balance')
        .selectAll()
        .where('commons_id', '=', commons)
        .orderBy('account')
        .execute()
    expect(await balances(there)).toEqual(await balances(here))
    const notes = await there.read
      .selectFrom('tally_note')
      .select('words')
      .where('commons_id', '=', commons)
      .execute()
    expect(notes).toEqual([{ words: '물길 "청소" <b>\\ \n' }])
    await expect(importCommons(there, linesOf(await archiveOf(commons)), [])).rejects.toMatchObject({
      code: 'archive.already_here',
    })
    const next = tallyWorld(there)
    await next.act(commons, 'note', { words: 'onwards', refuse: false })
    expect((await verifyStored(there.read, commons)).findings).toEqual([])
  })

  it('is refused when altered, truncated, of another schema or no archive, and leaves nothing', async () => {
    const lines = await archiveOf(await lived('altered'))
    const altered = lines.map((line) => line.replace('100000000000017', '100000000000018'))
    await expect(importCommons(there, linesOf(altered), [])).rejects.toMatchObject({
      code: 'archive.damaged',
    })
    await expect(importCommons(there, linesOf(lines.slice(0, 200)), [])).rejects.toMatchObject({
      code: 'archive.damaged',
    })
    const newer = [lines[0]!.replace('kernel:1', 'kernel:1,2'), ...lines.slice(1)]
    await expect(importCommons(there, linesOf(newer), [])).rejects.toMatchObject({
      code: 'archive.other_migrations',
    })
    await expect(importCommons(there, linesOf(['hello']), [])).rejects.toMatchObject({
      code: 'archive.not_an_archive',
    })
    const smuggled = [...lines, '{"table":"kernel_secret"}', '{"name":"x","value":"y"}']
    await expect(importCommons(there, linesOf(smuggled), [])).rejects.toMatchObject({
      code: 'archive.not_an_archive',
    })
    const left = await there.read
      .selectFrom('kernel_commons')
      .select('id')
      .where('slug', '=', 'altered')
      .execute()
    expect(left).toEqual([])
  })
})
