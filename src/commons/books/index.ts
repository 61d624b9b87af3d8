import { capability } from '../../kernel/capability.ts'
import { accountsUnit, openTo, yearBegins } from './dials.ts'
import { noteLabels } from './labels.ts'
import { en, ko } from './messages.ts'
import { pages } from './pages/index.ts'
import { adviser } from './query-adviser.ts'
import { balances } from './query-balances.ts'
import { flows } from './query-flows.ts'
import { entry, journal } from './query-journal.ts'
import { ledger } from './query-ledger.ts'
import { statement } from './query-statement.ts'
import { statements } from './query-statements.ts'
import { why } from './query-why.ts'
import { recordEntry } from './record-entry.ts'
import { recordOpeningBalances } from './record-opening-balances.ts'
import { reverseEntry } from './reverse-entry.ts'
import { specialAccounts } from './special.ts'
import './tables.ts'

/** The ledger and the journal as people read them, and a plain cash book. */
export default capability({
  name: 'books',
  folder: import.meta.dirname,
  commands: { recordOpeningBalances, recordEntry, reverseEntry },
  queries: { balances, flows, statement, why, journal, entry, ledger, adviser, statements },
  dials: [openTo, specialAccounts, yearBegins, accountsUnit],
  labels: { note: noteLabels },
  pages,
  messages: { ko, en },
})
