import type { PagePart } from '../../../ui/page.ts'
import { decisionPage } from './decision.tsx'
import { openCard, waitingVotes } from './home.tsx'
import { listPage } from './list.tsx'
import { posts } from './posts.ts'
import { proposePage, proposePost } from './propose.tsx'

/** `/decisions/propose` stands before `/decisions/:id`, which would take it for an id. */
export const pages: readonly PagePart[] = [
  listPage,
  proposePage,
  proposePost,
  decisionPage,
  ...posts,
  openCard,
  waitingVotes,
]
