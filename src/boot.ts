import { join } from 'node:path'
import { charterAt } from './commons/charter/in-force.ts'
import { setRegistry } from './commons/charter/registry.ts'
import { mayStandIn } from './commons/members/helpers.ts'
import { standingOf, standingOfAgent } from './commons/members/standing.ts'
import type { Capability } from './kernel/capability.ts'
import { type Clock, systemClock } from './kernel/clock.ts'
import { type Database, type DatabasePlace, openDatabase } from './kernel/database.ts'
import type { Authority, Door, DoorDeps } from './kernel/door.ts'
import { createDoor } from './kernel/execute.ts'
import { migrate } from './kernel/migrate.ts'
import { loadFolder, type Slices, slicesOf } from './kernel/slices.ts'
import './kernel/tables.ts'

/** An installation that is open for work: what every surface needs. */
export interface Office {
  database: Database
  slices: Slices
  deps: DoorDeps
  door: Door
  clock: Clock
  close(): Promise<void>
}

const authority: Authority = { charter: charterAt, standingOf, standingOfAgent, mayStandIn }

/** Loads all slices of this installation: the domains every commons has, then the capabilities. */
export async function loadSlices(): Promise<Slices> {
  const groups = ['commons', 'capabilities'].map((group) => loadFolder(join(import.meta.dirname, group)))
  const slices = slicesOf((await Promise.all(groups)).flat())
  setRegistry(slices)
  return slices
}

/** What to migrate, in order: the kernel's own tables first. */
export function migrationsOf(slices: Slices): { name: string; folder: string }[] {
  const ofSlices = slices.all.map(({ name, folder }: Capability) => ({ name, folder }))
  return [{ name: 'kernel', folder: join(import.meta.dirname, 'kernel') }, ...ofSlices]
}

/** Opens the database, brings it up to date and opens the door. Throws `DatabaseProblem`. */
export async function openOffice(place: DatabasePlace, clock: Clock = systemClock): Promise<Office> {
  const [database, slices] = await Promise.all([openDatabase(place), loadSlices()])
  try {
    await migrate(database.owner, migrationsOf(slices))
    return officeOn(database, slices, clock)
  } catch (error) {
    await database.close()
    throw error
  }
}

/** The same on a database that is open and migrated already. */
export function officeOn(database: Database, slices: Slices, clock: Clock = systemClock): Office {
  const deps: DoorDeps = { database, slices, authority, clock }
  return { database, slices, deps, door: createDoor(deps), clock, close: () => database.close() }
}
