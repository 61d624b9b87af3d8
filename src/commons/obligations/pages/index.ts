import { mineCard, waitingItems } from './cards.tsx'
import { howToPayPost } from './how-to-pay.tsx'
import { officePage } from './office.tsx'
import { onePage } from './one.tsx'
import { memberPage, minePage } from './own.tsx'
import { erasePartyPost, forgivePost, payPost, takeBackPost } from './payment-posts.ts'
import { statementPage } from './statement.tsx'

/** Fixed addresses before those with an id in the same place. */
export const pages = [
  officePage,
  minePage,
  memberPage,
  statementPage,
  howToPayPost,
  onePage,
  payPost,
  takeBackPost,
  forgivePost,
  erasePartyPost,
  waitingItems,
  mineCard,
]
