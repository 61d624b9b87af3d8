import { kernelFailure } from '../../../kernel/failure.ts'
import { type FormInput, type Page, type PageView, type Post, post } from '../../../ui/page.ts'
import { correctMinutes } from '../correct-minutes.ts'
import { editMinutes } from '../edit-minutes.ts'
import { freezeMinutes } from '../freeze-minutes.ts'
import { minutesWords } from '../minutes-words.ts'
import { signMinutes } from '../sign-minutes.ts'
import { signOnPaper } from '../sign-on-paper.ts'
import { minutesPage } from './minutes.tsx'
import { minutesEditPage } from './minutes-edit.tsx'
import { here } from './parts.tsx'

type Said = 'saved' | 'frozen' | 'signed' | 'scanKept' | 'begun'
type Run = (view: PageView, form: FormInput, options: { key: string }) => Promise<unknown>

/** A form about the minutes: does its step and comes back to them with a word. */
const step = (name: string, notice: Said, run: Run, again: Page = minutesPage, rest = ''): Post =>
  post({
    path: `/meetings/:id/minutes/${name}`,
    again,
    async handle(view, form) {
      await run(view, form, { key: form.text('key') || view.key })
      return { to: here(view, `/minutes${rest}`), notice: minutesWords[view.lang][notice] }
    },
  })

const meetingOf = (view: PageView) => ({ meeting: view.params.id ?? '' })

/** What follows a prefix in the names of fields that were sent. */
const named = (form: FormInput, prefix: string) =>
  Object.keys(form.values()).flatMap((name) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : []))

export const minutesPosts: Post[] = [
  step(
    'edit',
    'saved',
    (view, form, options) => {
      const items = named(form, 'item.').map((item) => ({ item, text: form.text(`item.${item}`) }))
      const texts = { opening: form.text('opening'), closing: form.text('closing'), items }
      return view.execute(editMinutes, { ...meetingOf(view), texts }, options)
    },
    minutesEditPage,
  ),
  step('freeze', 'frozen', (view, _, options) => view.execute(freezeMinutes, meetingOf(view), options)),
  step('sign', 'signed', (view, form, options) => {
    const read = { edition: Number(form.text('edition')), hash: form.text('hash') }
    return view.execute(signMinutes, { ...meetingOf(view), ...read }, options)
  }),
  step('paper', 'scanKept', async (view, form, options) => {
    const sent = form.file('file')
    if (!sent) throw kernelFailure('bad_input', { field: 'file', problem: 'missing' })
    const signed = { agents: named(form, 'agent.'), evidence: await view.keep(sent) }
    return view.execute(signOnPaper, { ...meetingOf(view), ...signed }, options)
  }),
  step(
    'correct',
    'begun',
    (view, form, options) =>
      view.execute(correctMinutes, { ...meetingOf(view), reason: form.text('reason') }, options),
    minutesPage,
    '/edit',
  ),
]
