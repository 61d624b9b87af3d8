import { unitOf } from '../../../kernel/units.ts'
import { AmountField } from '../../../ui/amount-field.tsx'
import type { PageView } from '../../../ui/page.ts'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { ClauseControl } from '../../charter/pages/clause-control.tsx'
import { proposingWords } from '../proposing-words.ts'
import type { DecisionView } from '../query-shapes.ts'
import { clauseFieldsOf, editableContent } from './content-edit.ts'
import { earlierOf } from './earlier.ts'
import { mostOptions, OptionFieldset } from './option-fields.tsx'
import { longestReason } from './question-form.tsx'

type Props = { view: PageView; one: DecisionView }

/** The fields by which a proposal's content is edited, or a word that it can't be edited here. */
export function ContentFields({ view, one, fixed }: Props & { fixed: string }) {
  const w = proposingWords[view.lang]
  switch (editableContent(one)) {
    case 'rules':
      return clauseFieldsOf(view, one).map((field) => <ClauseControl field={field} lang={view.lang} />)
    case 'text':
      return <TextArea name="text" label={w.text} value={one.text ?? ''} rows={6} maxlength={longestReason} />
    case 'options':
      return <Options view={view} one={one} />
    default:
      return <p class="text-soft">{fixed}</p>
  }
}

function Options({ view, one }: Props) {
  const w = proposingWords[view.lang]
  const stored = earlierOf(one, view.lang)
  const unit = one.unit === null ? undefined : unitOf(one.unit).name[view.lang]
  const { detail, cost, oneMore } = w
  const option = unit ? w.project : w.option
  return (
    <>
      {unit && <AmountField name="budget" label={w.budget} unit={unit} value={stored.budget} />}
      <OptionFieldset
        label={unit ? w.projects : w.options}
        hint={unit ? w.projectsHint : w.optionsHint}
        words={{ option, detail, cost, oneMore }}
        stored={stored.options?.slice(0, mostOptions)}
        unit={unit}
      />
      {!unit && (
        <TextField name="seats" label={w.seats} value={stored.seats} inputmode="numeric" maxlength={3} />
      )}
    </>
  )
}
