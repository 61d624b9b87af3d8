import type { PagePart } from '../../../ui/page.ts'
import { casePage } from './case-page.tsx'
import { promisesCard } from './home.tsx'
import { listPage } from './list.tsx'
import { conflictPage, reportPage } from './open-pages.tsx'
import { posts } from './posts.ts'
import { waitingCases } from './waiting.ts'

/** `/sanctions/report` stands before `/sanctions/:id`, which would take it for an id. */
export const pages: readonly PagePart[] = [
  listPage,
  reportPage,
  conflictPage,
  ...posts,
  casePage,
  promisesCard,
  waitingCases,
]
