import { setPayee } from '../../../commons/bank/set-payee.ts'
import { action, type FormInput, type PageView, post } from '../../../ui/page.ts'
import { once } from '../../../ui/typed.ts'
import { addEvidence } from '../add-evidence.ts'
import { approveExpense } from '../approve-expense.ts'
import { assignAccount } from '../assign-account.ts'
import { declineExpense } from '../decline-expense.ts'
import { forgetPayee } from '../forget-payee.ts'
import { reopenExpense } from '../reopen-expense.ts'
import { returnExpense } from '../return-expense.ts'
import { withdrawExpense } from '../withdraw-expense.ts'
import { words } from '../words.ts'
import { load, onePage } from './one.tsx'
import { paperIn, photosIn } from './read-form.ts'

const base = '/expenses/:expense{[0-9a-f-]{36}}'
const idOf = (view: PageView) => view.params.expense ?? ''
const here = (view: PageView) => `/expenses/${idOf(view)}`
const common = { again: onePage, done: (_: unknown, view: PageView) => here(view) }
const itself = (_: FormInput, view: PageView) => ({ expense: idOf(view) })
const withReason = (form: FormInput, view: PageView) => ({ expense: idOf(view), reason: form.text('reason') })

const approve = post({
  path: `${base}/approve`,
  again: onePage,
  async handle(view, form) {
    const input = { expense: idOf(view), amount: form.text('amount') }
    const { status } = await view.execute(approveExpense, input, once(view, form))
    const w = words[view.lang]
    return { to: here(view), notice: status === 'approved' ? w.approved : w.approvedOnce }
  },
})

const evidence = post({
  path: `${base}/evidence`,
  again: onePage,
  async handle(view, form) {
    const { expense: one } = await load(view)
    const photos = await photosIn(view, form)
    const paper = paperIn(view, form, one.photos.length + photos.length > 0)
    await view.execute(addEvidence, { expense: one.id, ...paper, photos }, once(view, form))
    return { to: here(view), notice: words[view.lang].evidenceAdded }
  },
})

/** The account stands where payments to that payee are made from. */
const payee = post({
  path: `${base}/payee`,
  again: onePage,
  async handle(view, form) {
    const { expense: one } = await load(view)
    const holder =
      one.payeeName || (await view.labels('members.agent', [one.payee ?? ''])).get(one.payee ?? '') || ''
    const whose = one.payee ? { agent: one.payee, party: null } : { agent: null, party: one.payeeName }
    const account = { holder, bank: one.payeeBank ?? '', number: one.payeeNumber ?? '' }
    await view.execute(setPayee, { ...whose, ...account } as never, once(view, form))
    return { to: here(view), notice: words[view.lang].payeeSet }
  },
})

export const onePosts = [
  approve,
  evidence,
  payee,
  action({
    ...common,
    path: `${base}/account`,
    command: assignAccount,
    input: (form, view) => ({
      expense: idOf(view),
      account: form.text('account'),
      budgetLine: form.text('budgetLine') || undefined,
    }),
    notice: (view) => words[view.lang].assigned,
  }),
  action({
    ...common,
    path: `${base}/return`,
    command: returnExpense,
    input: withReason,
    notice: (view) => words[view.lang].wasReturned,
  }),
  action({
    ...common,
    path: `${base}/decline`,
    command: declineExpense,
    input: withReason,
    notice: (view) => words[view.lang].wasDeclined,
  }),
  action({
    ...common,
    path: `${base}/withdraw`,
    command: withdrawExpense,
    input: itself,
    notice: (view) => words[view.lang].wasWithdrawn,
  }),
  action({
    ...common,
    path: `${base}/reopen`,
    command: reopenExpense,
    input: itself,
    notice: (view) => words[view.lang].reopened,
  }),
  action({
    ...common,
    path: `${base}/forget`,
    command: forgetPayee,
    input: itself,
    notice: (view) => words[view.lang].forgotten,
  }),
]
