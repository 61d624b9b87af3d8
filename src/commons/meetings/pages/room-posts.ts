import { type FormInput, type PageView, type Post, post } from '../../../ui/page.ts'
import { innerRefusal } from '../../decisions/pages/inner-refusal.ts'
import { countVotes } from '../count-votes.ts'
import { declareResult } from '../declare-result.ts'
import { endMeeting } from '../end-meeting.ts'
import { endRecess } from '../end-recess.ts'
import { nameSigners } from '../name-signers.ts'
import { openMeeting } from '../open-meeting.ts'
import { postponeItem } from '../postpone-item.ts'
import { type RoomWords, roomWords } from '../room-words.ts'
import { takeRecess } from '../take-recess.ts'
import { takeUpItem } from '../take-up-item.ts'
import { here } from './parts.tsx'
import { roomPage } from './room.tsx'

type Run = (view: PageView, form: FormInput, options: { key: string }) => Promise<unknown>
type Said = { [K in keyof RoomWords]: RoomWords[K] extends string ? K : never }[keyof RoomWords]

/** A button or form in the room: does its step and comes back with a word. */
const step = (name: string, notice: Said, run: Run): Post =>
  post({
    path: `/meetings/:id/room/${name}`,
    again: roomPage,
    async handle(view, form) {
      await innerRefusal(run(view, form, { key: form.text('key') || view.key }))
      return { to: here(view, '/room'), notice: roomWords[view.lang][notice] }
    },
  })

const meetingOf = (view: PageView) => ({ meeting: view.params.id ?? '' })
const itemOf = (view: PageView, form: FormInput) => ({ ...meetingOf(view), item: form.text('item') })

export const roomPosts: Post[] = [
  step('open', 'opened', (view, form, options) =>
    view.execute(
      openMeeting,
      { ...meetingOf(view), chair: form.text('chair'), recorder: form.text('recorder') },
      options,
    ),
  ),
  step('take', 'taken', (view, form, options) => {
    const way = form.text('way') === 'phones' ? 'phones' : 'hands'
    return view.execute(takeUpItem, { ...itemOf(view, form), way }, options)
  }),
  step('count', 'counted', (view, form, options) =>
    view.execute(countVotes, { ...itemOf(view, form), ...countsIn(form) }, options),
  ),
  step('declare', 'declared', (view, form, options) =>
    view.execute(declareResult, { ...itemOf(view, form), outcome: form.text('outcome') }, options),
  ),
  step('postpone', 'postponed', (view, form, options) =>
    view.execute(postponeItem, { ...itemOf(view, form), outcome: form.text('outcome') }, options),
  ),
  step('recess', 'recessBegan', (view, _, options) => view.execute(takeRecess, meetingOf(view), options)),
  step('resume', 'recessEnded', (view, _, options) => view.execute(endRecess, meetingOf(view), options)),
  step('signers', 'signersNamed', (view, form, options) => {
    const chosen = Object.keys(form.values()).filter((name) => /^signer\d+$/.test(name))
    const signers = chosen.map((name) => form.text(name)).filter(Boolean)
    return view.execute(nameSigners, { ...meetingOf(view), signers }, options)
  }),
  step('end', 'ended', (view, _, options) => view.execute(endMeeting, meetingOf(view), options)),
]

/** Numbers as they were typed; what is left empty is none. Anything else the command refuses. */
function countsIn(form: FormInput) {
  const typed = Object.keys(form.values()).map((name) => ({ name, value: form.text(name) }))
  const heads = (value: string) => (value === '' ? 0 : Number(value))
  const answers = typed.flatMap(({ name, value }) => {
    const [kind, type = '', answer = ''] = name.split('.')
    return kind === 'count' && value !== '' ? [{ answer, type: type || null, heads: heads(value) }] : []
  })
  const papers = typed.flatMap(({ name, value }) => {
    const [kind, type = ''] = name.split('.')
    return kind === 'papers' && value !== '' ? [{ type: type || null, heads: heads(value) }] : []
  })
  return papers.length > 0 ? { answers, papers } : { answers }
}
