import { plural } from '../../kernel/language.ts'
import type { ko } from './lending-messages-ko.ts'

/** The same in English. */
export const en: typeof ko = {
  commands: {
    checkOut: 'Borrow',
    returnLoan: 'Return',
    renewLoan: 'Renew',
    tellLate: 'Say that something is overdue',
    settleDeposit: 'Settle a deposit',
    makeKit: 'Make a kit',
    endKit: 'Take a kit apart',
    bookKit: 'Book a kit',
    checkOutKit: 'Borrow a kit',
  },
  queries: {
    loans: 'Loans',
    loan: 'One loan',
    heldDeposits: 'Deposits to settle',
    kits: 'Kits',
    kit: 'One kit',
  },
  failures: {
    lent_out: () => 'It was taken already. Return it, and the rest of its time is free.',
    not_lent: () => 'It is not lent. Book it and use it where it stands.',
    ask_custodian: () => 'Whoever looks after it hands it over and takes it back. Go to them.',
    not_booked_now: () =>
      'That booking is not for now. Come at its time, or borrow straight away while it is free.',
    not_your_loan: () => 'Somebody else borrowed it. Ask them, or whoever looks after it.',
    back_already: () => 'It is back already.',
    what_is_broken: () => 'Write in a line what is broken.',
    not_late: () => 'It is not overdue yet.',
    late_already: () => 'It is overdue. Bring it back first, then borrow again.',
    renewed_enough: ({ most }) =>
      `It can be renewed ${plural(Number(most ?? 1), 'time')} at most. Bring it back this time.`,
    others_wait: () => 'Somebody has booked it next, so it cannot be renewed. Bring it back in time.',
    looked_after: () => 'It is to be looked after then, so it cannot be renewed. Bring it back in time.',
    nothing_held: () => 'No deposit is held.',
    not_back: () => 'It is not back yet. Decide when it is.',
    more_than_deposit: () => 'No more than the deposit can be kept.',
    more_than_there_are: ({ most }) => `There are only ${most ?? 'so many'} of it. Choose fewer.`,
    kit_not_whole: ({ missing }) =>
      `The kit is not complete then. Missing: ${missing ?? ''}. Choose another time.`,
  },
  entries: {
    lent: ({ data, label }) => `${label(data.agent)} borrowed ${label(data.resource)}.`,
    loan_renewed: ({ data, label }) => `${label(data.agent)} renewed the loan of ${label(data.resource)}.`,
    returned: ({ data, label }) =>
      `${label(data.agent)} returned ${label(data.resource)}${data.condition === 'broken' ? ', broken' : ''}.`,
    loan_late: ({ data, label }) => `${label(data.resource)}, borrowed by ${label(data.agent)}, is overdue.`,
    late_told: ({ data, label }) =>
      `Whoever looks after ${label(data.resource)} was told that it is overdue.`,
    deposit_settled: ({ data, label, amount }) =>
      data.kept > 0n
        ? `${amount(data.kept, data.unit)} of ${label(data.agent)}’s deposit is kept.`
        : `${label(data.agent)}’s deposit was let go.`,
    kit_made: ({ actor, data, label }) => `${actor} made the kit “${label(data.kit)}”.`,
    kit_ended: ({ actor, data, label }) => `${actor} took the kit “${label(data.kit)}” apart.`,
    kit_booked: ({ data, label }) => `${label(data.agent)} booked the kit “${label(data.kit)}”.`,
    kit_lent: ({ data, label }) => `${label(data.agent)} borrowed the kit “${label(data.kit)}”.`,
  },
}
