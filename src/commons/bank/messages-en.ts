import { formatDay, plural } from '../../kernel/language.ts'
import { accountName } from '../books/account-words.ts'
import { refusalWords } from './file-words.ts'
import { cameIn, type ko, type Late, movedSum } from './messages-ko.ts'

const late = ({ bankDay }: Late) => (bankDay ? ` The bank has it on ${formatDay(bankDay, 'en')}.` : '')

export const en: typeof ko = {
  title: 'Bank',
  commands: {
    addAccount: 'Add a bank account',
    editAccount: 'Change a bank account',
    closeAccount: 'Close a bank account',
    uploadStatement: 'Upload a statement',
    nameColumns: 'Say which column is which',
    importStatement: 'Bring a statement in',
    importPart: 'Bring a part of a statement in',
    matchLine: 'Match a bank line with what is owed',
    bookLine: 'Book a bank line to an account',
    transferLine: 'Book a bank line as a transfer',
    leaveOutLine: 'Leave a bank line out',
    takeBackMatch: 'Take a booking back',
    matchAgain: 'Look at waiting lines again',
    rememberRule: 'Remember a rule for bank lines',
    dropRule: 'Drop a rule for bank lines',
    setPayee: 'Say where money should go',
    removePayee: 'Forget where money should go',
    prepareBatch: 'Prepare payments',
    markBatchSent: 'Mark payments as sent',
    cancelBatch: 'Cancel prepared payments',
  },
  queries: {
    accounts: 'Bank accounts',
    difference: 'Bank against books',
    lines: 'Statement',
    line: 'One line of a statement',
    queue: 'Lines that wait',
    uploadCheck: 'Check of a file',
    imports: 'Files that came in',
    rules: 'Rules for bank lines',
    payouts: 'To be paid',
    batches: 'Prepared payments',
    batch: 'One set of payments',
    batchFile: 'File for the bank',
    payee: 'Where money should go',
  },
  failures: {
    code_taken: () => 'That short name is in use. Choose another.',
    too_many_accounts: ({ most }) => `There can be ${most} bank accounts at most.`,
    in_the_future: () => 'That day has not come yet. Use today or an earlier day.',
    no_such_unit: () => 'A bank account holds money. Choose a currency, such as KRW or EUR.',
    account_closed: () => 'That account is closed. Choose one that is in use.',
    account_not_empty: () =>
      'The books still hold a balance for it. Record where the rest went, then close it.',
    lines_waiting: () => 'Lines of it still wait. Deal with them first.',
    file_refused: ({ reason = '' }) => refusalWords.en(reason),
    columns_missing: () => 'Say which column is the day and which the money: in and out, or one amount.',
    columns_unreadable: () => 'The file cannot be read with these columns. Upload it again.',
    needs_columns: () => 'First say which column is which.',
    file_has_errors: ({ row = '', count = '' }) =>
      `${plural(BigInt(count || 0), 'row')} cannot be read${row === '' || row === 'null' ? '' : `, the first is row ${row}`}. Nothing was brought in. Get the file from the bank again.`,
    file_doubtful: ({ count = '' }) =>
      `Sums or order are wrong in ${plural(BigInt(count || 0), 'place')}. Nothing was brought in. Look at them, and tick the box to bring it in nevertheless.`,
    line_done: () => 'That line was dealt with. Take that back first to change it.',
    parts_differ: () => 'What you chose does not add up to the line’s amount. Choose so that it does.',
    wrong_direction: () => 'Money that came in pays what we are owed, money that went out pays what we owe.',
    same_twice: () => 'You chose the same thing twice. Choose it once.',
    other_unit: () => 'The currencies differ. Only the same currency can be matched.',
    account_kept_elsewhere: () =>
      'Shares and what belongs to one member cannot be booked directly. Match it with what is owed.',
    is_a_transfer: () => 'Money between our own accounts is a transfer. Record it as one.',
    other_accounting: () =>
      'That belongs to another account. Money crosses from one account to another by a transfer only.',
    no_such_accounting: () => 'Our rules know no such special account. Put it into our rules first.',
    same_account: () => 'That is the same account. Choose another.',
    lines_differ: () => 'The two lines do not fit. Choose one of the opposite amount.',
    note_needed: () => 'Say why it is left out.',
    taken_back_already: () => 'That was taken back already.',
    too_many_rules: ({ most }) => `There can be ${most} rules at most. Drop some that are not used.`,
    whose: () => 'Say whose account it is: one member, or one outsider.',
    nothing_owed: () => 'Something chosen is not owed any more. Choose from the list again.',
    in_a_batch: () => 'Something chosen stands in another set of payments. Cancel that one or leave it out.',
    payee_missing: ({ count = '' }) =>
      `It is not known where ${plural(BigInt(count || 0), 'payment')} should go. Enter the accounts first.`,
    batch_not_ready: () => 'These payments were sent or cancelled already.',
    batch_cancelled: () => 'These payments were cancelled already.',
  },
  entries: {
    account_added: ({ actor }) => `${actor} added a bank account.`,
    account_changed: ({ actor }) => `${actor} changed a bank account.`,
    account_closed: ({ actor }) => `${actor} closed a bank account.`,
    import_started: ({ actor, data }) => `${actor} began to bring in ${plural(data.lines, 'bank line')}.`,
    lines_imported: ({ actor, data }) =>
      `${actor} brought in ${plural(data.added, 'bank line')}.${data.known > 0 ? ` ${data.known} were there already.` : ''}`,
    line_matched: (telling) => {
      const way = telling.data.certain ? 'by name and amount' : 'by the office'
      return `${movedSum(telling, 'A payment')} ${cameIn(telling) ? 'came in' : 'went out'} and was matched ${way}.${late(telling.data)}`
    },
    line_booked: (telling) =>
      `${movedSum(telling, 'An amount')} ${cameIn(telling) ? 'that came in' : 'that went out'} was booked to ${accountName(telling.data.account, 'en')}.${late(telling.data)}`,
    line_transferred: (telling) =>
      telling.data.posted
        ? `${movedSum(telling, 'Money')} moved between bank accounts.${late(telling.data)}`
        : 'The other side of a transfer was found.',
    line_left_out: ({ actor }) => `${actor} left a bank line out of the books.`,
    match_taken_back: ({ actor, data }) => `${actor} took back entry ${data.of}, which booked a bank line.`,
    rule_remembered: ({ actor, data }) =>
      `${actor} made a rule that books bank lines to ${accountName(data.account, 'en')}.`,
    rule_dropped: ({ actor }) => `${actor} dropped a rule for bank lines.`,
    payee_set: ({ actor }) => `${actor} said where money should go.`,
    payee_removed: ({ actor }) => `${actor} removed where money should go.`,
    batch_prepared: ({ actor, data }) => `${actor} prepared ${plural(data.items, 'payment')}.`,
    batch_sent: ({ actor }) => `${actor} sent payments to the bank.`,
    batch_cancelled: ({ actor }) => `${actor} cancelled prepared payments.`,
  },
}
