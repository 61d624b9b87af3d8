import { plural } from '../../kernel/language.ts'
import { formatAmount, unitOf } from '../../kernel/units.ts'
import type { ko } from './messages-ko.ts'

const states: Record<string, string> = {
  asked: 'waits for approval',
  approved: 'is approved already',
  returned: 'was sent back',
  declined: 'was declined',
  withdrawn: 'was taken back',
  paid: 'is paid already',
}

export const en: typeof ko = {
  title: 'Expenses',
  commands: {
    keepPhoto: 'Upload a receipt',
    askExpense: 'Ask for an expense',
    changeExpense: 'Change an expense and ask again',
    approveExpense: 'Approve an expense',
    returnExpense: 'Send an expense back',
    declineExpense: 'Decline an expense',
    withdrawExpense: 'Take one’s expense back',
    markPaid: 'Mark an expense as paid',
    reopenExpense: 'Open an expense again whose payment was taken back',
    addEvidence: 'Add evidence',
    assignAccount: 'Choose an expense’s account',
    forgetPayee: 'Erase a payee’s details',
    declareWithholding: 'Record a declaration of withheld tax',
  },
  queries: {
    expenses: 'Expenses',
    expense: 'One expense',
    myExpenses: 'My expenses',
    waitingForMe: 'Expenses that wait for me',
    missingEvidence: 'Expenses without evidence',
    withheld: 'Tax held back',
  },
  failures: {
    members_only: () => 'Only members can do this. Please join first.',
    photo_empty: () => 'That file is empty. Take the picture again.',
    photo_is_heic: () =>
      'That is an iPhone picture (HEIC) other devices cannot show. Take it from here, or choose “Most Compatible” under Settings › Camera › Formats.',
    photo_not_a_photo: ({ name }) =>
      `That is no picture${name ? ` (${name})` : ''}. Upload a photo of the receipt (JPG, PNG) or a PDF.`,
    photo_cut_off: () => 'The picture is damaged or did not arrive whole. Take it again.',
    photo_too_large: () => 'The picture is too large. It may have 12 MB at most.',
    other_unit: ({ unit }) => `Expenses are written in ${unit} here. See our rules.`,
    not_for_spending: () => 'That account is not for spending. Choose from the list what it was spent on.',
    not_yet: () => 'That day has not come yet. Give the day it was spent.',
    whose: () => 'Say who gets the money: one member, or one name from outside.',
    refund_to_member: () => 'What was paid in advance can only go back to a member. Choose who gets it.',
    no_such_member: () => 'Nobody on the roll is that person. Choose who gets it again.',
    no_such_withholding: () => 'Our rules have no such kind of tax. Choose again.',
    withholding_with_vat: () => 'There is no VAT where tax is held back. Leave the VAT empty.',
    vat_too_large: () => 'The VAT is more than the whole. Check it on the receipt.',
    no_such_photo: () => 'The picture was not found. Upload it again.',
    photo_used: ({ number }) =>
      `That picture stands under expense ${number} already. A receipt can be used once.`,
    budget_closed: ({ name }) =>
      `${name ?? 'That budget'} cannot be spent from: it is not funded yet, or closed. Choose another one, or none.`,
    budget_elsewhere: ({ name }) =>
      `${name ?? 'That budget'} belongs to another account or currency. Make account and budget fit.`,
    more_than_budget: ({ name, left, unit }) =>
      `That is more than is left of ${name ?? 'the budget'}${left ? ` (${formatAmount(BigInt(left), unitOf(unit ?? 'KRW'), 'en').text})` : ''}. Lower the amount, or raise the goal of the budget.`,
    not_yours: () => 'Only whoever asked for it can do this.',
    not_open: ({ state }) => `It ${states[state ?? ''] ?? 'is over'}, so it cannot be changed.`,
    not_asked: ({ state }) => `It ${states[state ?? ''] ?? 'is over'}. Look at how it stands now.`,
    changed_since: () => 'The amount has changed since. Open the expense again, then approve it.',
    person_needed: () => 'A person has to approve this. Sign in and try again.',
    is_your_own: () => 'You asked for it or get the money, so somebody else has to look at it.',
    only_by_decision: () =>
      'This much is approved by decision only, and our rules name no procedure for it. Change the rules first.',
    not_in_your_step: () => 'Somebody else approves this much. The expense says who.',
    approved_already: () => 'You have approved it already. It waits for others.',
    not_approved: () => 'That expense is not approved.',
    not_paid_yet: () => 'It is not all paid yet.',
    not_paid: () => 'That expense is not paid.',
    still_paid: () => 'Its payment still stands. Take the payment back first.',
    declared_already: ({ month }) =>
      `Its tax was declared with ${month}. Correct the declaration at the tax office first.`,
    is_over: () => 'That expense is over.',
    not_over: () => 'That expense is not over. Details can be erased after it is paid.',
    nobody_to_forget: () => 'There is nothing to erase.',
    month_not_over: () => 'That month is not over. Declare it next month.',
    nothing_withheld: () => 'Nothing held back in that month is left to declare.',
    figures_changed: () => 'The figures have changed since. Open the page again and compare.',
  },
  entries: {
    expense_asked: (t) =>
      `${t.actor} asked for an expense: ${t.label(t.data.expense)}, ${t.amount(t.data.amount, t.data.unit)}.`,
    expense_changed: (t) =>
      `${t.actor} changed an expense and asked again: ${t.label(t.data.expense)}, ${t.amount(t.data.amount, t.data.unit)}.`,
    approval_given: (t) =>
      `${t.actor} approved an expense (${t.data.given} of ${t.data.needed}): ${t.label(t.data.expense)}.`,
    expense_approved: (t) =>
      `${t.entry.actor.startsWith('decision:') ? 'A decision' : t.actor} approved an expense: ${t.label(t.data.expense)}, ${t.amount(t.data.amount, t.data.unit)}.`,
    expense_returned: (t) => `${t.actor} sent an expense back to be changed: ${t.label(t.data.expense)}.`,
    expense_declined: (t) => `${t.actor} declined an expense: ${t.label(t.data.expense)}.`,
    expense_withdrawn: (t) => `${t.actor} took an expense back: ${t.label(t.data.expense)}.`,
    expense_paid: (t) => {
      const held = t.data.national + t.data.local
      const [posting] = t.entry.postings
      const paid = `An expense was paid: ${t.label(t.data.expense)}.`
      return held === 0n || !posting
        ? paid
        : `${paid} The tax held back, ${t.amount(held, posting.unit)}, is now owed to the tax office.`
    },
    expense_reopened: (t) =>
      `Its payment was taken back, so it is to be paid again: ${t.label(t.data.expense)}.`,
    evidence_added: (t) => `${t.actor} added evidence to an expense: ${t.label(t.data.expense)}.`,
    account_assigned: (t) => `${t.actor} chose the account of an expense: ${t.label(t.data.expense)}.`,
    payee_forgotten: (t) =>
      `${t.actor} erased the payee’s details of an expense: ${t.label(t.data.expense)}.`,
    withholding_declared: (t) =>
      `${t.actor} recorded the declaration of tax held back in ${t.data.month}: ${plural(t.data.payments, 'payment')}.`,
  },
}
