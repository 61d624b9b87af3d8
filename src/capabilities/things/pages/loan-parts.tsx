import { dayAfter } from '../../../commons/members/local-day.ts'
import { Badge } from '../../../ui/badge.tsx'
import { FileField } from '../../../ui/file-field.tsx'
import type { FormInput, PageView } from '../../../ui/page.ts'
import { lendingWords } from '../lending-words.ts'
import type { LoanView } from '../loan-shapes.ts'
import { dayText } from '../time-text.ts'
import { localText } from './parts.tsx'

export const loanHref = (view: PageView, loan: string, more = '') => view.href(`/things/loans/${loan}${more}`)

const twoDays = 2 * 24 * 3_600_000

/** `3월 10일 (화) 18:00`; what is due at midnight is due at the end of the day before. */
export function dueText(view: Pick<PageView, 'timeZone' | 'lang'>, at: string): string {
  const local = localText(view, at)
  const [day, time] = [local.slice(0, 10), local.slice(11)]
  if (time !== '00:00') return `${dayText(day, view.lang)} ${time}`
  return dayText(dayAfter(day, { days: -1 }), view.lang)
}

export const isSoon = (view: PageView, { state, due }: LoanView): boolean =>
  state === 'out' && Date.parse(due) - view.now.getTime() < twoDays

/** How it stands with a loan, in a word. */
export function LoanBadge({ view, loan }: { view: PageView; loan: LoanView }) {
  const w = lendingWords[view.lang]
  if (loan.state === 'returned') return <Badge tone="good">{w.back}</Badge>
  if (loan.state === 'renewed') return <Badge>{w.renewed}</Badge>
  if (loan.late) return <Badge tone="needs">{w.late}</Badge>
  return isSoon(view, loan) ? <Badge tone="waits">{w.dueSoon}</Badge> : <Badge tone="note">{w.out}</Badge>
}

/** A picture of how it is now. */
export const PhotoField = ({ view }: { view: PageView }) => (
  <FileField
    name="photo"
    label={lendingWords[view.lang].photo}
    hint={lendingWords[view.lang].photoHint}
    accept="image/jpeg,image/png,image/webp"
    optional
  />
)

/** Keeps the picture that came with a form; none is fine. */
export async function photosFrom(view: PageView, form: FormInput): Promise<string[]> {
  const sent = form.file('photo')
  return sent && sent.bytes.length > 0 ? [await view.keep(sent)] : []
}
