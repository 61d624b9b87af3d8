import type { Command, Query } from '../../kernel/capability.ts'
import { type KernelFailure, kernelFailure, kernelFailures } from '../../kernel/failure.ts'
import type { Lang } from '../../kernel/language.ts'
import { sentenceOf } from '../../kernel/sentence.ts'
import type { Slices } from '../../kernel/slices.ts'

/** A failure as the reference shows it. */
export interface DeclaredFailure {
  code: string
  status: number
  /** With `…` where an occurrence has its values. */
  sentence: string
}

/** The door's own failures that a command or query can meet. */
const ofCommands: KernelFailure[] = [
  ...(['bad_input', 'sign_in_needed', 'not_allowed', 'not_in_charter', 'needs_decision'] as const),
  ...(['no_such_commons', 'not_found', 'key_reused', 'too_large', 'too_many_requests', 'try_again'] as const),
]
const ofQueries: KernelFailure[] = [
  ...([
    'bad_input',
    'sign_in_needed',
    'not_allowed',
    'not_in_charter',
    'no_such_commons',
    'not_found',
  ] as const),
]

/** Everything a command or query may answer instead of a result: its own failures first, then the door's. */
export function failuresOf(slices: Slices, one: Command | Query, lang: Lang): DeclaredFailure[] {
  const isCommand = 'failures' in one
  return [...(isCommand ? ownFailures(slices, one, lang) : []), ...doorFailures(slices, isCommand, lang)]
}

/** A command's own failures. */
export function ownFailures(slices: Slices, command: Command, lang: Lang): DeclaredFailure[] {
  const slice = command.name.slice(0, command.name.indexOf('.'))
  return command.failures.map((code) => ({
    code: `${slice}.${code}`,
    status: 409,
    sentence: exampleOf(slices, `${slice}.${code}`, lang),
  }))
}

function doorFailures(slices: Slices, isCommand: boolean, lang: Lang): DeclaredFailure[] {
  return (isCommand ? ofCommands : ofQueries).map((code) => ({
    code: `kernel.${code}`,
    status: kernelFailures[code],
    sentence: sentenceOf(slices, kernelFailure(code), lang),
  }))
}

/** The sentence of a slice's failure with dots for its values. */
export function exampleOf(slices: Slices, code: string, lang: Lang): string {
  const [area = '', name = ''] = code.split('.')
  const sentence = slices.slice(area)?.messages[lang].failures[name]
  try {
    return sentence?.(anyValues) ?? code
  } catch {
    // A sentence that counts with its values cannot be shown without them.
    return code
  }
}

const anyValues = new Proxy<Record<string, string>>({}, { get: () => '…' })
