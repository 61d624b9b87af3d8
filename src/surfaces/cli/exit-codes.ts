import { Failure } from '../../kernel/failure.ts'
import { FetchRefused } from '../../kernel/fetch.ts'
import { DatabaseProblem } from '../../kernel/postgres/problem.ts'
import { UsageError } from './usage.ts'

/** How the command line ends; scripts may rely on them. */
export const exitCodes = {
  ok: 0,
  /** The rules, or something else that was expected, said no. */
  refused: 1,
  /** Typed wrongly. */
  usage: 2,
  /** No such commons, person, command, file … */
  notFound: 3,
  /** Something was not as it was sealed. */
  notVerified: 4,
  /** The database cannot be opened or did not answer. */
  database: 5,
  /** A fault of Dure itself; the number that sysexits calls EX_SOFTWARE. */
  bug: 70,
} as const

export function exitCodeOf(error: unknown): number {
  if (error instanceof UsageError) return exitCodes.usage
  if (error instanceof DatabaseProblem) return exitCodes.database
  if (error instanceof FetchRefused) return exitCodes.refused
  if (!(error instanceof Failure)) return exitCodes.bug
  if (error.code === 'kernel.try_again') return exitCodes.database
  return error.status === 404 ? exitCodes.notFound : exitCodes.refused
}
