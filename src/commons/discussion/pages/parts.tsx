import type { FormErrors, FormValues } from '../../../ui/form-context.ts'
import type { PageView } from '../../../ui/page.ts'
import { placeOf, type Subject } from '../thread.ts'

/** The address a form about this subject is sent to. */
export const postHref = (view: PageView, about: Subject, what: string) =>
  view.href(`/discussion/${about.kind}/${about.id}/${what}`)

export const threadHref = (view: PageView, about: Subject) =>
  view.href(`/discussion/${about.kind}/${about.id}`)

export const subjectHref = (view: PageView, about: Subject) => view.href(placeOf(about))

/** Several forms stand on one page: what was typed and refused belongs to the one that was sent. */
export function sent(
  view: PageView,
  form: string,
): { values: FormValues; errors: FormErrors; open: boolean } {
  if (view.values.form !== form) return { values: {}, errors: {}, open: false }
  const errors = view.refusal ? { [view.refusal.field ?? '_']: view.refusal.sentence } : {}
  return { values: view.values, errors, open: true }
}

export type TalkProps = { view: PageView; about: Subject }
