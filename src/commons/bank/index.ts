import { capability } from '../../kernel/capability.ts'
import { addAccount } from './add-account.ts'
import { bookLine } from './book-line.ts'
import { cancelBatch } from './cancel-batch.ts'
import { closeAccount } from './close-account.ts'
import { autoMatch } from './dials.ts'
import { dropRule } from './drop-rule.ts'
import { editAccount } from './edit-account.ts'
import { forget } from './forget.ts'
import { importParts } from './import-job.ts'
import { importPart } from './import-part.ts'
import { importStatement } from './import-statement.ts'
import { bookingParties } from './labels.ts'
import { leaveOutLine } from './leave-out-line.ts'
import { markBatchSent } from './mark-batch-sent.ts'
import { matchAgain } from './match-again.ts'
import { matchLine } from './match-line.ts'
import { en } from './messages-en.ts'
import { ko } from './messages-ko.ts'
import { nameColumns } from './name-columns.ts'
import { pages } from './pages/index.ts'
import { prepareBatch } from './prepare-batch.ts'
import { accounts, difference } from './query-accounts.ts'
import { line } from './query-line.ts'
import { lines } from './query-lines.ts'
import { batch, batches, batchFile, payee, payouts } from './query-payouts.ts'
import { queue } from './query-queue.ts'
import { rules } from './query-rules.ts'
import { imports, uploadCheck } from './query-upload.ts'
import { rememberRule } from './remember-rule.ts'
import { removePayee } from './remove-payee.ts'
import { setPayee } from './set-payee.ts'
import './tables.ts'
import { takeBackMatch } from './take-back-match.ts'
import { transferLine } from './transfer-line.ts'
import { uploadStatement } from './upload-statement.ts'

/** 통장: the commons' bank accounts, their statements, what each line was, and payments on their way out. */
export default capability({
  name: 'bank',
  folder: import.meta.dirname,
  commands: {
    ...{ addAccount, editAccount, closeAccount },
    ...{ uploadStatement, nameColumns, importStatement, importPart },
    ...{ matchLine, bookLine, transferLine, leaveOutLine, takeBackMatch, matchAgain },
    ...{ rememberRule, dropRule },
    ...{ setPayee, removePayee, prepareBatch, markBatchSent, cancelBatch },
  },
  queries: {
    ...{ accounts, difference, lines, line, queue, uploadCheck, imports, rules },
    ...{ payouts, batches, batch, batchFile, payee },
  },
  dials: [autoMatch],
  jobs: { importParts },
  labels: { booking_party: bookingParties },
  effects: { forget },
  // Account numbers of people, and files nobody has decided on yet.
  withheld: ['bank_payee', 'bank_upload', 'bank_upload_part'],
  pages,
  messages: { ko, en },
})
