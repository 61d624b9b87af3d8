/**
 * For tests: an office on the data folder given, as the real server opens it (own PostgreSQL, real fsync), with the
 * tally slice. Takes wishes over IPC and answers each until it is killed.
 */
import { ask, glimpse } from '../src/kernel/ask.ts'
import { openDatabase } from '../src/kernel/database.ts'
import { Failure } from '../src/kernel/failure.ts'
import { migrate } from '../src/kernel/migrate.ts'
import { tallySlices, tallyWorld } from './tally/world.ts'

export interface Wish {
  n: number
  commons?: string
  /** A command's name, or `notes` to ask that query. */
  command: string
  input: unknown
  key?: string
}

/** `code` where it was refused as declared, `bug` where anything else was thrown. */
export type Reply = { n: number; result?: unknown; commons?: string; code?: string; bug?: string }

const database = await openDatabase({ dataFolder: process.argv[2]! })
await migrate(database.owner, tallySlices)
const { deps, door, actor } = tallyWorld(database)

async function fulfil({ commons, command, input, key }: Wish): Promise<Omit<Reply, 'n'>> {
  if (command !== 'notes') return door.execute({ commons, command: `tally.${command}`, input, actor, key })
  const view = await glimpse(deps, commons!, actor, 'ko')
  return { result: ((await ask(view, deps.slices.query('tally.notes')!, {})) as string[]).length }
}

process.on('message', (wish: Wish) => {
  fulfil(wish)
    .catch((error) =>
      error instanceof Failure ? { code: error.code } : { bug: String(error?.stack ?? error) },
    )
    .then((answer) => process.send!({ n: wish.n, ...answer } satisfies Reply))
})
process.on('SIGTERM', () => database.close().then(() => process.exit(0)))

process.send!({ ready: true, connection: database.postgres!.connection })
