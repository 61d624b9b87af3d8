import { type FormInput, type Page, type PageView, type Post, post } from '../../../ui/page.ts'
import { once, typedAmount } from '../../../ui/typed.ts'
import { acceptFunding } from '../accept-funding.ts'
import { addToPool } from '../add-to-pool.ts'
import { cancelIdea } from '../cancel-idea.ts'
import { changeRound } from '../change-round.ts'
import { completeIdea } from '../complete-idea.ts'
import { give } from '../give.ts'
import { grantAllowance } from '../grant-allowance.ts'
import { publishIdea } from '../publish-idea.ts'
import { screenIdea } from '../screen-idea.ts'
import { takeBackAllowance } from '../take-back-allowance.ts'
import { takeBackGift } from '../take-back-gift.ts'
import { words } from '../words.ts'
import { ideaPage, loadIdea } from './idea.tsx'
import { managePage } from './manage.tsx'
import { timesFrom } from './open.tsx'
import { loadRound, roundPath } from './round.tsx'

type Notice = {
  [K in keyof typeof words.ko]: (typeof words.ko)[K] extends string ? K : never
}[keyof typeof words.ko]

interface Sent {
  base: string
  again: Page
  param: 'idea' | 'round'
  /** Where it leads, below `/budgeting`. */
  to(view: PageView): string
}

/** A form on a page, which it comes back to. */
const formOn =
  ({ base, again, param, to }: Sent) =>
  (
    what: string,
    notice: Notice,
    run: (view: PageView, form: FormInput, id: string) => Promise<unknown>,
  ): Post =>
    post({
      path: `${base}/${what}`,
      again,
      async handle(view, form) {
        await run(view, form, view.params[param] ?? '')
        return { to: to(view), notice: words[view.lang][notice] }
      },
    })

const onIdea = formOn({
  ...{ base: ideaPage.path, again: ideaPage, param: 'idea' },
  to: (view) => `/budgeting/${view.params.idea}`,
})

const onRound = formOn({
  ...{ base: roundPath, again: managePage, param: 'round' },
  to: (view) => `/budgeting/round/${view.params.round}/manage`,
})

/** One press sends an exact amount; otherwise it was typed. */
async function givenIn(view: PageView, form: FormInput): Promise<string> {
  const { round } = await loadIdea(view)
  return form.text('exact') || typedAmount(view, form.text('amount'), round.unit)
}

async function amountIn(view: PageView, form: FormInput): Promise<string> {
  const { round } = await loadRound(view)
  return typedAmount(view, form.text('amount'), round.unit)
}

export const posts: readonly Post[] = [
  onIdea('publish', 'published', (view, form, idea) => view.execute(publishIdea, { idea }, once(view, form))),
  onIdea('accept', 'accepted', (view, form, idea) => view.execute(acceptFunding, { idea }, once(view, form))),
  onIdea('complete', 'completed', (view, form, idea) =>
    view.execute(completeIdea, { idea, report: form.text('report') }, once(view, form)),
  ),
  onIdea('cancel', 'cancelled', (view, form, idea) =>
    view.execute(cancelIdea, { idea, reason: form.text('reason') }, once(view, form)),
  ),
  onIdea('give', 'gave', async (view, form, idea) =>
    view.execute(give, { idea, amount: await givenIn(view, form) }, once(view, form)),
  ),
  onIdea('take-back', 'tookBack', (view, form) =>
    view.execute(takeBackGift, { gift: form.text('gift') }, once(view, form)),
  ),
  onIdea('look', 'lookSaid', (view, form, idea) => {
    const verdict = form.text('verdict') as 'ok'
    return view.execute(screenIdea, { idea, verdict, reason: form.text('reason') }, once(view, form))
  }),
  onRound('change', 'roundSaved', (view, form, round) => {
    const input = { round, name: form.text('name'), text: form.text('text'), ...timesFrom(view, form) }
    return view.execute(changeRound, input, once(view, form))
  }),
  onRound('add', 'added', async (view, form, round) =>
    view.execute(addToPool, { round, amount: await amountIn(view, form) }, once(view, form)),
  ),
  onRound('grant', 'granted', async (view, form, round) => {
    const input = { round, agent: form.text('agent'), amount: await amountIn(view, form) }
    return view.execute(grantAllowance, input, once(view, form))
  }),
  onRound('take-back', 'tookAllowance', async (view, form, round) => {
    const input = { round, agent: form.text('agent'), amount: await amountIn(view, form) }
    return view.execute(takeBackAllowance, input, once(view, form))
  }),
]
