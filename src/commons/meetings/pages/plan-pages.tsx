import { Card } from '../../../ui/card.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { Confirm } from '../../../ui/confirm.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { toTable } from '../query-to-table.ts'
import { words } from '../words.ts'
import { at, Crumbs, formState, prepared } from './parts.tsx'
import { organsToPrepare, PlanFields } from './plan-fields.tsx'

const fields = ['kind', 'day', 'time', 'place', 'title', 'text', 'organ']

/** The first step: which meeting, when, where. One form, and the path begins. */
export const newPage = page({
  path: '/meetings/new',
  title: (view) => words[view.lang].prepare,
  async render(view) {
    const w = words[view.lang]
    const all = organsToPrepare(view)
    const forAll = all.some(({ organ }) => organ === null)
    const waiting = forAll ? (await view.ask(toTable, {})).length : 0
    const [first] = all
    const options = all.map(({ value, label, organ }) => ({
      ...{ value, label },
      detail: organ ? w.organDetail : w.generalDetail,
    }))
    return (
      <>
        <Crumbs view={view} label={w.prepare} />
        <PageHead title={w.newTitle} lead={w.newLead} />
        <Card>
          <Form action={view.href('/meetings/new')} {...formState(view, fields)} submit={w.begin}>
            {all.length > 1 ? (
              <Choice name="kind" label={w.kind} value={first?.value} options={options} />
            ) : (
              <HiddenField name="kind" value={first?.value ?? 'general'} />
            )}
            <PlanFields view={view} kind={first?.kind ?? 'general'} />
            {forAll && <Checkbox name="usual" label={w.withUsual} hint={w.withUsualHint} />}
            {waiting > 0 && (
              <Checkbox name="waiting" label={w.withWaiting(waiting)} hint={w.withWaitingHint} checked />
            )}
          </Form>
        </Card>
      </>
    )
  },
})

/** Another time or place, or no meeting after all. */
export const editPage = page({
  path: '/meetings/:id/edit',
  title: (view) => words[view.lang].edit,
  async render(view) {
    const one = await prepared(view)
    const w = words[view.lang]
    const isTold = one.state === 'called'
    const wasTooLate = view.refusal?.code === 'meetings.notice_too_late'
    return (
      <>
        <Crumbs view={view} one={one} label={w.edit} />
        <PageHead title={w.edit} lead={isTold ? w.editTold : undefined} />
        <Stack>
          <Card>
            <Form action={view.href(at(one, '/edit'))} {...formState(view, fields)} submit={w.save}>
              <PlanFields view={view} {...one} />
              {wasTooLate && <Checkbox name="late" label={w.sendLate} />}
            </Form>
          </Card>
          <Card title={w.cancelMeeting}>
            <Confirm
              label={w.cancelMeeting}
              question={w.cancelQuestion}
              action={view.href(at(one, '/cancel'))}
              submit={w.cancelMeeting}
              onceKey={view.key}
            />
          </Card>
        </Stack>
      </>
    )
  },
})
