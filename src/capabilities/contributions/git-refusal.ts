/** Why a repository's history could not be read; sentences for these belong to whoever shows them. */
export const historyRefusals = [
  'not_a_repository',
  'no_commits',
  'no_such_branch',
  'unsupported_format',
  'pack_too_large',
  'damaged',
] as const

export type HistoryRefusal = (typeof historyRefusals)[number]

/** Thrown by `readHistory` and `readMailmap` for a path they cannot read. Says nothing of what stands there. */
export class HistoryRefused extends Error {
  readonly reason: HistoryRefusal

  constructor(reason: HistoryRefusal, cause?: unknown) {
    super(reason, { cause })
    this.name = 'HistoryRefused'
    this.reason = reason
  }
}
