import { capability } from '../../kernel/capability.ts'
import { accountsUnit, openParts, openTo, yearBegins } from './dials.ts'
import { fillFund } from './fill-fund.ts'
import { accountLabels, fundLabels, noteLabels } from './labels.ts'
import { en, ko } from './messages.ts'
import { openFund } from './open-fund.ts'
import { pages } from './pages/index.ts'
import { adviser } from './query-adviser.ts'
import { balances } from './query-balances.ts'
import { figure } from './query-figure.ts'
import { flows } from './query-flows.ts'
import { funds } from './query-funds.ts'
import { entry, journal } from './query-journal.ts'
import { ledger } from './query-ledger.ts'
import { statement } from './query-statement.ts'
import { statements } from './query-statements.ts'
import { why } from './query-why.ts'
import { recordEntry } from './record-entry.ts'
import { recordOpeningBalances } from './record-opening-balances.ts'
import { reverseEntry } from './reverse-entry.ts'
import { specialAccounts } from './special.ts'
import { spendFund } from './spend-fund.ts'
import './tables.ts'
import { transfer } from './transfer.ts'

/** The ledger and the journal as people read them, and a plain cash book. */
export default capability({
  name: 'books',
  folder: import.meta.dirname,
  commands: { recordOpeningBalances, recordEntry, transfer, reverseEntry, openFund, fillFund, spendFund },
  queries: { balances, figure, flows, statement, why, journal, entry, ledger, adviser, statements, funds },
  dials: [openTo, openParts, specialAccounts, yearBegins, accountsUnit],
  labels: { note: noteLabels, fund: fundLabels, account: accountLabels },
  pages,
  messages: { ko, en },
})
