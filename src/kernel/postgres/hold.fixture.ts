/** For tests: starts PostgreSQL on the folder given, tells how it went on one line, and stays until killed. */
import { startPostgres } from '../postgres.ts'
import { DatabaseProblem } from './problem.ts'

try {
  const postgres = await startPostgres(process.argv[2]!)
  process.stdout.write(`${JSON.stringify({ pid: postgres.pid, connection: postgres.connection })}\n`)
  process.once('SIGTERM', () => postgres.stop().then(() => process.exit(0)))
} catch (error) {
  if (!(error instanceof DatabaseProblem)) throw error
  process.stdout.write(`${JSON.stringify({ code: error.code, values: error.values })}\n`)
}
