import type { PagePart } from '../../../ui/page.ts'
import { allotmentPage } from './allotment.tsx'
import { besideResource } from './beside.ts'
import { homePage, mineCard } from './home.tsx'
import { listPage } from './list.tsx'
import { newPage, newPost } from './new.tsx'
import { posts } from './posts.ts'
import { turnsWaiting } from './waiting.ts'
import { whyPage } from './why.tsx'

/** Fixed addresses before those with an id in the same place. */
export const pages: readonly PagePart[] = [
  homePage,
  newPage,
  newPost,
  listPage,
  whyPage,
  ...posts,
  allotmentPage,
  mineCard,
  turnsWaiting,
  besideResource,
]
