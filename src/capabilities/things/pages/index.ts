import type { PagePart } from '../../../ui/page.ts'
import { besideResource } from './beside.ts'
import { myCalendar, thingCalendar } from './calendar.ts'
import { feedDownload, feedPosts } from './feed.ts'
import { kitPage, kitPosts } from './kit.tsx'
import { kitsPage, newKitPage, newKitPost } from './kits.tsx'
import { labelPage, labelPost } from './label.tsx'
import { lendPage, lendPost } from './lend.tsx'
import { listPage } from './list.tsx'
import { loanPage } from './loan.tsx'
import { loanPosts } from './loan-posts.ts'
import { loansPage, waitingLoans } from './loans.tsx'
import { bookingsCard, minePage } from './mine.tsx'
import { movePage } from './move.tsx'
import { posts } from './posts.ts'
import { sharePage, sharePost } from './share.tsx'
import { thingPage } from './thing.tsx'
import { waitingPosts } from './waiting-posts.ts'
import { walkUpPage, walkUpPost } from './walk-up.tsx'

/** Fixed addresses before those with an id in the same place. */
export const pages: readonly PagePart[] = [
  listPage,
  sharePage,
  sharePost,
  minePage,
  myCalendar,
  feedDownload,
  ...feedPosts,
  thingCalendar,
  loansPage,
  kitsPage,
  newKitPage,
  newKitPost,
  ...kitPosts,
  kitPage,
  ...loanPosts,
  loanPage,
  walkUpPage,
  walkUpPost,
  labelPage,
  labelPost,
  lendPage,
  lendPost,
  waitingLoans,
  ...posts,
  ...waitingPosts,
  movePage,
  thingPage,
  bookingsCard,
  besideResource,
]
