import type { PagePart } from '../../../ui/page.ts'
import { delegatesPage } from './delegates-page.tsx'
import { invitePage } from './invite-page.tsx'
import { matterPage } from './matter-page.tsx'
import { networksPage } from './networks-page.tsx'
import { posts } from './posts.ts'
import { waitingMatters } from './waiting.ts'

export const pages: readonly PagePart[] = [
  networksPage,
  invitePage,
  matterPage,
  delegatesPage,
  ...posts,
  waitingMatters,
]
