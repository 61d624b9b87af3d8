import type { PageView } from '../../../ui/page.ts'
import { placeOf, type Subject } from '../thread.ts'

/** The address a form about this subject is sent to. */
export const postHref = (view: PageView, about: Subject, what: string) =>
  view.href(`/discussion/${about.kind}/${about.id}/${what}`)

export const threadHref = (view: PageView, about: Subject) =>
  view.href(`/discussion/${about.kind}/${about.id}`)

export const subjectHref = (view: PageView, about: Subject) => view.href(placeOf(about))

export type TalkProps = { view: PageView; about: Subject }
