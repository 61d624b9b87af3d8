import { Card } from '../../../ui/card.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import type { PageView } from '../../../ui/page.ts'
import { Row, Rows } from '../../../ui/rows.tsx'
import { sentForm } from '../../../ui/sent-form.ts'
import { TextArea } from '../../../ui/text-area.tsx'
import { words } from '../words.ts'
import type { IdeaProps } from './idea.tsx'
import { dayOf, ideaHref } from './parts.tsx'

/** What peers said of the edition that stands, and the place to say it. */
export function Looks({ view, shown, names }: IdeaProps) {
  const w = words[view.lang]
  const { idea, looks, needed, can } = shown
  if (idea.state === 'draft' || (looks.length === 0 && !can.screen)) return null
  const count = (verdict: string) => looks.filter((one) => one.verdict === verdict).length
  return (
    <Card title={w.lookTitle} aside={w.lookCount(count('ok'), needed, count('changes'))} id="looks">
      {can.edit && idea.state === 'published' && count('changes') > 0 && <p>{w.lookChangesToYou}</p>}
      <Rows label={w.lookTitle}>
        {looks.map((one) => (
          <Row
            title={`${names.get(one.agent) ?? ''}: ${one.verdict === 'ok' ? w.lookOk : w.lookChanges}`}
            detail={one.reason || undefined}
            aside={<span class="text-sm font-normal text-soft">{dayOf(view, one.at)}</span>}
          />
        ))}
      </Rows>
      {can.screen && <LookForm view={view} idea={idea.id} />}
    </Card>
  )
}

/** Fine, or what should change. */
export function LookForm({ view, idea }: { view: PageView; idea: string }) {
  const w = words[view.lang]
  const form = `look-${idea}`
  const { values, errors } = sentForm(view, form, ['verdict', 'reason'])
  return (
    <Form
      action={ideaHref(view, idea, '/look')}
      id={form}
      onceKey={`${view.key}-l-${idea.slice(-12)}`}
      values={values}
      errors={errors}
      submit={w.lookSend}
      submitTone="quiet"
    >
      <HiddenField name="form" value={form} />
      <Choice
        name="verdict"
        label={w.lookAsk}
        options={[
          { value: 'ok', label: w.lookOk },
          { value: 'changes', label: w.lookChanges },
        ]}
      />
      <TextArea
        name="reason"
        label={w.lookReason}
        hint={w.lookReasonHint}
        rows={2}
        maxlength={2000}
        optional
      />
    </Form>
  )
}
