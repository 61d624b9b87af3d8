import type { Actor } from './authority.ts'
import type { Commons } from './capability.ts'
import { Failure } from './failure.ts'
import type { Bilingual, Lang } from './language.ts'

/** A failure of the command line alone: it brings its sentence, in the language of the call. */
export class CliRefusal extends Failure {
  readonly sentence: string

  constructor(code: string, sentence: string, status = 409) {
    super(code, {}, status)
    this.sentence = sentence
  }
}

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
  /** Answers what is printed at the end, in one line with `--json`; nothing where undefined. Throws `Failure`. */
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
  /** Sends a command; with `--key`, each one of a call gets a key of its own made from it. */
  execute(command: string, input: unknown): Promise<unknown>
  ask(query: string, input: unknown): Promise<unknown>
  /**
   * Waits for a job, showing its progress, and answers what it finished with. It is carried out here or by the
   * running server, whichever is first. Throws a `Failure` with the code the job failed with.
   */
  finishJob(id: string): Promise<unknown>
  /** How far long work is, on standard error of a terminal: each line takes the place of the one before. */
  progress(line: string): void
  /** A line for people, on standard output; silent with `--json`. */
  say(line: string): void
}
