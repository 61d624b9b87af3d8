import { readdirSync } from 'node:fs'
import { loadSlices, migrationsOf, type Office, officeOn } from '../../boot.ts'
import { glimpse } from '../../kernel/ask.ts'
import type { Commons } from '../../kernel/capability.ts'
import type { Database } from '../../kernel/database.ts'
import { migrate, migrationState } from '../../kernel/migrate.ts'
import type { Slices } from '../../kernel/slices.ts'
import type { Call } from './call.ts'
import { dataFolderOf, hasInstallation, openInstallation } from './installation.ts'
import { cliFailure } from './usage.ts'
import { cliWords } from './words.ts'

/** Opens the installation with all its slices, does something and closes it, whatever happens. */
export async function withOffice<T>(call: Call, work: (office: Office) => Promise<T>): Promise<T> {
  const slices = loadSlices()
  // Told by the await below; a second failure at the same time must not end the process first.
  slices.catch(() => {})
  const database = await openInstallation(call.io, cliWords[call.lang].waitingForOthers)
  try {
    const office = officeOn(database, await slices)
    await bringUpToDate(database, office.slices)
    return await work(office)
  } finally {
    await database.close()
  }
}

/** The same for what only reads: an installation that does not exist yet is not made for it. */
export async function withExistingOffice<T>(call: Call, work: (office: Office) => Promise<T>): Promise<T> {
  const { env } = call.io
  if (!hasInstallation(env)) throw cliFailure('no_installation', { folder: dataFolderOf(env) }, 404)
  return withOffice(call, work)
}

/** A commons by slug or id. @throws Failure `kernel.no_such_commons` */
export async function commonsNamed({ deps }: Office, named: string): Promise<Commons> {
  return (await glimpse(deps, named, { kind: 'anyone' }, 'en')).commons
}

/** Only where something is missing: migrating renews triggers, and a running server would be made to wait for it. */
async function bringUpToDate(database: Database, slices: Slices): Promise<void> {
  const known = migrationsOf(slices)
  const present = await migrationState(database.read).catch(() => undefined)
  if (present !== stateOf(known)) await migrate(database.owner, known)
}

/** The state these files lead to, as `migrationState` writes it. */
function stateOf(known: { name: string; folder: string }[]): string {
  return known
    .map(({ name, folder }) => ({ name, numbers: numbersIn(folder) }))
    .filter(({ numbers }) => numbers.length > 0)
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, numbers }) => `${name}:${numbers}`)
    .join(' ')
}

function numbersIn(folder: string): number[] {
  const files = readdirSync(folder).filter((file) => /^\d{4}-.+\.sql$/.test(file))
  return files.map((file) => Number(file.slice(0, 4))).sort((a, b) => a - b)
}
