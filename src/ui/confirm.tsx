import type { Child } from 'hono/jsx'
import { type ButtonTone, buttonLook } from './button.tsx'
import { Form } from './form.tsx'
import { HiddenField } from './hidden-field.tsx'

export type ConfirmProps = {
  /** What the first button says: "탈퇴하기". */
  label: string
  /** What will happen, before anybody can press the second button. */
  question: Child
  action: string
  /** What the second button says, again as a verb. */
  submit: string
  tone?: ButtonTone
  /** Hidden fields. */
  values?: Record<string, string>
  onceKey?: string
  id?: string
  /** Fields to fill in, such as a reason. */
  children?: Child
}

/** Two presses for what can't be taken back, without a dialog: the first opens the question in place. */
export function Confirm(props: ConfirmProps) {
  const { label, question, action, submit, tone = 'danger', values = {}, children } = props
  return (
    <details class="group">
      <summary class={`${buttonLook({ tone })} no-marker`}>{label}</summary>
      <div class="mt-3 rounded-xl border border-line bg-raised p-4">
        <div class="mb-3">{question}</div>
        <Form action={action} id={props.id} onceKey={props.onceKey} submit={submit} submitTone={tone}>
          {Object.entries(values).map(([name, value]) => (
            <HiddenField name={name} value={value} />
          ))}
          {children}
        </Form>
      </div>
    </details>
  )
}
