import { Disclosure } from '../../../ui/disclosure.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import type { PageView } from '../../../ui/page.ts'
import { sentForm } from '../../../ui/sent-form.ts'
import { ballotWords } from '../ballot-words.ts'
import type { DecisionView } from '../queries.ts'

/** To be there without voting; only where being there counts for something. */
export function PresentForm({ view, one }: { view: PageView; one: DecisionView }) {
  const w = ballotWords[view.lang]
  const { rules, mine } = one
  const counts = rules.base === 'present' || rules.also?.some((more) => more.base === 'present')
  if (!counts || mine.present || mine.voted) return null
  return (
    <Disclosure summary={w.markPresent}>
      <Form
        action={view.href(`/decisions/${one.decision}/present`)}
        onceKey={`${view.key}-present`}
        errors={sentForm(view, 'present', []).errors}
        submit={w.markPresentSend}
        submitTone="quiet"
      >
        <p class="field-note">{w.markPresentHelp}</p>
        <HiddenField name="form" value="present" />
      </Form>
    </Disclosure>
  )
}
