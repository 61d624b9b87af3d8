import type { Actor } from './authority.ts'
import type { Commons } from './capability.ts'
import type { Bilingual, Lang } from './language.ts'

/**
 * A command of the command line that a slice brings: `dure <slice> <name> …`. It stands in the slice's `cli.ts`, whose
 * default export is `Record<string, SliceCliCommand>`. What it changes, it changes by commands through the door.
 */
export interface SliceCliCommand {
  /** What comes after its name: `COMMONS PATH [--project PROJECT]`. */
  usage: string
  title: Bilingual
  /** Fewest and most positional arguments; the first one names the commons. */
  arguments: readonly [number, number]
  /** Besides `--as`, `--json`, `--lang` and `--key`, which every one has. */
  options?: Record<string, { type: 'string' | 'boolean' }>
  /** Answers what `--json` prints; `say` is for people. Throws `Failure`. */
  run(call: SliceCliCall): Promise<unknown>
}

/** What such a command works with. */
export interface SliceCliCall {
  commons: Commons
  /** Positional arguments after the commons. */
  args: readonly string[]
  options: Readonly<Record<string, string | boolean | undefined>>
  lang: Lang
  /** Whoever `--as` names; `anyone` without it. */
  actor: Actor
  execute(command: string, input: unknown): Promise<unknown>
  ask(query: string, input: unknown): Promise<unknown>
  /**
   * Waits for a job, showing its progress, and answers what it finished with. It is carried out here or by the
   * running server, whichever is first. Throws a `Failure` with the code the job failed with.
   */
  finishJob(id: string): Promise<unknown>
  /** A line for people, on standard output; silent with `--json`. */
  say(line: string): void
}
