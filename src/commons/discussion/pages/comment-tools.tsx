import { Disclosure } from '../../../ui/disclosure.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { sentForm } from '../../../ui/sent-form.ts'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { editComment } from '../edit-comment.ts'
import { hideComment } from '../hide-comment.ts'
import { showComment } from '../show-comment.ts'
import { words } from '../words.ts'
import type { SaidProps } from './one-comment.tsx'
import { postHref } from './parts.tsx'

/** Folded away: editing and removing for the author, covering for who looks after the talk. */
export function CommentTools(props: SaidProps) {
  const { view, said } = props
  const isMine = said.agent === view.standing.agent
  if (isMine && said.body !== null && view.may(editComment) === 'yes') return <AuthorTools {...props} />
  if (said.hiddenBecause === null && said.body !== null && view.may(hideComment) === 'yes' && !isMine)
    return <HideTool {...props} />
  if (said.hiddenBecause !== null && view.may(showComment) === 'yes') return <ShowTool {...props} />
  return null
}

function AuthorTools({ view, about, said }: SaidProps) {
  const w = words[view.lang]
  const form = `edit-${said.comment}`
  const { values, errors, isSent } = sentForm(view, form)
  return (
    <Disclosure summary={w.edit} open={isSent}>
      <Form
        action={postHref(view, about, 'edit')}
        id={form}
        onceKey={`${view.key}-e${said.comment.slice(-12)}`}
        values={values}
        errors={errors}
        submit={w.save}
        submitTone="quiet"
      >
        <HiddenField name="form" value={form} />
        <HiddenField name="comment" value={said.comment} />
        <TextArea name="body" label={w.editLabel} value={said.body ?? ''} rows={3} maxlength={10_000} />
      </Form>
      <Form
        action={postHref(view, about, 'remove')}
        id={`remove-${said.comment}`}
        onceKey={`${view.key}-d${said.comment.slice(-12)}`}
        submit={w.remove}
        submitTone="danger"
        errors={{}}
        values={{}}
      >
        <HiddenField name="comment" value={said.comment} />
        <p class="mt-3 text-sm text-soft">{w.removeAsk}</p>
      </Form>
    </Disclosure>
  )
}

function HideTool({ view, about, said }: SaidProps) {
  const w = words[view.lang]
  const form = `hide-${said.comment}`
  const { values, errors, isSent } = sentForm(view, form)
  return (
    <Disclosure summary={w.hide} open={isSent}>
      <Form
        action={postHref(view, about, 'hide')}
        id={form}
        onceKey={`${view.key}-h${said.comment.slice(-12)}`}
        values={values}
        errors={errors}
        submit={w.hide}
        submitTone="danger"
      >
        <HiddenField name="form" value={form} />
        <HiddenField name="comment" value={said.comment} />
        <TextField name="because" label={w.hideLabel} hint={w.hideHint} maxlength={300} />
      </Form>
    </Disclosure>
  )
}

function ShowTool({ view, about, said }: SaidProps) {
  const w = words[view.lang]
  return (
    <Form
      action={postHref(view, about, 'show')}
      id={`show-${said.comment}`}
      onceKey={`${view.key}-s${said.comment.slice(-12)}`}
      submit={w.uncover}
      submitTone="text"
      errors={{}}
      values={{}}
    >
      <HiddenField name="comment" value={said.comment} />
    </Form>
  )
}
