import { mkdtempSync, rmSync } from 'node:fs'
import { loadSlices, migrationsOf, officeOn } from '../src/boot.ts'
import { charterFrom } from '../src/commons/charter/compose.ts'
import { templateNamed } from '../src/commons/charter/templates.ts'
import type { Actor } from '../src/kernel/authority.ts'
import { systemClock } from '../src/kernel/clock.ts'
import { type Database, openDatabase } from '../src/kernel/database.ts'
import { migrate } from '../src/kernel/migrate.ts'

/** A database of its own, thrown away afterwards. */
export async function withDatabase<R>(write: number, work: (database: Database) => Promise<R>): Promise<R> {
  const folder = mkdtempSync('/tmp/dure-bench-')
  const database = await openDatabase({ dataFolder: folder }, { write })
  try {
    return await work(database)
  } finally {
    await database.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** An informal group and the one person who keeps its office. */
export async function smallOffice(database: Database, changes: Parameters<typeof charterFrom>[1] = {}) {
  const slices = await loadSlices()
  await migrate(database.owner, migrationsOf(slices))
  const office = officeOn(database, slices, systemClock)
  const actor: Actor = { kind: 'person', person: systemClock.newId() }
  await database.owner.query(
    `insert into members_person (id, name, email, email_verified, created_at, updated_at)
     values ($1, 'office', 'office@example.org', true, now(), now())`,
    [actor.person],
  )
  const { commons } = await office.door.execute({ command: 'charter.found', input: founding(changes), actor })
  return { office, actor, commons }
}

function founding(changes: Parameters<typeof charterFrom>[1]) {
  const charter = charterFrom(templateNamed('informal-group'), changes)
  const place = { language: 'ko', timeZone: 'Asia/Seoul', template: 'informal-group' }
  return { slug: 'bench', name: '모임', ...place, charter, founder: { name: '총무' } }
}
