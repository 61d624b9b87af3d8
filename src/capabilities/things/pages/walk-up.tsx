import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Form } from '../../../ui/form.tsx'
import { type Page, type PageView, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { once } from '../../../ui/typed.ts'
import { localStretch, nextOnGrid } from '../calendar.ts'
import { ruleOf, type UsageRule } from '../dials.ts'
import { labelWords } from '../label-words.ts'
import { lengthsOf } from '../lengths.ts'
import { labelled } from '../query-label.ts'
import { thing as thingQuery } from '../query-thing.ts'
import { takeNow } from '../take-now.ts'
import { stretchText } from '../time-text.ts'
import { LendButton } from './lend-button.tsx'
import { thingHref } from './parts.tsx'

/** So many ends are offered to whoever stands before it. */
const mostEnds = 12

/** Where a label leads: one press, and the thing is mine from now on, if it is free. */
export const walkUpPage: Page = page({
  path: '/things/at/:code',
  title: (view) => labelWords[view.lang].now,
  async render(view) {
    const w = labelWords[view.lang]
    const { resource } = await view.ask(labelled, { code: codeOf(view) })
    if (resource === null)
      return (
        <Card>
          <Empty title={w.gone} icon="alert" action={{ href: view.href('/things'), label: w.toList }}>
            {w.goneText}
          </Empty>
        </Card>
      )
    const shown = await view.ask(thingQuery, { resource })
    const rule = ruleOf(view.charter, shown.rule)
    const name = (await view.labels('observation.resource', [resource])).get(resource) ?? ''
    const ends = rule ? endsFrom(view, rule) : []
    return (
      <>
        <PageHead
          title={name}
          lead={rule?.name[view.lang]}
          actions={rule?.lending && <LendButton view={view} shown={shown} rule={rule} />}
        />
        {rule?.way === 'booking' && (
          <Card title={w.now}>
            <Form view={view} action={view.href(`/things/at/${view.params.code}`)} submit={w.now}>
              <SelectField name="until" label={w.until} options={ends} value={ends[0]?.value} />
            </Form>
          </Card>
        )}
        <p class="mt-5">
          <LinkButton href={thingHref(view, resource)}>{w.taught}</LinkButton>
        </p>
      </>
    )
  },
})

/** What no label can say is one that is not in use. */
const codeOf = (view: PageView) => (view.params.code ?? '').replaceAll(/[^\w-]/g, '').slice(0, 64) || '-'

/** Ends on the marks of the grid, the nearest first. */
function endsFrom(view: PageView, rule: UsageRule) {
  const now = view.now.getTime()
  const first = nextOnGrid(now + 60_000, view.timeZone, rule)
  const ends = lengthsOf(rule)
    .slice(0, mostEnds)
    .map((minutes) => first + (minutes - rule.gridMinutes) * 60_000)
  return ends.map((until) => ({
    value: new Date(until).toISOString(),
    label: stretchText(localStretch({ from: now, until }, view.timeZone), view.lang),
  }))
}

export const walkUpPost = post({
  path: walkUpPage.path,
  again: walkUpPage,
  async handle(view, form) {
    await view.execute(takeNow, { code: codeOf(view), until: form.text('until') }, once(view, form))
    return { to: '/things/mine', notice: labelWords[view.lang].taken }
  },
})
