import { capital } from '../../../kernel/language.ts'
import { DateField } from '../../../ui/date-field.tsx'
import type { PageView } from '../../../ui/page.ts'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { officesOf } from '../../members/charter-parts.ts'
import { localTime } from '../../members/local-day.ts'
import { firstMeetingDay, noticeRule } from '../notice-days.ts'
import type { MeetingKind } from '../tables.ts'
import { mayPrepareHere } from '../visible-to.ts'
import { words } from '../words.ts'
import { dayText } from './parts.tsx'

export interface Plannable {
  /** As the form sends it: `general`, or an organ's code. */
  value: string
  kind: MeetingKind
  organ: string | null
  label: string
}

/** The meetings the viewer may prepare: the general one first, then those of organs. */
export function organsToPrepare(view: PageView): Plannable[] {
  const general = {
    value: 'general',
    kind: 'general' as const,
    organ: null,
    label: words[view.lang].kinds.general,
  }
  const organs = officesOf(view.charter)
    .filter((one) => one.kind === 'organ')
    .map(({ code, label }) => ({
      value: `organ:${code}`,
      kind: code === 'board' ? ('board' as const) : ('committee' as const),
      organ: code,
      label: capital(label[view.lang]),
    }))
  return [general, ...organs].filter(({ organ }) => mayPrepareHere(view, organ))
}

type FieldsProps = {
  view: PageView
  kind: MeetingKind
  startsAt?: string
  title?: string
  place?: string
  text?: string
}

/** Day, time, place, name and purpose; what is known already stands in them. */
export function PlanFields({ view, kind, startsAt, title, place, text }: FieldsProps) {
  const w = words[view.lang]
  const today = localTime(view.now, view.timeZone).day
  const stored = startsAt ? localTime(new Date(startsAt), view.timeZone) : undefined
  const { days } = noticeRule(view.charter, { kind })
  const earliest = firstMeetingDay(today, days)
  return (
    <>
      <div class="grid max-w-[40rem] gap-4 sm:grid-cols-2">
        <DateField
          name="day"
          label={w.day}
          hint={days > 0 ? w.earliest(days, dayText(view, earliest)) : undefined}
          min={today}
          value={stored?.day ?? view.search.get('day') ?? undefined}
        />
        <DateField name="time" label={w.time} kind="time" value={stored?.time ?? '14:00'} />
      </div>
      <TextField name="place" label={w.place} hint={w.placeHint} value={place} maxlength={300} />
      <TextField
        name="title"
        label={w.name}
        hint={title ? undefined : w.nameHint}
        value={title}
        maxlength={200}
        optional={title === undefined}
      />
      <TextArea name="text" label={w.purpose} hint={w.purposeHint} value={text} rows={2} optional />
    </>
  )
}
