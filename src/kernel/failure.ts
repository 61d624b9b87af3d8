/** Values a failure's sentence may speak of: never secrets, never another tenant's data. */
export type FailureValues = Record<string, string | number | bigint | boolean | null | undefined>

/**
 * Something that was expected to go wrong. It becomes a 4xx with its code, its values and a sentence in
 * the reader's language that says what to do; anything else thrown is a bug and becomes a 500.
 */
export class Failure extends Error {
  /** `slice.code`, for instance `market.listing_sold_out`. */
  readonly code: string
  readonly values: FailureValues
  readonly status: number

  constructor(code: string, values: FailureValues = {}, status = 409) {
    super(`${code} ${JSON.stringify(values, (_, value) => (typeof value === 'bigint' ? `${value}` : value))}`)
    this.name = 'Failure'
    this.code = code
    this.values = values
    this.status = status
  }
}

/** Failures the door itself can answer; their sentences are in `messages.ts`. */
export const kernelFailures = {
  bad_input: 400,
  sign_in_needed: 401,
  not_allowed: 403,
  not_in_charter: 403,
  needs_decision: 403,
  no_such_commons: 404,
  no_such_command: 404,
  no_such_query: 404,
  not_found: 404,
  key_reused: 409,
  name_taken: 409,
  day_closed: 409,
  too_large: 413,
  too_many_requests: 429,
  try_again: 503,
} as const

export type KernelFailure = keyof typeof kernelFailures

export function kernelFailure(code: KernelFailure, values: FailureValues = {}): Failure {
  return new Failure(`kernel.${code}`, values, kernelFailures[code])
}
