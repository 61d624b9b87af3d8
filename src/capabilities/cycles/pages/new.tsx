import { momentIn } from '../../../commons/members/local-day.ts'
import { isId } from '../../../kernel/fields.ts'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Form } from '../../../ui/form.tsx'
import { type Page, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { once, today } from '../../../ui/typed.ts'
import { planCycle } from '../plan-cycle.ts'
import { cycles } from '../query-cycles.ts'
import { words } from '../words.ts'

/** Plans a cycle: when it closes, when it is fetched, whose goods it begins with. */
export const newPage: Page = page({
  path: '/cycles/new',
  title: (view) => words[view.lang].plan,
  async render(view) {
    const w = words[view.lang]
    const all = await view.ask(cycles, {})
    return (
      <>
        <Breadcrumb crumbs={[{ label: w.title, href: view.href('/cycles') }, { label: w.plan }]} />
        <PageHead title={w.plan} lead={w.emptyPlan} />
        <Card>
          <Form view={view} action={view.href('/cycles/new')} submit={w.plan} cancel={view.href('/cycles')}>
            <DateField
              name="closesAt"
              kind="datetime-local"
              label={w.closesAt}
              min={`${today(view)}T00:00`}
            />
            <DateField name="collectOn" label={w.collectOn} min={today(view)} />
            {all.length > 0 && (
              <SelectField
                name="like"
                label={w.like}
                value={all[0]!.cycle}
                blank={w.likeNone}
                optional="unsaid"
                options={all.map(({ cycle, number }) => ({ value: cycle, label: w.number(number) }))}
              />
            )}
          </Form>
        </Card>
      </>
    )
  },
})

export const newPost = post({
  path: '/cycles/new',
  again: newPage,
  async handle(view, form) {
    const [day = '', time = ''] = form.text('closesAt').split('T')
    const like = form.text('like')
    const input = {
      closesAt: momentIn(day, time.slice(0, 5), view.timeZone) ?? '',
      ...{ collectOn: form.text('collectOn'), like: isId(like) ? like : null },
    }
    const { cycle } = await view.execute(planCycle, input, once(view, form))
    return { to: `/cycles/${cycle}`, notice: words[view.lang].planned }
  },
})
