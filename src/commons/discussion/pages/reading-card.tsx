import { formatDay } from '../../../kernel/language.ts'
import { Card, MoreLink } from '../../../ui/card.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { sentForm } from '../../../ui/sent-form.ts'
import { askToRead } from '../ask-to-read.ts'
import { confirmReading } from '../confirm-reading.ts'
import type { Thread } from '../queries.ts'
import { words } from '../words.ts'
import { postHref, type TalkProps, threadHref } from './parts.tsx'

type Props = TalkProps & { reading: Thread['reading'] }

/** 필독: until when, how many have read it, and the button for who has not. */
export function ReadingCard({ view, about, reading }: Props) {
  const w = words[view.lang]
  if (!reading) return null
  const who = <MoreLink href={`${threadHref(view, about)}/readers`}>{w.readersTitle}</MoreLink>
  const mayConfirm = view.standing.member && !reading.mine && view.may(confirmReading) === 'yes'
  return (
    <Card title={w.reading} aside={who}>
      <p>
        {w.readingDue(formatDay(reading.until, view.lang))} {w.readingCount(reading.read, reading.of)}
      </p>
      {reading.mine && <p class="text-soft">{w.readingMine}</p>}
      {mayConfirm && (
        <div class="mt-3">
          <Form
            action={postHref(view, about, 'read')}
            onceKey={`${view.key}-read`}
            submit={w.readingDone}
            values={{}}
            errors={sentForm(view, 'read').errors}
          >
            <HiddenField name="form" value="read" />
          </Form>
        </div>
      )}
    </Card>
  )
}

/** Asking everybody to read it, folded away; for those who may, while nobody has asked. */
export function AskToRead({ view, about, reading }: Props) {
  if (reading || view.may(askToRead) !== 'yes' || view.standing.agent === undefined) return null
  const w = words[view.lang]
  const { values, errors, isSent } = sentForm(view, 'ask')
  const today = view.now.toISOString().slice(0, 10)
  return (
    <Disclosure summary={w.readingAsk} open={isSent}>
      <Form
        action={postHref(view, about, 'ask')}
        onceKey={`${view.key}-ask`}
        values={values}
        errors={errors}
        submit={w.readingAsk}
        submitTone="quiet"
      >
        <HiddenField name="form" value="ask" />
        <DateField name="until" label={w.readingUntil} min={today} />
      </Form>
    </Disclosure>
  )
}
