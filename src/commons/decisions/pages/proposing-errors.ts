import { type Failure, kernelFailure } from '../../../kernel/failure.ts'
import type { PageView } from '../../../ui/page.ts'
import type { ProposingWords } from '../proposing-words.ts'

const fields = [
  ...[
    'title',
    'reason',
    'text',
    'options',
    'seats',
    'budget',
    'procedure',
    'candidates',
    'note',
    'from',
    'until',
  ],
]

/** What is wrong with the content as a whole belongs under the field where it is put right. */
const fieldOfCode: Record<string, string> = {
  'decisions.text_missing': 'text',
  'decisions.too_few_options': 'options',
  'decisions.options_alike': 'options',
  'decisions.seats_wrong': 'seats',
  'decisions.procedure_unfit': 'procedure',
  'decisions.no_such_candidate': 'candidates',
  'members.term_backwards': 'until',
  'members.term_too_long': 'until',
  'members.term_over_law': 'until',
  'members.reelected_too_often': 'candidates',
  'members.offices_incompatible': 'candidates',
}

/** What the pages check before a command does: a cost for each project, names that mean somebody. */
export type FormProblem = 'needCost' | 'unknownCandidate'

export const formFailure = (field: string, problem: FormProblem, name: string): Failure =>
  kernelFailure('bad_input', { field: `${field}:${problem}:${name}`, problem: 'missing' })

/** The refusal under the field it is about, or above the form. */
export function formErrors(view: PageView, w: ProposingWords): Record<string, string> {
  if (!view.refusal) return {}
  const { code, field = '', sentence } = view.refusal
  const [name = '', problem = '', ...about] = field.split(':')
  const own = fieldOfCode[code] ?? fields.find((one) => name === one || name.startsWith(`${one}.`)) ?? '_'
  if (own === 'options' && view.values.kind === 'election') return { candidates: w.needCandidate }
  return { [own]: sayProblem(w, problem, about.join(':')) ?? sentence }
}

function sayProblem(w: ProposingWords, problem: string, about: string): string | undefined {
  if (problem === 'needCost') return w.needCost(about)
  return problem === 'unknownCandidate' ? w.unknownCandidate(about) : undefined
}
