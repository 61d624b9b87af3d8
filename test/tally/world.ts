import { join } from 'node:path'
import { noStanding } from '../../src/kernel/authority.ts'
import { systemClock } from '../../src/kernel/clock.ts'
import type { Database } from '../../src/kernel/database.ts'
import type { DoorDeps } from '../../src/kernel/door.ts'
import { createDoor } from '../../src/kernel/execute.ts'
import { slicesOf } from '../../src/kernel/slices.ts'
import tally from './index.ts'
import '../../src/kernel/tables.ts'

/** What to migrate for it. */
export const tallySlices = [
  { name: 'kernel', folder: join(import.meta.dirname, '../../src/kernel') },
  { name: 'tally', folder: import.meta.dirname },
]

/** Everyone is a member here, and the charter allows what the commands suggest. */
export function tallyWorld(database: Database, clock = { ...systemClock }) {
  const slices = slicesOf([tally])
  const who = (name: string) => slices.command(name)?.who ?? slices.query(name)?.who ?? []
  const charter = { version: 1, who, value: () => undefined, capabilities: ['tally'], data: {} }
  const member = { ...noStanding, member: true, agent: '00000000-0000-7000-8000-000000000001' }
  const authority = {
    charter: async () => charter,
    standingOf: async () => member,
    standingOfAgent: async () => member,
  }
  const deps: DoorDeps = { database, slices, authority, clock }
  const door = createDoor(deps)
  const actor = { kind: 'person', person: 'mina' } as const
  const foundOne = async (slug: string) =>
    (await door.execute({ command: 'tally.found', input: { slug, name: slug }, actor, key: slug })).commons
  const act = (commons: string, command: string, input: unknown, key?: string) =>
    door.execute({ commons, command: `tally.${command}`, input, actor, key })
  return { deps, door, actor, foundOne, act, clock }
}
