import type { PagePart } from '../../../ui/page.ts'
import { awaitedDecisions } from './awaited.ts'
import { decisionPage } from './decision.tsx'
import { delegationPage } from './delegation.tsx'
import { amendPage, editPage } from './edit-pages.tsx'
import { filingsPage } from './filings.tsx'
import { openCard, waitingVotes } from './home.tsx'
import { listPage } from './list.tsx'
import { posts } from './posts.ts'
import { proposePage } from './propose.tsx'
import { proposePost } from './propose-posts.ts'
import { secrecyPage } from './published-secrecy.tsx'

/** `/decisions/propose` stands before `/decisions/:id`, which would take it for an id. */
export const pages: readonly PagePart[] = [
  listPage,
  proposePage,
  proposePost,
  secrecyPage,
  delegationPage,
  filingsPage,
  decisionPage,
  editPage,
  amendPage,
  ...posts,
  openCard,
  waitingVotes,
  awaitedDecisions,
]
