import type { PagePart } from '../../../ui/page.ts'
import { asOrderedPage } from './as-ordered.tsx'
import { cartPage } from './cart.tsx'
import { categoriesPage, categoriesPost } from './categories.tsx'
import { collectionPage, collectionPosts, collectionsPage } from './collections.tsx'
import { disputePost, disputesPage, disputesWaiting } from './disputes.tsx'
import { changePage, changePost, newPage, newPost } from './edit.tsx'
import { figuresCsv, figuresPage } from './figures.tsx'
import { filePage, filePosts, filesPage } from './file.tsx'
import { emptyCsv, mineCsv, refusedCsv } from './file-csv.ts'
import { listingPage, movePost } from './listing.tsx'
import { marketPage } from './market.tsx'
import { minePage } from './mine.tsx'
import { orderPage } from './order.tsx'
import { labelPost, orderAct, orderPost, putFromListing, putPost, takePost } from './order-acts.ts'
import { orderPaper } from './order-paper.tsx'
import { ordersPage, salesPage } from './orders.tsx'
import { salesCsv } from './sales-csv.ts'
import { dropPost as dropSearchPost, keepPost, searchesPage } from './searches.tsx'
import { reviewPost, sellerPage } from './seller.tsx'
import { sellingPage, sellingPost } from './selling.tsx'
import { ordersWaiting } from './waiting.ts'

/** Fixed addresses before those with an id in the same place. */
export const pages: readonly PagePart[] = [
  marketPage,
  minePage,
  newPage,
  newPost,
  ...[searchesPage, keepPost, dropSearchPost],
  ...[collectionsPage, collectionPage, ...collectionPosts],
  categoriesPage,
  categoriesPost,
  changePage,
  changePost,
  listingPage,
  movePost,
  ...[labelPost, putFromListing, cartPage, orderPost, putPost, takePost],
  ...[ordersPage, salesPage, salesCsv, orderPage, asOrderedPage, orderAct, orderPaper],
  ...[sellingPage, sellingPost, sellerPage, reviewPost, ordersWaiting],
  ...[disputesPage, disputePost, disputesWaiting, figuresPage, figuresCsv],
  ...[filesPage, emptyCsv, mineCsv, filePage, refusedCsv, ...filePosts],
]
