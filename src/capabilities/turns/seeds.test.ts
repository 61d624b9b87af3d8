import { describe, expect, it } from 'vitest'
import { freshDatabase } from '../../../test/database.ts'
import { exportCommons } from '../../kernel/archive/export.ts'
import { importCommons } from '../../kernel/archive/import.ts'
import { bay } from './bay.fixture.ts'

const s = await bay()
const { database } = s.w.office
const withheld = s.w.slices.all.flatMap((slice) => slice.withheld)
const year = { from: '2026-03-02', until: '2026-12-31' }
const archive = () => Array.fromAsync(exportCommons(database, s.commons, withheld))
const cove = await s.placed('fishing', ['동굴', '바위', '모래'])
const garden = await s.placed('plot')
await s.act(s.bora, 'askIn', { resource: garden })
const { draw } = await s.act(s.mina, 'sealLots', { resource: cove, ...year })
const { lottery } = await s.act(s.mina, 'sealLottery', { resource: garden, ...year })
const seeds = async () => database.read.selectFrom('turns_seed').selectAll().execute()

describe('a seed that is sealed', () => {
  it('stands in one table nobody is answered from: not in archives, entries or queries, even for who sealed it', async () => {
    const sealed = (await seeds()).map(({ seed }) => seed)
    expect(sealed).toHaveLength(2)
    const entries = await database.read.selectFrom('journal_entry').select('body').execute()
    const answers: unknown[] = []
    for (const who of [s.mina, s.bora])
      for (const resource of [cove, garden]) answers.push(await s.get(who, 'allotment', { resource }))
    const { rows: keys } = await database.owner.query('select to_jsonb(k) as key from kernel_key k')
    const shown = (value: unknown) =>
      JSON.stringify(value, (_, one) => (typeof one === 'bigint' ? String(one) : one))
    const told = [...(await archive()), ...entries.map(({ body }) => body), shown(answers), shown(keys)]
    for (const seed of sealed) for (const one of told) expect(one).not.toContain(seed)
    // What is told stands in all of them: the search would find it.
    expect(told.filter((one) => one.includes(draw!)).length).toBeGreaterThan(2)
  })

  it('stays behind when a commons moves: there what was sealed is refused and may be sealed once more', async () => {
    const there = await freshDatabase()
    const lines = await archive()
    await importCommons(
      there,
      (async function* () {
        yield* lines
      })(),
      withheld,
    )
    expect(await there.read.selectFrom('turns_draw').selectAll().execute()).toHaveLength(1)
    expect(await there.read.selectFrom('turns_seed').selectAll().execute()).toEqual([])
    // The same here, as if it had come from elsewhere.
    await database.write.deleteFrom('turns_seed').execute()
    await expect(s.act(s.mina, 'drawLots', { draw })).rejects.toMatchObject(s.refused('seed_gone'))
    await expect(s.act(s.mina, 'drawLottery', { lottery })).rejects.toMatchObject(s.refused('seed_gone'))
    const again = await s.act(s.mina, 'sealLots', { resource: cove, ...year })
    const other = await s.act(s.mina, 'sealLottery', { resource: garden, ...year })
    await s.act(s.mina, 'drawLots', { draw: again.draw })
    await s.act(s.mina, 'drawLottery', { lottery: other.lottery })
    // Told, they are gone from where secrets are.
    expect(await seeds()).toEqual([])
    expect(await s.w.verify(s.commons)).toMatchObject({ findings: [], balancesAgree: true })
  })
})
