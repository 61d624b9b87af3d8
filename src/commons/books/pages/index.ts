import { accountPage } from './account.tsx'
import { booksPage } from './books.tsx'
import { balancesDownload, csvDownload, hledgerDownload, xlsxDownload } from './downloads.ts'
import { entryPage, reversePost } from './entry.tsx'
import { figurePage } from './figure.tsx'
import { fillFundPost, fundsPage, newFundPage, newFundPost, spendFundPost } from './funds.tsx'
import { journalPage } from './journal.tsx'
import { newEntryPage, newEntryPost } from './new.tsx'
import { openPage } from './open.tsx'
import { openingPage, openingPost } from './opening.tsx'
import { statementsPage } from './statements.tsx'
import { transferPage, transferPost } from './transfer.tsx'
import { whyPage } from './why.tsx'

/** Fixed addresses before those with an id in the same place. */
export const pages = [
  booksPage,
  newEntryPage,
  newEntryPost,
  openingPage,
  openingPost,
  hledgerDownload,
  csvDownload,
  xlsxDownload,
  balancesDownload,
  statementsPage,
  openPage,
  fundsPage,
  newFundPage,
  newFundPost,
  fillFundPost,
  spendFundPost,
  transferPage,
  transferPost,
  accountPage,
  whyPage,
  figurePage,
  journalPage,
  entryPage,
  reversePost,
]
