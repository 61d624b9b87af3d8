import type { Child } from 'hono/jsx'
import { formatDay } from '../../../kernel/language.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { Columns, Stack } from '../../../ui/columns.tsx'
import { Confirm } from '../../../ui/confirm.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Form } from '../../../ui/form.tsx'
import { action, type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { dayAfter } from '../../members/local-day.ts'
import { addCondition } from '../add-condition.ts'
import { type ConditionView, conditions } from '../asset-queries.ts'
import { endCondition } from '../end-condition.ts'
import { resource } from '../queries.ts'
import { reviewCondition } from '../review-condition.ts'
import { conditionKinds } from '../tables.ts'
import { words } from '../words.ts'
import { assetWords } from '../words-assets.ts'
import { localDay } from './moment.ts'

const at = (view: PageView) => `/resources/${view.params.resource}/conditions`

/** What whoever handed it over asks for: looked at, added to, ended. */
export const conditionsPage: Page = page({
  path: '/resources/:resource/conditions',
  title: (view) => assetWords[view.lang].conditions,
  async render(view) {
    const [w, a] = [words[view.lang], assetWords[view.lang]]
    const asked = { resource: view.params.resource ?? '' }
    const [{ resource: one }, list] = await Promise.all([
      view.ask(resource, asked),
      view.ask(conditions, asked),
    ])
    const mayAdd = view.may(addCondition) === 'yes' && one.status !== 'retired'
    return (
      <>
        <Breadcrumb
          crumbs={[
            { label: w.title, href: view.href('/resources') },
            { label: one.name, href: view.href(`/resources/${one.id}`) },
            { label: a.conditions },
          ]}
        />
        <PageHead title={a.conditions} lead={a.conditionsLead} />
        <Columns layout="two">
          <Card title={one.name}>
            {list.length === 0 && <p class="text-soft">{a.noConditions}</p>}
            <Rows label={a.conditions}>
              {list.map((condition) => (
                <Condition view={view} condition={condition} />
              ))}
            </Rows>
          </Card>
          {mayAdd && (
            <Stack>
              <Card title={a.writeConditions}>
                <AddForm view={view} giver={list.at(-1)?.giver} />
              </Card>
            </Stack>
          )}
        </Columns>
      </>
    )
  },
})

/** One line of what was asked for, with how it stands; the buttons only where somebody may press them. */
function Condition({ view, condition }: { view: PageView; condition: ConditionView }) {
  const a = assetWords[view.lang]
  const values = { condition: condition.id }
  const canLook = condition.endedAt === null && view.may(reviewCondition) === 'yes'
  const canEnd = condition.endedAt === null && view.may(endCondition) === 'yes'
  const dayOfNext = dayAfter(localDay(view), { years: 1 })
  const next = condition.until !== null && condition.until < dayOfNext ? condition.until : dayOfNext
  return (
    <ConditionRow view={view} condition={condition}>
      {(canLook || canEnd) && (
        <>
          {canLook && (
            <Confirm
              label={a.look}
              question={a.lookQuestion}
              action={view.href(`${at(view)}/review`)}
              submit={a.lookSubmit}
              tone="quiet"
              values={values}
              onceKey={`${view.key}-${condition.id}-look`}
              id={`look-${condition.id}`}
            >
              <DateField name="next" label={a.next} value={next} optional />
            </Confirm>
          )}
          {canEnd && (
            <Confirm
              label={a.end}
              question={a.endQuestion}
              action={view.href(`${at(view)}/end`)}
              submit={a.endSubmit}
              values={values}
              onceKey={`${view.key}-${condition.id}-end`}
            />
          )}
        </>
      )}
    </ConditionRow>
  )
}

export function ConditionRow(props: { view: PageView; condition: ConditionView; children?: Child }) {
  const { view, condition, children } = props
  const a = assetWords[view.lang]
  const day = (text: string) => formatDay(text, view.lang)
  const { since, until, reviewedAt } = condition
  const detail = [
    a.from(condition.giver),
    a.span(day(since), until && day(until)),
    reviewedAt && a.looked(day(dayIn(view, reviewedAt))),
  ].filter(Boolean)
  return (
    <Row
      title={<span class="whitespace-pre-line">{condition.says}</span>}
      detail={
        <>
          <strong>{a.kinds[condition.kind]}</strong> · {detail.join(' · ')}
        </>
      }
    >
      <div class="flex flex-wrap items-center gap-2">
        <Standing view={view} condition={condition} />
        {children}
      </div>
    </Row>
  )
}

function Standing({ view, condition }: { view: PageView; condition: ConditionView }) {
  const a = assetWords[view.lang]
  const today = localDay(view)
  if (condition.endedAt) return <Badge>{a.ended}</Badge>
  if (condition.until !== null && condition.until < today) return <Badge>{a.over}</Badge>
  if (condition.reviewOn === null) return null
  if (condition.reviewOn <= today) return <Badge tone="needs">{a.due}</Badge>
  return <Badge tone="waits">{a.dueOn(formatDay(condition.reviewOn, view.lang))}</Badge>
}

export const dayIn = (view: PageView, at: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: view.timeZone, dateStyle: 'short' }).format(new Date(at))

function AddForm({ view, giver }: { view: PageView; giver?: string }) {
  const a = assetWords[view.lang]
  const today = localDay(view)
  const options = conditionKinds.map((value) => ({ value, label: a.kinds[value] }))
  return (
    <Form action={view.href(at(view))} view={view} submit={a.add}>
      <TextField name="giver" label={a.giver} hint={a.giverHint} value={giver} maxlength={120} />
      <Choice name="kind" label={a.kind} options={options} value="keep" />
      <TextArea name="says" label={a.says} hint={a.saysHint} rows={3} maxlength={2000} />
      <DateField name="since" label={a.since} value={today} />
      <DateField name="until" label={a.until} hint={a.untilHint} optional />
      <DateField name="reviewOn" label={a.reviewOn} hint={a.reviewHint} optional />
    </Form>
  )
}

const back = (_result: unknown, view: PageView) => at(view)

export const conditionPosts = [
  action({
    path: '/resources/:resource/conditions',
    again: conditionsPage,
    command: addCondition,
    input: (form, view) => ({
      resource: view.params.resource ?? '',
      giver: form.text('giver'),
      kind: form.text('kind'),
      says: form.text('says'),
      since: form.text('since'),
      until: form.text('until') || null,
      reviewOn: form.text('reviewOn') || null,
    }),
    done: back,
    notice: (view) => assetWords[view.lang].added,
  }),
  action({
    path: '/resources/:resource/conditions/review',
    again: conditionsPage,
    command: reviewCondition,
    input: (form) => ({ condition: form.text('condition'), next: form.text('next') || null }),
    done: back,
    notice: (view) => assetWords[view.lang].reviewed,
  }),
  action({
    path: '/resources/:resource/conditions/end',
    again: conditionsPage,
    command: endCondition,
    input: (form) => ({ condition: form.text('condition') }),
    done: back,
    notice: (view) => assetWords[view.lang].endedNotice,
  }),
]
