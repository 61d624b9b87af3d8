import type { Lang } from '../../kernel/language.ts'

/** Where a call reads and writes; tests bring their own. */
export interface Io {
  /** Standard output, in pieces. Resolves when more may be written. */
  write(text: string | Uint8Array): Promise<void>
  /** Standard error, a line at a time. */
  tell(line: string): void
  /** Shows how far something is on standard error: rewrites its line on a terminal. */
  progress(line: string): void
  stdin(): AsyncIterable<Uint8Array>
  /** Whether standard output is a terminal. */
  isTerminal: boolean
  env: Record<string, string | undefined>
}

/** One call of the command line, parsed. */
export interface Call {
  args: readonly string[]
  options: Readonly<Record<string, string | boolean | undefined>>
  lang: Lang
  json: boolean
  io: Io
}

/** A command of the command line. */
export interface CliCommand {
  /** Fewest and most positional arguments. */
  arguments: readonly [number, number]
  /** Besides `--json` and `--lang`. */
  options?: Record<string, { type: 'string' | 'boolean' }>
  /** Answers its exit code. Throws `Failure`, `UsageError`, `DatabaseProblem`, `FetchRefused`. */
  run(call: Call): Promise<number>
}

/** An option's text, if it was given. */
export function textOption(call: Call, name: string): string | undefined {
  const value = call.options[name]
  return typeof value === 'string' ? value : undefined
}
