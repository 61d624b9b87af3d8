import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { type Page, type PageView, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { once, today } from '../../../ui/typed.ts'
import type { EventView } from '../../observation/shapes.ts'
import { raiseClaim } from '../raise-claim.ts'
import { words } from '../words.ts'
import { requireLine } from './lines.ts'
import { crumbTo } from './parts.tsx'

/** Under what happened: claiming something for what one gave to another. */
export function ClaimLinks({ view, events }: { view: PageView; events: readonly EventView[] }) {
  const me = view.standing.agent
  const given = events.find(
    (one) => one.status === 'counted' && one.corrects === null && one.provider === me && one.receiver !== me,
  )
  if (!me || !given || view.may(raiseClaim) === 'no') return null
  return (
    <a
      class="quiet-link mt-2 self-start py-2 text-sm"
      href={view.href(`/plans/claims/new?because=${given.id}`)}
    >
      {words[view.lang].claimFor}
    </a>
  )
}

export const newClaimPage: Page = page({
  path: '/plans/claims/new',
  title: (view) => words[view.lang].claimTitle,
  render(view) {
    const w = words[view.lang]
    return (
      <>
        <Breadcrumb crumbs={[crumbTo(view, 'commitments'), { label: w.claimTitle }]} />
        <PageHead title={w.claimTitle} lead={w.claimsLead} />
        <Card>
          <Form
            action={view.href('/plans/claims/new')}
            view={{ ...view, refusal: view.refusal && { sentence: view.refusal.sentence } }}
            submit={w.claimTitle}
            cancel={view.href('/plans/commitments')}
          >
            <HiddenField name="because" value={view.values.because ?? view.search.get('because') ?? ''} />
            <TextField name="what" label={w.claimWhat} hint={w.claimHint} maxlength={200} />
            <DateField name="dueOn" label={w.due} min={today(view)} />
            <TextField name="note" label={w.note} maxlength={2000} optional />
          </Form>
        </Card>
      </>
    )
  },
})

export const newClaimPost = post({
  path: '/plans/claims/new',
  again: newClaimPage,
  async handle(view, form) {
    const { name, amount, unit } = requireLine(view, form.text('what'))
    const action = unit === 'h' ? ('work' as const) : ('transfer' as const)
    const input = {
      because: form.text('because'),
      ...{ action, name, amount: String(amount), unit, note: form.text('note') },
      dueOn: form.text('dueOn'),
    }
    const { claim } = await view.execute(raiseClaim, input, once(view, form))
    return { to: `/plans/claims/${claim}`, notice: words[view.lang].claimed }
  },
})
