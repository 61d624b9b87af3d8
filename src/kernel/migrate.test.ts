import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../test/database.ts'
import type { MigratingSlice } from './migrate.ts'
import { migrate, migrationState } from './migrate.ts'

const root = mkdtempSync(join(tmpdir(), 'dure-migrate-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

let count = 0
let slices: MigratingSlice[] = []

/** Two slices of a product that has just begun: `soil` with two files, `seed` with one that needs the first. */
beforeEach(() => {
  count += 1
  slices = ['soil', 'seed'].map((name) => ({ name, folder: join(root, `${count}`, name) }))
  for (const { folder } of slices) mkdirSync(folder, { recursive: true })
  write('soil/0001-bed.sql', 'create table soil_bed (\n  id bigint primary key\n);')
  write('soil/0002-name.sql', 'alter table soil_bed add name text; create sequence soil_number;')
  write('seed/0001-row.sql', 'create table seed_row (bed bigint references soil_bed (id));')
})

function write(file: string, sql: string): void {
  writeFileSync(join(root, `${count}`, file), sql)
}

describe('migrate', () => {
  test('applies each file once, in the order of slices and numbers', async () => {
    const database = await freshDatabase({ slices: [] })
    const all = ['soil/0001-bed.sql', 'soil/0002-name.sql', 'seed/0001-row.sql']
    expect(await migrate(database.owner, slices)).toEqual(all)
    expect(await migrate(database.owner, slices)).toEqual([])
    expect(await migrationState(database.read)).toBe('seed:1 soil:1,2')
    write('soil/0003-depth.sql', 'alter table soil_bed add depth bigint;')
    expect(await migrate(database.owner, slices)).toEqual(['soil/0003-depth.sql'])
    await database.pool.query(`insert into soil_bed values (nextval('soil_number'), '밭', 3)`)
    await database.close()
  })

  test('of two servers that start at once, one migrates and the other finds it done', async () => {
    const database = await freshDatabase({ slices: [], pools: { owner: 2 } })
    const both = await Promise.all([migrate(database.owner, slices), migrate(database.owner, slices)])
    expect(both.map((applied) => applied.length).sort()).toEqual([0, 3])
    await database.close()
  })

  test('a file that fails leaves nothing of itself, and what came before stays', async () => {
    const database = await freshDatabase({ slices: [] })
    write('soil/0002-name.sql', 'alter table soil_bed add name text; select nothing_there;')
    await expect(migrate(database.owner, slices)).rejects.toMatchObject({
      code: 'migration_failed',
      values: { slice: 'soil', file: '0002-name.sql', reason: expect.stringMatching(/nothing_there/) },
    })
    expect(await migrationState(database.read)).toBe('soil:1')
    expect((await database.owner.query('select * from soil_bed')).fields.map(({ name }) => name)).toEqual([
      'id',
    ])
    write('soil/0002-name.sql', 'alter table soil_bed add name text;')
    expect(await migrate(database.owner, slices)).toEqual(['soil/0002-name.sql', 'seed/0001-row.sql'])
    await database.close()
  })

  test('a changed file is refused by name; other line ends are no change', async () => {
    const database = await freshDatabase({ slices })
    write('soil/0001-bed.sql', 'create table soil_bed (\r\n  id bigint primary key\r\n);')
    expect(await migrate(database.owner, slices)).toEqual([])
    write('soil/0001-bed.sql', 'create table soil_bed (id integer primary key);')
    await expect(migrate(database.owner, slices)).rejects.toMatchObject({
      code: 'migration_changed',
      values: { slice: 'soil', file: '0001-bed.sql' },
    })
    await database.close()
  })

  test('a newer database is refused by name, before anything is touched', async () => {
    const database = await freshDatabase({ slices })
    rmSync(join(root, `${count}`, 'soil/0002-name.sql'))
    write('seed/0002-more.sql', 'create table seed_more (id bigint);')
    const newer = { code: 'migration_unknown', values: { slice: 'soil', file: '0002-name.sql' } }
    await expect(migrate(database.owner, slices)).rejects.toMatchObject(newer)
    await expect(migrate(database.owner, [slices[1]!])).rejects.toMatchObject({ code: 'migration_unknown' })
    expect((await database.owner.query(`select to_regclass('seed_more') as found`)).rows).toEqual([
      { found: null },
    ])
    await database.close()
  })

  test('names without a number, or with one used twice, are refused', async () => {
    const database = await freshDatabase({ slices: [] })
    write('seed/0001-again.sql', 'select 1;')
    await expect(migrate(database.owner, slices)).rejects.toMatchObject({ code: 'migration_misnamed' })
    rmSync(join(root, `${count}`, 'seed/0001-again.sql'))
    write('seed/later.sql', 'select 1;')
    const misnamed = { code: 'migration_misnamed', values: { slice: 'seed', file: 'later.sql' } }
    await expect(migrate(database.owner, slices)).rejects.toMatchObject(misnamed)
    await database.close()
  })
})
