import { localTime, momentIn } from '../../../commons/members/local-day.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import type { FormInput, PageView } from '../../../ui/page.ts'
import { SelectField } from '../../../ui/select-field.tsx'
import { today } from '../../../ui/typed.ts'
import { nextOnGrid, nextOpen } from '../calendar.ts'
import type { UsageRule } from '../dials.ts'
import { lengthsOf } from '../lengths.ts'
import { minutesText } from '../time-text.ts'
import { words } from '../words.ts'

const minute = 60_000

type Times = { day: string; from: string; length: number }

/** Day, time and length: what a booking asks for, filled with the next time that can be had at all. */
export function TimeFields({ view, rule, times }: { view: PageView; rule: UsageRule; times?: Times }) {
  const w = words[view.lang]
  const lengths = lengthsOf(rule)
  const { day, from } = times ?? firstTime(view, rule, view.search.get('day'))
  const length = times?.length ?? lengths.find((one) => one >= usualLength(rule)) ?? lengths[0]
  return (
    <div class="grid gap-4 sm:grid-cols-3">
      <DateField name="day" label={w.day} value={day} min={today(view)} />
      {rule.gridMinutes === 1440 ? (
        <HiddenField name="from" value="00:00" />
      ) : (
        <DateField name="from" kind="time" label={w.from} value={from} />
      )}
      <SelectField
        name="length"
        label={w.length}
        value={String(length)}
        options={lengths.map((one) => ({ value: String(one), label: minutesText(one, view.lang) }))}
      />
    </div>
  )
}

/** An hour where it is used; what is lent, for as long as it is lent. */
const usualLength = ({ lending }: UsageRule): number => (lending ? lending.days * 1440 : 60)

/** The first moment of a day, or from now on, at which the place is open and a booking may begin. */
function firstTime(view: PageView, rule: UsageRule, asked: string | null): Omit<Times, 'length'> {
  const soonest = view.now.getTime() + rule.leadMinutes * minute
  const wanted = asked ? Date.parse(momentIn(asked, '00:00', view.timeZone) ?? '') : Number.NaN
  const from = Number.isNaN(wanted) ? soonest : Math.max(soonest, wanted)
  const opened = nextOpen(from, view.timeZone, rule) ?? from
  const { day, time } = localTime(new Date(nextOnGrid(opened, view.timeZone, rule)), view.timeZone)
  return { day, from: time }
}

/** The stretch that was typed; what is no day or time goes on as it is, for the command to refuse by its field. */
export function stretchFrom(view: PageView, form: FormInput): { from: string; until: string } {
  const from = momentIn(form.text('day'), form.text('from'), view.timeZone)
  const length = Number(form.text('length'))
  if (!from || !Number.isSafeInteger(length) || Math.abs(length) > 1_000_000)
    return { from: `${form.text('day')}T${form.text('from')}`, until: form.text('length') }
  return { from, until: new Date(Date.parse(from) + length * minute).toISOString() }
}
