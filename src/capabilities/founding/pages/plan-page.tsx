import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { Form } from '../../../ui/form.tsx'
import { action, type Page, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { describePlan } from '../describe-plan.ts'
import { path } from '../queries.ts'
import { words } from '../words.ts'

export const planPage: Page = page({
  path: '/founding/plan',
  title: (view) => words[view.lang].writePlan,
  async render(view) {
    const w = words[view.lang]
    const { plan } = await view.ask(path, {})
    return (
      <>
        <Breadcrumb crumbs={[{ label: w.title, href: view.href('/founding') }, { label: w.steps.plan }]} />
        <PageHead title={plan ? w.editPlan : w.writePlan} lead={w.planLead} />
        <Card>
          <Form
            view={view}
            action={view.href('/founding/plan')}
            submit={w.save}
            cancel={view.href('/founding')}
          >
            <TextField name="name" label={w.name} hint={w.nameHint} value={plan?.name} maxlength={100} />
            <TextArea name="aim" label={w.aim} hint={w.aimHint} value={plan?.aim} rows={3} maxlength={2000} />
            <TextArea
              name="business"
              label={w.business}
              hint={w.businessHint}
              value={plan?.business}
              rows={4}
              maxlength={5000}
              optional
            />
            <TextField name="seat" label={w.seat} hint={w.seatHint} value={plan?.seat} maxlength={200} />
          </Form>
        </Card>
      </>
    )
  },
})

export const planPost = action({
  path: '/founding/plan',
  again: planPage,
  command: describePlan,
  input: (form) => ({
    name: form.text('name'),
    aim: form.text('aim'),
    business: form.text('business'),
    seat: form.text('seat'),
  }),
  done: () => '/founding',
  notice: (view) => words[view.lang].saved,
})
