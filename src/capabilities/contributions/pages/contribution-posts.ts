import { kernelFailure } from '../../../kernel/failure.ts'
import { action, type FormInput, type PageView, post } from '../../../ui/page.ts'
import { answerContest } from '../answer-contest.ts'
import { confirmContributions } from '../confirm-contributions.ts'
import { contestContribution } from '../contest-contribution.ts'
import { correctContribution } from '../correct-contribution.ts'
import { declineContribution } from '../decline-contribution.ts'
import { revertContribution } from '../revert-contribution.ts'
import { withdrawContribution } from '../withdraw-contribution.ts'
import { words } from '../words.ts'
import { contributionPage } from './contribution.tsx'
import { homePage } from './home.tsx'
import { readQuantity } from './parts.tsx'

const here = (view: PageView) => `/contributions/${view.params.id}`
const about = (form: FormInput, view: PageView) => ({
  contribution: view.params.id,
  reason: form.text('reason'),
})
const common = { again: contributionPage, input: about, done: (_: unknown, view: PageView) => here(view) }

const confirm = post({
  path: '/contributions/confirm',
  again: homePage,
  async handle(view, form) {
    const ids = form.all('contribution')
    await view.execute(confirmContributions, { contributions: ids }, { key: form.text('key') || view.key })
    const back = form.text('back')
    return { to: back ? `/contributions/${back}` : '/contributions', notice: words[view.lang].confirmed }
  },
})

const decline = action({
  ...common,
  path: '/contributions/:id/decline',
  command: declineContribution,
  notice: (view) => words[view.lang].declined,
})

const contest = action({
  ...common,
  path: '/contributions/:id/contest',
  command: contestContribution,
  notice: (view) => words[view.lang].contested,
})

const answer = action({
  ...common,
  path: '/contributions/:id/answer',
  command: answerContest,
  input: (form, view) => ({ ...about(form, view), answer: form.text('answer') }),
  notice: (view) => words[view.lang].answered,
})

const correct = action({
  ...common,
  path: '/contributions/:id/correct',
  command: correctContribution,
  input: (form, view) => {
    const read = readQuantity(view, form.text('quantity'), form.text('unit'))
    if ('problem' in read) throw kernelFailure('bad_input', { field: 'quantity', problem: 'format_regex' })
    return { ...about(form, view), quantity: read.quantity }
  },
  notice: (view) => words[view.lang].corrected,
})

const revert = action({
  ...common,
  path: '/contributions/:id/revert',
  command: revertContribution,
  notice: (view) => words[view.lang].reverted,
})

const withdraw = action({
  ...common,
  path: '/contributions/:id/withdraw',
  command: withdrawContribution,
  notice: (view) => words[view.lang].withdrawn,
})

export const contributionPosts = [confirm, decline, contest, answer, correct, revert, withdraw]
