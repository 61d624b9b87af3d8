import type { Child } from 'hono/jsx'
import type { ButtonTone } from '../../../ui/button.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import type { PageView } from '../../../ui/page.ts'
import { sentForm } from '../../../ui/sent-form.ts'
import { here } from './parts.tsx'

type Props = {
  view: PageView
  /** The end of the form's address, and its name among the forms of the page. */
  step: string
  about?: string
  label: string
  tone?: ButtonTone
  wide?: boolean
  fields?: readonly string[]
  upload?: boolean
  part?: 'room' | 'minutes'
  children?: Child
}

/** One step in the room or with its minutes, sent by a button. Shows only its own refusal. */
export function RoomForm(props: Props) {
  const { view, step, about, label, tone, wide, fields = [], upload, part = 'room', children } = props
  const name = about ? `${step}-${about}` : step
  const { values, errors } = sentForm(view, name, fields)
  return (
    <Form
      action={view.href(here(view, `/${part}/${step}`))}
      id={name}
      onceKey={`${view.key}-${name}`}
      values={values}
      errors={errors}
      submit={label}
      submitTone={tone}
      wide={wide}
      upload={upload}
    >
      <HiddenField name="form" value={name} />
      {children}
    </Form>
  )
}
