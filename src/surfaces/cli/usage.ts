import { Failure, type FailureValues } from '../../kernel/failure.ts'
import type { CliFailure } from './words.ts'

/** Something was typed wrongly; `code` is one of the words' `usage` sentences. */
export class UsageError extends Error {
  readonly code: string
  readonly values: Record<string, string>

  constructor(code: string, values: Record<string, string> = {}) {
    super(code)
    this.code = code
    this.values = values
  }
}

/** What the command line itself can refuse. Not found ends with 3, anything else with 1. */
export function cliFailure(code: CliFailure, values: FailureValues = {}, status = 409): Failure {
  return new Failure(`cli.${code}`, values, status)
}
