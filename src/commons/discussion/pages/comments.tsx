import { Disclosure } from '../../../ui/disclosure.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import type { PageView } from '../../../ui/page.ts'
import { sentForm } from '../../../ui/sent-form.ts'
import { TextArea } from '../../../ui/text-area.tsx'
import { comment } from '../comment.ts'
import type { Thread } from '../queries.ts'
import type { Subject } from '../thread.ts'
import { words } from '../words.ts'
import { OneComment } from './one-comment.tsx'
import { postHref, type TalkProps } from './parts.tsx'

export type ThreadProps = TalkProps & { thread: Thread; names: Map<string, string> }

/** The comments with their answers, then the field for one's own. */
export function Comments(props: ThreadProps) {
  const { view, about, thread, names } = props
  const w = words[view.lang]
  const mayWrite = view.may(comment) === 'yes' && view.standing.agent !== undefined
  return (
    <>
      {thread.comments.length === 0 ? (
        <p class="text-soft">{w.nobody}</p>
      ) : (
        <ul class="rows">
          {thread.comments.map((one) => (
            <li class="max-w-none py-3">
              <OneComment view={view} about={about} said={one} names={names} />
              {(one.answers.length > 0 || mayWrite) && (
                <div class="mt-1 ms-4 border-s-2 border-line ps-3 sm:ms-11">
                  {one.answers.map((answer) => (
                    <OneComment view={view} about={about} said={answer} names={names} isAnswer />
                  ))}
                  {mayWrite && <AnswerForm view={view} about={about} parent={one.comment} />}
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayWrite && <CommentForm view={view} about={about} />}
    </>
  )
}

function CommentForm({ view, about }: TalkProps) {
  const w = words[view.lang]
  const { values, errors } = sentForm(view, 'comment')
  return (
    <div class="mt-4 border-t border-line pt-4">
      <Form
        action={postHref(view, about, 'comment')}
        onceKey={`${view.key}-comment`}
        values={values}
        errors={errors}
        submit={w.send}
        submitTone="quiet"
      >
        <HiddenField name="form" value="comment" />
        <TextArea name="body" label={w.say} hint={w.sayHint} rows={3} maxlength={10_000} />
      </Form>
    </div>
  )
}

function AnswerForm({ view, about, parent }: { view: PageView; about: Subject; parent: string }) {
  const w = words[view.lang]
  const form = `answer-${parent}`
  const { values, errors, isSent } = sentForm(view, form)
  return (
    <Disclosure summary={w.answer} open={isSent}>
      <Form
        action={postHref(view, about, 'comment')}
        id={form}
        onceKey={`${view.key}-${parent.slice(-12)}`}
        values={values}
        errors={errors}
        submit={w.answer}
        submitTone="quiet"
      >
        <HiddenField name="form" value={form} />
        <HiddenField name="parent" value={parent} />
        <TextArea name="body" label={w.answerLabel} rows={2} maxlength={10_000} />
      </Form>
    </Disclosure>
  )
}
