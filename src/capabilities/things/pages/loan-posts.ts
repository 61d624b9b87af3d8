import { reportBreach } from '../../../commons/sanctions/report-breach.ts'
import { type PageView, type Post, post } from '../../../ui/page.ts'
import { once, today, typedAmount } from '../../../ui/typed.ts'
import { lendingWords } from '../lending-words.ts'
import { renewLoan } from '../renew-loan.ts'
import { returnLoan } from '../return-loan.ts'
import { settleDeposit } from '../settle-deposit.ts'
import { loadLoan, loanPage, loanPath, nameOfLoan } from './loan.tsx'
import { breachOf } from './loan-cards.tsx'
import { dueText, photosFrom } from './loan-parts.tsx'

const here = (view: PageView) => view.params.loan ?? ''

const returnPost = post({
  path: `${loanPath}/return`,
  again: loanPage,
  async handle(view, form) {
    const w = lendingWords[view.lang]
    const condition = form.text('condition') as 'good'
    const trouble = form.text('trouble') || null
    const input = { loan: here(view), condition, trouble, photos: await photosFrom(view, form) }
    const { ticket } = await view.execute(returnLoan, input, once(view, form))
    return { to: `/things/loans/${here(view)}`, notice: ticket ? w.brokenNotice : w.returnedNotice }
  },
})

const renewPost = post({
  path: `${loanPath}/renew`,
  again: loanPage,
  async handle(view, form) {
    const { loan, due } = await view.execute(renewLoan, { loan: here(view) }, once(view, form))
    return { to: `/things/loans/${loan}`, notice: lendingWords[view.lang].renewedNotice(dueText(view, due)) }
  },
})

const settlePost = post({
  path: `${loanPath}/settle`,
  again: loanPage,
  async handle(view, form) {
    const { deposit } = (await loadLoan(view)).loan
    const kept = typedAmount(view, form.text('kept'), deposit?.unit ?? '')
    await view.execute(settleDeposit, { loan: here(view), kept }, once(view, form))
    return { to: `/things/loans/${here(view)}`, notice: lendingWords[view.lang].settled }
  },
})

const breachPost = post({
  path: `${loanPath}/breach`,
  again: loanPage,
  async handle(view, form) {
    const w = lendingWords[view.lang]
    const shown = await loadLoan(view)
    const note = w.breachNote(await nameOfLoan(view, shown.loan), dueText(view, shown.loan.due))
    const about = { against: shown.loan.agent, duty: breachOf(view, shown) ?? '', day: today(view), note }
    await view.execute(reportBreach, about, once(view, form))
    return { to: `/things/loans/${here(view)}`, notice: w.breachTold }
  },
})

export const loanPosts: readonly Post[] = [returnPost, renewPost, settlePost, breachPost]
