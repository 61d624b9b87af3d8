import { Card } from '../../../ui/card.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Form } from '../../../ui/form.tsx'
import { type PageView, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { once, today } from '../../../ui/typed.ts'
import { assess } from '../assess.ts'
import { dutyText } from '../dial-words.ts'
import { words } from '../words.ts'
import { Crumbs, dutiesOf, figuresOf } from './parts.tsx'

/** Sharing a duty out for a season, with its rule beside it. */
export const assessPage = page({
  path: '/care/assess',
  title: (view) => words[view.lang].assess,
  render(view) {
    const w = words[view.lang]
    const all = dutiesOf(view)
    if (all.length === 0) return <NoDuty view={view} title={w.assess} />
    const year = today(view).slice(0, 4)
    return (
      <>
        <Crumbs view={view} label={w.assess} />
        <PageHead title={w.assess} lead={w.assessLead} />
        <Card>
          <Rows>
            {all.map((one) => (
              <Row title={one.label[view.lang]} detail={dutyText(one, figuresOf(view), view.lang)} />
            ))}
          </Rows>
          <div class="mt-4">
            <Form
              action={view.href('/care/assess')}
              view={view}
              submit={w.assess}
              cancel={view.href('/care')}
            >
              <SelectField
                name="duty"
                label={w.duty}
                options={all.map(({ code, label }) => ({ value: code, label: label[view.lang] }))}
              />
              <div class="grid max-w-[40rem] gap-4 sm:grid-cols-2">
                <DateField name="from" label={w.from} value={`${year}-01-01`} />
                <DateField name="until" label={w.until} value={`${year}-12-31`} />
              </div>
            </Form>
          </div>
        </Card>
      </>
    )
  },
})

/** Nothing can be shared out or called before the rules name it. */
export function NoDuty({ view, title }: { view: PageView; title: string }) {
  const w = words[view.lang]
  return (
    <>
      <Crumbs view={view} label={title} />
      <PageHead title={title} />
      <Card>
        <Empty title={w.assessNoRule} icon="rules" action={{ href: view.href('/charter'), label: w.toRules }}>
          {w.assessNoRuleText}
        </Empty>
      </Card>
    </>
  )
}

export const assessPost = post({
  path: '/care/assess',
  again: assessPage,
  async handle(view, form) {
    const input = { duty: form.text('duty'), from: form.text('from'), until: form.text('until') }
    const { season } = await view.execute(assess, input, once(view, form))
    return { to: `/care/seasons/${season}`, notice: words[view.lang].assessed }
  },
})
