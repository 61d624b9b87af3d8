import { setTimeout as sleep } from 'node:timers/promises'
import { readNote } from '../../../kernel/postgres/lock.ts'
import { DatabaseProblem } from '../../../kernel/postgres/problem.ts'
import type { Call, CliCommand } from '../call.ts'
import { exitCodes } from '../exit-codes.ts'
import { type BriefNote, dataFolderOf } from '../installation.ts'
import { cliWords } from '../words.ts'

const patienceMs = 60_000

/** Starts the server and leaves it running: it ends the process itself when it is told to stop. */
const start: CliCommand = {
  arguments: [0, 0],
  async run(call) {
    await begin(call)
    return exitCodes.ok
  },
}
export default start

/** A short command that uses the data folder at this moment is waited for; another server is not. */
async function begin(call: Call): Promise<void> {
  const { startServer } = await import('../../../server.ts')
  const end = performance.now() + patienceMs
  let isWaiting = false
  for (;;) {
    try {
      await startServer({ env: process.env })
      return
    } catch (error) {
      if (!isBrieflyTaken(error, call) || performance.now() > end) throw error
      if (!isWaiting) call.io.tell(cliWords[call.lang].waitingForOthers)
      isWaiting = true
      await sleep(200)
    }
  }
}

function isBrieflyTaken(error: unknown, { io }: Call): boolean {
  if (!(error instanceof DatabaseProblem) || error.code !== 'data_folder_in_use') return false
  return Boolean((readNote(dataFolderOf(io.env)) as BriefNote | undefined)?.brief)
}
