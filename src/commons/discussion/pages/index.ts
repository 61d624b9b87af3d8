import type { PagePart } from '../../../ui/page.ts'
import { readersPage, summariesPage } from './more-pages.tsx'
import { posts } from './posts.ts'
import { threadPage } from './thread-page.tsx'
import { waitingToRead } from './waiting.ts'

export const pages: readonly PagePart[] = [threadPage, summariesPage, readersPage, ...posts, waitingToRead]
