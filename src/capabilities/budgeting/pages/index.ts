import type { PagePart } from '../../../ui/page.ts'
import { roundsCard, waitingItems } from './cards.tsx'
import { giftsCsv, resultsCsv } from './downloads.ts'
import { ideaPage } from './idea.tsx'
import { listPage } from './list.tsx'
import { managePage } from './manage.tsx'
import { openPage, openPost } from './open.tsx'
import { posts } from './posts.ts'
import { roundPage } from './round.tsx'
import { screeningPage } from './screening.tsx'
import { editIdeaPage, editIdeaPost, newIdeaPage, newIdeaPost, raisePage, raisePost } from './write.tsx'

/** Fixed addresses before those with an id in the same place. */
export const pages: readonly PagePart[] = [
  listPage,
  openPage,
  openPost,
  resultsCsv,
  giftsCsv,
  newIdeaPage,
  newIdeaPost,
  screeningPage,
  managePage,
  roundPage,
  editIdeaPage,
  editIdeaPost,
  raisePage,
  raisePost,
  ...posts,
  ideaPage,
  roundsCard,
  waitingItems,
]
