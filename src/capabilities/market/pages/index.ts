import type { PagePart } from '../../../ui/page.ts'
import { categoriesPage, categoriesPost } from './categories.tsx'
import { changePage, changePost, newPage, newPost } from './edit.tsx'
import { listingPage, movePost } from './listing.tsx'
import { marketPage } from './market.tsx'
import { minePage } from './mine.tsx'

/** Fixed addresses before those with an id in the same place. */
export const pages: readonly PagePart[] = [
  marketPage,
  minePage,
  newPage,
  newPost,
  categoriesPage,
  categoriesPost,
  changePage,
  changePost,
  listingPage,
  movePost,
]
