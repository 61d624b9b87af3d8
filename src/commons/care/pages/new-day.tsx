import { isId } from '../../../kernel/fields.ts'
import { unitOf } from '../../../kernel/units.ts'
import { AmountField } from '../../../ui/amount-field.tsx'
import { Card } from '../../../ui/card.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Form } from '../../../ui/form.tsx'
import { type FormInput, type PageView, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { once, today, typedAmount } from '../../../ui/typed.ts'
import { momentIn } from '../../members/local-day.ts'
import { membersAfter } from '../../members/members-after.ts'
import { resource, resources } from '../../observation/queries.ts'
import { callWorkDay } from '../call-work-day.ts'
import { words } from '../words.ts'
import { NoDuty } from './assess.tsx'
import { Crumbs, dutiesOf, nameIn } from './parts.tsx'

/** Above this a list of names is no help. */
const mostListed = 300

export const newDayPage = page({
  path: '/care/days/new',
  title: (view) => words[view.lang].callDay,
  async render(view) {
    const w = words[view.lang]
    const all = dutiesOf(view)
    const asked = view.search.get('resource')
    if (all.length === 0) return <NoDuty view={view} title={w.callDay} />
    return (
      <>
        <Crumbs view={view} label={w.callDay} />
        <PageHead title={w.callDay} lead={w.callDayLead} />
        <Card>
          <Form
            action={view.href('/care/days/new')}
            view={view}
            submit={w.callDay}
            cancel={view.href('/care')}
          >
            <SelectField
              name="duty"
              label={w.duty}
              options={all.map(({ code, label }) => ({ value: code, label: label[view.lang] }))}
            />
            <TextField name="title" label={w.name} hint={w.nameHint} maxlength={100} />
            <SelectField
              name="resource"
              label={w.dayFor}
              hint={w.dayForHint}
              options={await things(view)}
              value={isId(asked) ? asked : undefined}
              blank={w.dayForNone}
              optional="unsaid"
            />
            <TextField name="place" label={w.place} maxlength={200} />
            <div class="grid max-w-[40rem] gap-4 sm:grid-cols-3">
              <DateField name="day" label={w.day} min={today(view)} />
              <DateField name="begins" label={w.begins} kind="time" value="09:00" />
              <DateField name="ends" label={w.ends} kind="time" value="17:00" />
            </div>
            <AmountField
              name="worth"
              label={w.worth}
              hint={w.worthHint}
              unit={worthUnit(view)}
              decimals
              value="1"
            />
            <SelectField
              name="leader"
              label={w.leader}
              hint={w.leaderHint}
              options={await leaders(view)}
              value={view.standing.agent}
            />
            <TextField name="places" label={w.places} hint={w.placesHint} inputmode="numeric" optional />
            <TextArea name="note" label={w.note} hint={w.noteHint} rows={3} maxlength={5000} optional />
          </Form>
        </Card>
      </>
    )
  },
})

const worthUnit = (view: PageView) =>
  [...new Set(dutiesOf(view).map(({ unit }) => unitOf(unit).name[view.lang]))].join(', ')

/** What can be looked after; one that was asked for is among them however many there are. */
async function things(view: PageView) {
  const asked = view.search.get('resource')
  const named = isId(asked) ? [(await view.ask(resource, { resource: asked })).resource] : []
  const { resources: all } = await view.ask(resources, {})
  const others = all.filter(({ id }) => id !== asked)
  return [...named, ...others].map(({ id, name }) => ({ value: id, label: name }))
}

async function leaders(view: PageView) {
  const members = await membersAfter(view.db, view.commons.id, null, mostListed)
  const ids = members.map(({ id }) => id)
  const names = await view.labels('members.agent', ids)
  return ids.map((value) => ({ value, label: nameIn(view, names, value) }))
}

export const newDayPost = post({
  path: '/care/days/new',
  again: newDayPage,
  async handle(view, form) {
    const { day } = await view.execute(callWorkDay, inputOf(view, form), once(view, form))
    return { to: `/care/days/${day}`, notice: words[view.lang].called }
  },
})

function inputOf(view: PageView, form: FormInput) {
  const duty = form.text('duty')
  const unit = dutiesOf(view).find(({ code }) => code === duty)?.unit ?? 'd'
  // What is no time goes on as it was typed: the command's own check refuses it by its field.
  const at = (name: string) => momentIn(form.text('day'), form.text(name), view.timeZone) ?? form.text(name)
  const places = form.text('places')
  return {
    ...{ duty, title: form.text('title'), place: form.text('place'), note: form.text('note') },
    ...{ begins: at('begins'), ends: at('ends'), leader: form.text('leader') },
    worth: typedAmount(view, form.text('worth'), unit),
    places: places === '' ? null : Number(places),
    resource: form.text('resource') || undefined,
  }
}
