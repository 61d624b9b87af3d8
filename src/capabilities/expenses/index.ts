import { capability } from '../../kernel/capability.ts'
import type { Dial } from '../../kernel/charter.ts'
import { addEvidence } from './add-evidence.ts'
import { approveExpense } from './approve-expense.ts'
import { askExpense } from './ask-expense.ts'
import { assignAccount } from './assign-account.ts'
import { changeExpense } from './change-expense.ts'
import { declareWithholding } from './declare-withholding.ts'
import { declineExpense } from './decline-expense.ts'
import { approval, openTo, simpleUpTo, unit, withholding } from './dials.ts'
import { forgetPayee } from './forget-payee.ts'
import { keepPhoto } from './keep-photo.ts'
import { evidenceLabels, expenseLabels, partyLabels } from './labels.ts'
import { markPaid } from './mark-paid.ts'
import { en } from './messages-en.ts'
import { ko } from './messages-ko.ts'
import { pages } from './pages/index.ts'
import { powers } from './powers.ts'
import { expense } from './query-expense.ts'
import { expenses } from './query-expenses.ts'
import { myExpenses } from './query-mine.ts'
import { missingEvidence } from './query-missing.ts'
import { waitingForMe } from './query-waiting.ts'
import { withheld } from './query-withheld.ts'
import { reopenExpense } from './reopen-expense.ts'
import { returnExpense } from './return-expense.ts'
import './tables.ts'
import { withdrawExpense } from './withdraw-expense.ts'

/** 지출결의: who spends on what, who says yes, with which paper, and what is held back in tax. */
export default capability({
  name: 'expenses',
  folder: import.meta.dirname,
  commands: {
    keepPhoto,
    askExpense,
    changeExpense,
    approveExpense,
    returnExpense,
    declineExpense,
    withdrawExpense,
    markPaid,
    reopenExpense,
    addEvidence,
    assignAccount,
    forgetPayee,
    declareWithholding,
  },
  queries: { expenses, expense, myExpenses, waitingForMe, missingEvidence, withheld },
  dials: [approval as Dial, withholding as Dial, simpleUpTo as Dial, unit as Dial, openTo as Dial],
  powers,
  labels: {
    expense: expenseLabels,
    expense_party: partyLabels,
    expense_evidence_ko: evidenceLabels('ko'),
    expense_evidence_en: evidenceLabels('en'),
  },
  pages,
  messages: { ko, en },
})
