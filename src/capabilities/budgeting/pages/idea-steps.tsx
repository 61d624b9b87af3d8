import { Button, LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Confirm } from '../../../ui/confirm.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Entries, Entry } from '../../../ui/entries.tsx'
import { Form } from '../../../ui/form.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { Time } from '../../../ui/time.tsx'
import { money } from '../../../ui/typed.ts'
import { words } from '../words.ts'
import type { IdeaProps } from './idea.tsx'
import { dayOf, ideaHref } from './parts.tsx'

/** What its people, or the office, can do with it now; the likely next step first. */
export function OwnSteps({ view, shown: { idea, can } }: IdeaProps) {
  const w = words[view.lang]
  if (!can.publish && !can.raise && !can.accept && !can.complete && !can.cancel) return null
  const isDraft = idea.state === 'draft'
  const at = (what: string) => ({
    ...{ action: ideaHref(view, idea.id, `/${what}`), id: what, onceKey: `${view.key}-${what}` },
  })
  return (
    <Card title={w.ownSteps}>
      <div class="flex flex-col items-start gap-3">
        {can.publish && (
          <Form {...at('publish')}>
            <Button>{w.publish}</Button>
            <p class="text-sm text-soft">{w.publishText}</p>
          </Form>
        )}
        {can.accept && (
          <Confirm
            {...at('accept')}
            label={w.accept}
            question={w.acceptQuestion}
            submit={w.accept}
            tone="primary"
          />
        )}
        {can.raise && <LinkButton href={ideaHref(view, idea.id, '/raise')}>{w.raise}</LinkButton>}
        {can.complete && (
          <Confirm
            {...at('complete')}
            label={w.complete}
            question={w.completeQuestion}
            submit={w.complete}
            tone="quiet"
          >
            <TextArea name="report" label={w.report} rows={4} maxlength={20_000} />
          </Confirm>
        )}
        {can.cancel && (
          <Confirm
            {...at('cancel')}
            label={isDraft ? w.cancelDraft : w.cancel}
            question={isDraft ? w.cancelDraftQuestion : w.cancelQuestion}
            submit={isDraft ? w.cancelDraft : w.cancel}
          >
            {!isDraft && <TextArea name="reason" label={w.reason} rows={2} maxlength={2000} />}
          </Confirm>
        )}
      </div>
    </Card>
  )
}

/** Its editions, the newest first; each opens to what it said. */
export function Course({ view, shown, names }: IdeaProps) {
  const w = words[view.lang]
  const { editions, round } = shown
  if (editions.length < 2) return null
  const say = (amount: bigint) => money(view, amount, round.unit)
  return (
    <Card title={w.editions}>
      <Entries label={w.editions}>
        {editions.map((one) => (
          <Entry
            at={<Time at={one.at}>{dayOf(view, one.at)}</Time>}
            href={view.href(`/journal/${one.entry}`)}
          >
            <b>{w.edition(one.edition)}</b> {one.agent && names.get(one.agent)}
            {one.reason && <span class="block whitespace-pre-line">{one.reason}</span>}
          </Entry>
        ))}
      </Entries>
      {editions.slice(1).map((one) => (
        <Disclosure summary={`${w.edition(one.edition)}: ${one.title}`}>
          <p class="whitespace-pre-line">{one.text}</p>
          <ul class="mt-2 list-disc ps-5 text-sm text-soft">
            {one.lines.map(({ label, least, most }) => (
              <li>
                {label} {least === most ? say(most) : `${say(least)} – ${say(most)}`}
              </li>
            ))}
          </ul>
        </Disclosure>
      ))}
    </Card>
  )
}
