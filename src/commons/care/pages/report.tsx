import type { Sighting } from '../../../kernel/occasions.ts'
import { Card } from '../../../ui/card.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { FileField } from '../../../ui/file-field.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { type PageView, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { once } from '../../../ui/typed.ts'
import { words as caseWords } from '../../sanctions/words.ts'
import { occasionKey } from '../entries-watch.ts'
import { type OccasionView, occasion } from '../query-watch.ts'
import { report } from '../report.ts'
import { watchWords } from '../words-watch.ts'
import { Crumbs, dayText } from './parts.tsx'

/** What was seen of one turn, booking or round: chosen already by the press that led here. */
export const reportPage = page({
  path: '/care/report',
  title: (view) => watchWords[view.lang].report,
  async render(view) {
    const w = watchWords[view.lang]
    const one = await asked(view)
    return (
      <>
        <Crumbs view={view} label={w.report} />
        <PageHead
          title={one ? await occasionTitle(view, one) : w.report}
          lead={one ? w.reportLead : undefined}
        />
        <Card>
          {!one || one.told ? (
            <Empty
              title={one ? w.lookTold : w.goneTitle}
              icon="check"
              action={{ href: view.href('/sanctions'), label: w.toCases }}
            >
              {one ? w.told : w.gone}
            </Empty>
          ) : (
            <Form action={view.href('/care/report')} view={view} submit={w.send} upload>
              <HiddenField name="of" value={one.of} />
              <HiddenField name="at" value={one.key} />
              <Choice
                name="seen"
                label={w.what}
                value={view.search.get('seen') ?? one.seen[0]!}
                options={one.seen.map((value) => ({ value, label: seenText(view, one, value) }))}
              />
              <FileField name="photo" label={w.photo} hint={w.photoHint} accept="image/*" optional />
              <TextArea name="note" label={w.note} hint={w.noteHint} rows={3} maxlength={5_000} optional />
            </Form>
          )}
        </Card>
      </>
    )
  },
})

/** Whoever came next speaks of the one before; whoever goes round says what they saw. */
const seenText = (view: PageView, { agent }: OccasionView, seen: Sighting) =>
  agent === null ? watchWords[view.lang].press[seen] : (caseWords[view.lang].seen[seen] ?? seen)

/** The occasion of the address, or of the form that was refused. */
async function asked(view: PageView): Promise<OccasionView | null> {
  const [of, key] = [view.search.get('of') ?? view.values.of, view.search.get('at') ?? view.values.at]
  const isOne = occasion.input.safeParse({ of, key }).success
  return isOne ? view.ask(occasion, { of: of!, key: occasionKey().parse(key) }) : null
}

/** `앞바다 · 3번 여 · 9월 2일`. */
export async function occasionTitle(view: PageView, { resource, place, day, agent }: OccasionView) {
  const w = watchWords[view.lang]
  if (resource === null) {
    const names = await view.labels('members.agent', agent ? [agent] : [])
    return `${agent ? w.whoseRounds(names.get(agent) ?? '–') : w.ofRounds} · ${dayText(view, day)}`
  }
  const name = (await view.labels('observation.resource', [resource])).get(resource)
  return [name, place, dayText(view, day)].filter(Boolean).join(' · ')
}

export const reportPost = post({
  path: '/care/report',
  again: reportPage,
  async handle(view, form) {
    const sent = form.file('photo')
    const photo = sent && sent.bytes.length > 0 ? await view.keep(sent) : null
    const about = { of: form.text('of'), key: form.text('at'), seen: form.text('seen') as 'missed' }
    const input = { ...about, note: form.text('note'), photo }
    const { case: made } = await view.execute(report, input, once(view, form))
    return { to: `/sanctions/${made}`, notice: watchWords[view.lang].sent }
  },
})
