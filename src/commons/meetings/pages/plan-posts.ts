import { action, type FormInput, type PageView, post } from '../../../ui/page.ts'
import { localTime, momentIn } from '../../members/local-day.ts'
import { addItems } from '../add-items.ts'
import { callMeeting } from '../call-meeting.ts'
import { cancelMeeting } from '../cancel-meeting.ts'
import { changeMeeting } from '../change-meeting.ts'
import { planMeeting } from '../plan-meeting.ts'
import { toTable } from '../query-to-table.ts'
import { words } from '../words.ts'
import { usualItems } from './agenda-page.tsx'
import { noticePage } from './notice-page.tsx'
import { here } from './parts.tsx'
import { organsToPrepare } from './plan-fields.tsx'
import { editPage, newPage } from './plan-pages.tsx'

/** The usual items as they are first put up, in the reader's language. */
export const usualNamed = (view: PageView, codes: readonly (typeof usualItems)[number][]) =>
  codes.map((code) => ({
    ...words[view.lang].usual[code],
    kind: code === 'officers' ? 'election' : 'decision',
    decision: null,
  }))

/** Sets the meeting down, with the usual items where they were asked for, and goes on along the path. */
const plan = post({
  path: '/meetings/new',
  again: newPage,
  async handle(view, form) {
    const w = words[view.lang]
    const offered = organsToPrepare(view)
    const chosen = offered.find(({ value }) => value === form.text('kind')) ?? {
      kind: 'general',
      organ: null,
      label: '',
    }
    const year = (form.text('day') || localTime(view.now, view.timeZone).day).slice(0, 4)
    const input = {
      kind: chosen.kind,
      organ: chosen.organ,
      title: form.text('title') || w.usualName(year, chosen.label),
      place: form.text('place'),
      text: form.text('text') || (chosen.organ ? '' : w.usualPurpose),
      startsAt: startIn(form, view),
    }
    const key = form.text('key') || view.key
    const { meeting } = await view.execute(planMeeting, input as never, { key })
    const items = chosen.organ === null ? await itemsAsked(view, form) : []
    if (items.length > 0) await view.execute(addItems, { meeting, items } as never, { key: `${key}u` })
    // An organ is called with or without an agenda; a general meeting needs one.
    return { to: `/meetings/${meeting}/${chosen.organ || items.length > 0 ? 'notice' : 'agenda'}` }
  },
})

/** What was ticked to stand on the agenda from the beginning. */
async function itemsAsked(view: PageView, form: FormInput) {
  const usual = form.text('usual') === '' ? [] : usualNamed(view, usualItems)
  const waiting = form.text('waiting') === '' ? [] : waitingItems(await view.ask(toTable, {}))
  return [...usual, ...waiting].slice(0, 30)
}

/** Proposals that wait for a meeting, as items of its agenda. */
export const waitingItems = (waiting: readonly Waiting[]) =>
  waiting.map(({ decision, title, kind }) => ({
    ...{ decision, title, text: '' },
    kind: kind === 'election' ? ('election' as const) : ('decision' as const),
  }))

type Waiting = { decision: string; title: string; kind: string }

const startIn = (form: FormInput, view: PageView) =>
  momentIn(form.text('day'), form.text('time'), view.timeZone)

const edit = post({
  path: '/meetings/:id/edit',
  again: editPage,
  async handle(view, form) {
    const input = {
      meeting: view.params.id,
      title: form.text('title'),
      place: form.text('place'),
      text: form.text('text'),
      startsAt: startIn(form, view),
      late: form.text('late') !== '',
    }
    await view.execute(changeMeeting, input as never, { key: form.text('key') || view.key })
    // Moved from the notice, one goes on sending it.
    return { to: here(view, form.text('back') === 'notice' ? '/notice' : ''), notice: words[view.lang].saved }
  },
})

const cancel = action({
  path: '/meetings/:id/cancel',
  again: editPage,
  command: cancelMeeting,
  input: (_, view) => ({ meeting: view.params.id }),
  done: (_, view) => here(view),
  notice: (view) => words[view.lang].cancelled,
})

const call = action({
  path: '/meetings/:id/call',
  again: noticePage,
  command: callMeeting,
  input: (form, view) => ({ meeting: view.params.id, late: form.text('late') !== '' }),
  done: (_, view) => here(view),
  notice: (view) => words[view.lang].sent,
})

export const planPosts = [plan, edit, cancel, call]
