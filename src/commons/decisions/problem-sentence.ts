import type { BallotProblem } from '../../counting/method.ts'
import { ballotProblemWords } from '../../counting/words.ts'
import type { Lang } from '../../kernel/language.ts'

/** Why a ballot was not taken; without a reason, what all of them have in common. */
export const sayProblem = (lang: Lang, problem: string | undefined): string =>
  (ballotProblemWords[problem as BallotProblem] ?? ballotProblemWords.wrong_form)[lang]
