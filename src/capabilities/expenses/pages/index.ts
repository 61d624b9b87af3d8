import type { PagePart } from '../../../ui/page.ts'
import { awaitedExpenses } from './awaited.ts'
import { mineCard, waitingItems } from './cards.tsx'
import { homePage, minePage } from './home.tsx'
import { missingPage } from './missing.tsx'
import { changePage, changePost, newPage, newPost } from './new.tsx'
import { onePage } from './one.tsx'
import { onePosts } from './one-posts.ts'
import { paperPage } from './paper.tsx'
import { declarePost, withheldCsv, withholdingPage } from './withholding.tsx'

/** Fixed addresses before those with an id in the same place. */
export const pages: PagePart[] = [
  homePage,
  newPage,
  newPost,
  minePage,
  missingPage,
  withholdingPage,
  declarePost,
  withheldCsv,
  changePage,
  changePost,
  paperPage,
  ...onePosts,
  onePage,
  mineCard,
  waitingItems,
  awaitedExpenses,
]
