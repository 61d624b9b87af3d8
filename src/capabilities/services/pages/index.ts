import type { PagePart } from '../../../ui/page.ts'
import { acts } from './acts.ts'
import { boardPage } from './board.tsx'
import { jobsCalendar } from './calendar.ts'
import { feed, feedPost } from './feed.ts'
import { figuresPage } from './figures.tsx'
import { helpCard } from './help-card.tsx'
import { hoursPage, hoursPosts } from './hours.tsx'
import { jobsPage } from './jobs.tsx'
import { listPage } from './list.tsx'
import { minePage } from './mine.tsx'
import { newPage, newPost } from './new.tsx'
import { offerPage, offerPosts } from './offer.tsx'
import { statementPage } from './statement.tsx'
import { servicesWaiting } from './waiting.ts'

/** Fixed addresses before those with an id in the same place. */
export const pages: readonly PagePart[] = [
  listPage,
  newPage,
  newPost,
  minePage,
  jobsPage,
  jobsCalendar,
  feed,
  feedPost,
  hoursPage,
  ...hoursPosts,
  boardPage,
  statementPage,
  figuresPage,
  ...acts,
  offerPage,
  ...offerPosts,
  servicesWaiting,
  helpCard,
]
