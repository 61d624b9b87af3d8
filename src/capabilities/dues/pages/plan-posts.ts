import type { FormInput, PageView, Post } from '../../../ui/page.ts'
import { post } from '../../../ui/page.ts'
import { once, typedAmount } from '../../../ui/typed.ts'
import { changeRates } from '../change-rates.ts'
import { charge } from '../charge.ts'
import { endPlan } from '../end-plan.ts'
import { endReduction } from '../end-reduction.ts'
import { grantReduction } from '../grant-reduction.ts'
import { remind } from '../remind.ts'
import { undoRun } from '../undo-run.ts'
import { words } from '../words.ts'
import { planPage, shown } from './plan.tsx'
import { ratesIn } from './rate-fields.tsx'

type Notice = 'changed' | 'ended' | 'undone' | 'chargedAgain' | 'remindDone'

/** A form on the page of one kind of dues, which it comes back to. */
function onPlan(
  what: string,
  notice: Notice,
  run: (view: PageView, form: FormInput) => Promise<unknown>,
): Post {
  return post({
    path: `${planPage.path}/${what}`,
    again: planPage,
    async handle(view, form) {
      await run(view, form)
      return { to: `/dues/plan/${planOf(view)}`, notice: words[view.lang][notice] }
    },
  })
}

const planOf = (view: PageView) => view.params.plan ?? ''

export const planPosts = [
  onPlan('rates', 'changed', async (view, form) => {
    const { plan } = await shown(view)
    const input = { plan: plan.id, rates: ratesIn(view, form, plan.unit) }
    return view.execute(changeRates, input, once(view, form))
  }),
  onPlan('end', 'ended', (view, form) =>
    view.execute(endPlan, { plan: planOf(view), until: form.text('until') }, once(view, form)),
  ),
  onPlan('reduce', 'changed', async (view, form) => {
    const { plan } = await shown(view)
    const input = {
      ...{ plan: plan.id, agent: form.text('agent'), from: form.text('from'), reason: form.text('reason') },
      amount: typedAmount(view, form.text('amount'), plan.unit),
      until: form.text('until') || null,
    }
    return view.execute(grantReduction, input, once(view, form))
  }),
  onPlan('end-reduction', 'changed', (view, form) =>
    view.execute(
      endReduction,
      { reduction: form.text('reduction'), until: form.text('until') },
      once(view, form),
    ),
  ),
  onPlan('undo', 'undone', (view, form) =>
    view.execute(undoRun, { run: form.text('run'), reason: form.text('reason') }, once(view, form)),
  ),
  onPlan('again', 'chargedAgain', (view, form) =>
    view.execute(
      charge,
      { plan: planOf(view), period: form.text('period'), late: false, after: null },
      once(view, form),
    ),
  ),
  onPlan('remind', 'remindDone', (view, form) =>
    view.execute(remind, { run: form.text('run') }, once(view, form)),
  ),
]
