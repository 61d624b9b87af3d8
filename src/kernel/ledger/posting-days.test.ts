import { describe, expect, it } from 'vitest'
import { freshDatabase } from '../../../test/database.ts'
import { tallySlices, tallyWorld } from '../../../test/tally/world.ts'
import { world } from '../../../test/world.ts'
import { migrationsOf } from '../../boot.ts'
import { systemClock } from '../clock.ts'
import type { Database } from '../database.ts'
import { verifyStored } from '../journal/verify-stored.ts'
import { migrate } from '../migrate.ts'

/** As the database stood before postings had days. */
const back = `drop trigger kernel_append_only on ledger_posting; alter table ledger_posting drop column day;
  delete from kernel_migration where slice = 'kernel' and number = 5`
const applied = ['kernel/0005-posting-days.sql']

async function daysIn({ read }: Database) {
  return (await read.selectFrom('ledger_posting').select('day').orderBy('seq').orderBy('n').execute()).map(
    ({ day }) => day,
  )
}

describe('the day of a posting', () => {
  it('is that of its recording, in our own time; older postings are given theirs', async () => {
    const database = await freshDatabase({ slices: tallySlices })
    let now = '2026-03-31T14:50:00.000Z'
    const tally = tallyWorld(database, { ...systemClock, now: () => new Date(now) })
    const commons = await tally.foundOne('days')
    const gift = { from: 'income:gifts', to: 'assets:bank', unit: 'KRW', amount: '5' }
    await tally.act(commons, 'move', gift)
    // A quarter of an hour later it is the next day in Seoul.
    now = '2026-03-31T15:05:00.000Z'
    await tally.act(commons, 'move', gift)
    expect(await daysIn(database)).toEqual(['2026-03-31', '2026-04-01'])
    await database.owner.query(back)
    expect(await migrate(database.owner, tallySlices)).toEqual(applied)
    expect(await daysIn(database)).toEqual(['2026-03-31', '2026-04-01'])
    expect((await verifyStored(database.read, commons)).findings).toEqual([])
    const change = `update ledger_posting set day = day`
    await expect(database.owner.query(change)).rejects.toThrow(/refused/)
  })

  it('is the one its entry names; older postings are given that', async () => {
    const w = await world()
    const mina = await w.person('민아')
    const commons = await w.found('village', mina)
    const sale = { from: 'income:sales', to: 'assets:cash', unit: 'KRW', amount: '5', text: '판매' }
    await w.act(mina, commons, 'books.recordEntry', { ...sale, date: '2026-02-27' })
    const { database } = w.office
    expect(await daysIn(database)).toEqual(['2026-02-27'])
    await database.owner.query(back)
    expect(await migrate(database.owner, migrationsOf(w.slices))).toEqual(applied)
    expect(await daysIn(database)).toEqual(['2026-02-27'])
    await w.verify(commons)
  })
})
