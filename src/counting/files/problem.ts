/** Why a file of ballots is not counted. Each has a sentence in `problem-words.ts`. */
export const ballotFileProblems = [
  // Any format
  'empty_file',
  'too_large',
  'not_text',
  'unknown_format',
  'too_many_options',
  'too_many_ballots',
  'bad_number',
  'number_too_large',
  'no_options',
  'option_twice',
  'no_such_option',
  'option_repeated',
  'quote_not_closed',
  'left_over',
  // BLT
  'bad_header',
  'bad_seats',
  'bad_weight',
  'bad_ballot',
  'ballot_not_ended',
  'ballots_not_ended',
  'wrong_number_of_names',
  'bad_directive',
  // Pabulib
  'no_section',
  'section_twice',
  'no_column',
  'column_twice',
  'no_budget',
  'no_vote_type',
  'unknown_vote_type',
  'bad_cost',
  'too_few_fields',
  'voter_twice',
  'too_many_choices',
  'too_many_points',
  'points_mismatch',
  // Our own
  'bad_json',
  'not_our_file',
  'ballots_withheld',
] as const
export type BallotFileProblemCode = (typeof ballotFileProblems)[number]

/** What a sentence about a problem may speak of. Text from the file is cut short before it gets here. */
export type BallotFileValues = Record<string, string | number>

/** The longest piece of a file that is repeated back to a reader. */
const longestPiece = 60

/** Thrown by every reader of ballot files for a file it will not count; nothing of the file is counted then. */
export class BallotFileProblem extends Error {
  readonly code: BallotFileProblemCode
  readonly values: BallotFileValues
  /** Counted from 1; left out where the whole file is meant. */
  readonly line: number | undefined

  constructor(code: BallotFileProblemCode, values: BallotFileValues = {}, line?: number) {
    super(line === undefined ? code : `${code} (line ${line})`)
    this.name = 'BallotFileProblem'
    this.code = code
    this.values = Object.fromEntries(
      Object.entries(values).map(([key, value]) => [key, typeof value === 'string' ? piece(value) : value]),
    )
    this.line = line
  }
}

/** Cut short, and without what could steer a terminal. */
function piece(text: string): string {
  const short = text.length > longestPiece ? `${text.slice(0, longestPiece)}…` : text
  return short.toWellFormed().replace(/[\p{Cc}\p{Cf}]/gu, '·')
}
