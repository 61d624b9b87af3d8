import type { PageView } from '../../../ui/page.ts'
import { ballotWords } from '../ballot-words.ts'
import type { BallotPaper } from './ballot-paper.ts'

/** What stands in a ballot's way, beside the field it is about. */
export function ballotErrors(view: PageView, paper: BallotPaper): Record<string, string> {
  if (!view.refusal) return {}
  const w = ballotWords[view.lang]
  const { code, field = '', sentence } = view.refusal
  const onPaper = paper.motion ? 'choice' : 'ballot'
  if (code === 'kernel.bad_input' && field === 'ballot') return { [onPaper]: w.nothingChosen }
  if (code === 'kernel.bad_input' && field.startsWith('score.')) return { [onPaper]: w.wholeNumber }
  if (code === 'decisions.ballot_wrong') return { [onPaper]: sentence }
  if (code === 'decisions.reason_needed') return { reason: sentence }
  return { [field === 'for' ? 'for' : '_']: sentence }
}
