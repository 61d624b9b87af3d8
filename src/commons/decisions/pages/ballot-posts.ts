import { type FormInput, type PageView, post } from '../../../ui/page.ts'
import { ballotWords } from '../ballot-words.ts'
import { castBallot } from '../cast-ballot.ts'
import { castSecretBallot } from '../cast-secret-ballot.ts'
import { markPresent } from '../mark-present.ts'
import { ballotFrom } from './ballot-form.ts'
import { paperOf } from './ballot-paper.ts'
import { decisionPage, shownDecision } from './decision.tsx'

const here = (view: PageView) => `/decisions/${view.params.id}`
const keyOf = (view: PageView, form: FormInput) => ({ key: form.text('key') || view.key })

/** A ballot of whatever form the decision's method takes, open or secret. */
const vote = post({
  path: '/decisions/:id/vote',
  again: decisionPage,
  async handle(view, form) {
    const one = await shownDecision(view)
    const ballot = ballotFrom(form, paperOf(one) ?? { form: 'choice', options: [] })
    const { decision } = one
    if (one.rules.secret) {
      const input = { decision, ballot, receipt: form.text('receipt') }
      await view.execute(castSecretBallot, input, keyOf(view, form))
    } else {
      await view.execute(castBallot, { decision, ballot, reason: form.text('reason') }, keyOf(view, form))
    }
    return { to: here(view), notice: ballotWords[view.lang].saved }
  },
})

const present = post({
  path: '/decisions/:id/present',
  again: decisionPage,
  async handle(view, form) {
    const { decision } = await shownDecision(view)
    await view.execute(markPresent, { decision }, keyOf(view, form))
    return { to: here(view), notice: ballotWords[view.lang].markedPresent }
  },
})

export const ballotPosts = [vote, present]
