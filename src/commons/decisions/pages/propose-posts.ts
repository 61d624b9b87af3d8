import { kernelFailure } from '../../../kernel/failure.ts'
import { parseAmount, unitOf } from '../../../kernel/units.ts'
import { type FormInput, type PageView, post } from '../../../ui/page.ts'
import { agentNamed } from '../../members/find-by-name.ts'
import { callElection } from '../call-election.ts'
import { propose } from '../propose.ts'
import { proposingWords } from '../proposing-words.ts'
import { raiseQuestion } from '../raise-question.ts'
import { words } from '../words.ts'
import { candidateName } from './election-form.tsx'
import { type FormKind, isFormKind } from './fitting.ts'
import { innerRefusal } from './inner-refusal.ts'
import { momentOf } from './moments.ts'
import { optionsIn } from './option-fields.tsx'
import { inputFrom, proposePage } from './propose.tsx'
import { formFailure } from './proposing-errors.ts'
import { budgetUnit } from './question-form.tsx'

/** Sends whichever of the forms was filled in, and says what comes next. */
export const proposePost = post({
  path: '/decisions/propose',
  again: proposePage,
  async handle(view, form) {
    const kind = form.text('kind')
    const brought = await innerRefusal(send(view, form, kind))
    return { to: `/decisions/${brought.decision}`, notice: whatComesNext(view, brought) }
  },
})

/** What became of a proposal at once. */
interface Brought {
  decision: string
  state: string
  opensAt: string | null
}

function send(view: PageView, form: FormInput, kind: string): Promise<Brought> {
  if (!isFormKind(kind)) return sendCommand(view, form)
  return kind === 'election' ? sendElection(view, form) : sendQuestion(view, form, kind)
}

const keyOf = (view: PageView, form: FormInput) => ({ key: form.text('key') || view.key })

function sendCommand(view: PageView, form: FormInput) {
  const procedure = form.text('procedure')
  const input = {
    command: form.text('command'),
    input: inputFrom(form.text('input')) ?? {},
    title: form.text('title'),
    reason: form.text('reason'),
    ...(procedure && { procedure }),
  }
  return view.execute(propose, input, keyOf(view, form))
}

const plainParts = (form: FormInput) => ({
  procedure: form.text('procedure'),
  title: form.text('title'),
  reason: form.text('reason'),
})

async function sendQuestion(view: PageView, form: FormInput, kind: Exclude<FormKind, 'election'>) {
  const content =
    kind === 'resolution'
      ? { text: form.text('text') }
      : kind === 'choice'
        ? { options: choicesIn(form), seats: seatsIn(form) }
        : budgetIn(view, form)
  return view.execute(raiseQuestion, { kind, ...plainParts(form), ...content }, keyOf(view, form))
}

function choicesIn(form: FormInput) {
  return optionsIn((name) => form.text(name)).map(({ label, detail }) => ({ label, detail, actions: [] }))
}

function budgetIn(view: PageView, form: FormInput) {
  const unit = form.text('unit') || budgetUnit
  const read = (text: string) => parseAmount(text, unitOf(unit), view.lang)
  const budget = read(form.text('budget'))
  if (typeof budget !== 'bigint')
    throw kernelFailure('bad_input', { field: 'budget', problem: 'invalid_value' })
  const written = optionsIn((name) => form.text(name))
  const options = written.map(({ label, detail, cost: typed }) => {
    const cost = read(typed)
    if (typeof cost !== 'bigint') throw formFailure('options', 'needCost', label)
    return { label, detail, cost: String(cost), actions: [] }
  })
  return { options, budget: String(budget), unit }
}

function seatsIn(form: FormInput): number {
  const typed = form.text('seats')
  if (!/^\d{1,4}$/.test(typed)) throw kernelFailure('bad_input', { field: 'seats', problem: 'invalid_value' })
  return Number(typed)
}

async function sendElection(view: PageView, form: FormInput) {
  const [kind = '', code = ''] = form.text('office').split(':')
  const office = { kind: kind as 'organ' | 'role', code }
  const input = {
    ...plainParts(form),
    office,
    seats: seatsIn(form),
    candidates: await candidatesIn(view, form),
    ...(form.text('from') && { from: form.text('from') }),
    ...(form.text('until') && { until: form.text('until') }),
  }
  return view.execute(callElection, input, keyOf(view, form))
}

/** Ticked, or named one a line. */
async function candidatesIn(view: PageView, form: FormInput): Promise<string[]> {
  const prefix = candidateName('')
  const ticked = Object.keys(form.values()).flatMap((name) =>
    name.startsWith(prefix) && form.text(name) ? [name.slice(prefix.length)] : [],
  )
  const lines = form.text('candidates').split('\n')
  const named = await Promise.all(
    lines.map((line) => line.trim()).flatMap((line) => (line === '' ? [] : [found(view, line)])),
  )
  return [...new Set([...ticked, ...named])]
}

async function found(view: PageView, name: string): Promise<string> {
  const agent = await agentNamed(view.db, view.commons.id, name)
  if (!agent) throw formFailure('candidates', 'unknownCandidate', name)
  return agent
}

/** Voting may not have begun: then what it waits for. */
function whatComesNext(view: PageView, { state, opensAt }: Brought): string {
  const w = proposingWords[view.lang]
  if (state === 'idea') return w.waitsForSupport
  if (state === 'tabled') return w.tabled
  return state === 'discussed' && opensAt ? w.talkedOver(momentOf(view, opensAt)) : words[view.lang].opened
}
