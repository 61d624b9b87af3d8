import { kernelFailure } from '../../../kernel/failure.ts'
import { parseAmount, unitOf } from '../../../kernel/units.ts'
import type { FormInput, PageView } from '../../../ui/page.ts'
import { amended, changes } from '../../charter/changes.ts'
import { changesFrom } from '../../charter/clause-changes.ts'
import { type ClauseField, fieldsOf } from '../../charter/clause-fields.ts'
import { rulesOf } from '../../charter/pages/links.ts'
import { registry } from '../../charter/registry.ts'
import { isAmendment } from '../amendment.ts'
import type { DecisionView } from '../query-shapes.ts'
import { mostOptions, optionsIn } from './option-fields.tsx'
import { formFailure } from './proposing-errors.ts'

type Input = Record<string, unknown>

/** What of a proposal's content a form can change. Who stands in an election, and other commands, stay as they are. */
export function editableContent(one: DecisionView): 'rules' | 'text' | 'options' | undefined {
  if (one.kind === 'resolution') return 'text'
  if (one.kind === 'choice' || one.kind === 'budget')
    return one.options.length <= mostOptions ? 'options' : undefined
  return one.command && isAmendment(one.command) && changes.safeParse(one.input.changes).success
    ? 'rules'
    : undefined
}

/** The clauses an amendment touches, with the values it proposes. */
export function clauseFieldsOf(view: PageView, one: DecisionView): ClauseField[] {
  const data = rulesOf(view)
  const parsed = changes.parse(one.input.changes)
  const after = amended(data, parsed, registry())
  const proposed = 'refused' in after ? data : after.data
  return parsed.flatMap(({ path }) => fieldsOf(proposed, path, registry(), view.lang))
}

/** The content as a filled-in form has it; as it was where the form has no fields for it. */
export function contentFrom(view: PageView, one: DecisionView, form: FormInput): Input {
  switch (editableContent(one)) {
    case 'rules':
      return rulesFrom(view, one, form)
    case 'text':
      return { ...one.input, text: form.text('text') }
    case 'options':
      return optionsFrom(view, one, form)
    default:
      return one.input
  }
}

/** Changes against the rules in force: that is what an amendment states. */
function rulesFrom(view: PageView, one: DecisionView, form: FormInput): Input {
  const data = rulesOf(view)
  const inForce = changes
    .parse(one.input.changes)
    .flatMap(({ path }) => fieldsOf(data, path, registry(), view.lang))
  const read = changesFrom(data, inForce, (name) => form.all(name), registry())
  const [unreadable] = read.unreadable
  if (unreadable) throw kernelFailure('bad_input', { field: unreadable, problem: 'invalid_value' })
  return { ...one.input, changes: read.changes }
}

/** What stood at a number keeps its id and what is carried out with it; what is new gets an id of its own. */
function optionsFrom(view: PageView, one: DecisionView, form: FormInput): Input {
  const written = optionsIn((name) => form.text(name))
  const last = Math.max(...one.options.map(({ id }) => Number(id.slice(1))))
  const options = written.map(({ number, label, detail, cost }) => {
    const kept = one.options[number - 1]
    const id = kept?.id ?? `o${last + number}`
    const costs = one.unit === null ? {} : { cost: amountIn(view, one.unit, cost, label) }
    return { id, label, detail, actions: kept?.actions ?? [], ...costs }
  })
  if (one.unit === null) return { ...one.input, options, seats: Number(form.text('seats')) || one.seats }
  return { ...one.input, options, budget: amountIn(view, one.unit, form.text('budget')) }
}

function amountIn(view: PageView, unit: string, typed: string, of?: string): string {
  const read = parseAmount(typed, unitOf(unit), view.lang)
  if (typeof read === 'bigint') return String(read)
  if (of === undefined) throw kernelFailure('bad_input', { field: 'budget', problem: 'invalid_value' })
  throw formFailure('options', 'needCost', of)
}
