import type { PagePart } from '../../../ui/page.ts'
import { myCalendar, thingCalendar } from './calendar.ts'
import { listPage } from './list.tsx'
import { bookingsCard, minePage } from './mine.tsx'
import { movePage } from './move.tsx'
import { posts } from './posts.ts'
import { sharePage, sharePost } from './share.tsx'
import { thingPage } from './thing.tsx'

/** Fixed addresses before those with an id in the same place. */
export const pages: readonly PagePart[] = [
  listPage,
  sharePage,
  sharePost,
  minePage,
  myCalendar,
  thingCalendar,
  ...posts,
  movePage,
  thingPage,
  bookingsCard,
]
