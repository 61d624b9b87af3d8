import type { PagePart } from '../../../ui/page.ts'
import { papersPage } from './papers-page.tsx'
import { pathPage } from './path-page.tsx'
import { peoplePage } from './people-page.tsx'
import { planPage, planPost } from './plan-page.tsx'
import { posts } from './posts.ts'
import { foundingCard, waitingStep } from './waiting.tsx'

export const pages: readonly PagePart[] = [
  pathPage,
  planPage,
  planPost,
  peoplePage,
  papersPage,
  ...posts,
  foundingCard,
  waitingStep,
]
