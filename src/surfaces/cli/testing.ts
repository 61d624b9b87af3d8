import { inject } from 'vitest'
import type { Io } from './call.ts'
import { run } from './run.ts'

/** What one call of the command line did. */
export interface Called {
  code: number
  out: string
  err: string
}

/** Calls the command line in this process; `env` says which installation. */
export async function dure(
  env: Record<string, string>,
  args: string[],
  stdin: string | Uint8Array = '',
): Promise<Called & { bytes: Buffer }> {
  const pieces: Uint8Array[] = []
  const lines: string[] = []
  const io: Io = {
    write: async (text) => void pieces.push(Buffer.from(text as string)),
    tell: (line) => void lines.push(line),
    progress: () => {},
    stdin: async function* () {
      yield Buffer.from(stdin as string)
    },
    isTerminal: false,
    env: { LANG: 'en_US.UTF-8', ...env },
  }
  const code = await run(args, io)
  const bytes = Buffer.concat(pieces)
  return { code, out: bytes.toString(), err: lines.join('\n'), bytes }
}

/** The address of one database of the tests' PostgreSQL, as `DATABASE_URL` has it. */
export function urlOf(database: string): string {
  const { user, password, host, port } = inject('connection')
  return `postgres://${user}:${encodeURIComponent(password)}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`
}
