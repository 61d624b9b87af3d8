import type { Child } from 'hono/jsx'
import type { ButtonTone } from '../../../ui/button.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import type { PageView } from '../../../ui/page.ts'
import { sentForm } from '../../../ui/sent-form.ts'
import type { DecisionView } from '../query-shapes.ts'

export type StepProps = {
  view: PageView
  one: DecisionView
  /** The end of the form's address, and its name among the forms of the page. */
  step: string
  /** Tells forms of one step apart: which amendment, which appeal. */
  about?: string
  label: string
  tone?: ButtonTone
  wide?: boolean
  /** The names of its fields. */
  fields?: readonly string[]
  children?: Child
}

/** One step in a decision's life, sent by a button. Shows only its own refusal. */
export function StepForm({ view, one, step, about, label, tone, wide, fields = [], children }: StepProps) {
  const name = about ? `${step}-${about}` : step
  const { values, errors } = sentForm(view, name, fields)
  return (
    <Form
      action={view.href(`/decisions/${one.decision}/${step}`)}
      id={name}
      onceKey={`${view.key}-${name}`}
      values={values}
      errors={errors}
      submit={label}
      submitTone={tone}
      wide={wide}
    >
      <HiddenField name="form" value={name} />
      {children}
    </Form>
  )
}
