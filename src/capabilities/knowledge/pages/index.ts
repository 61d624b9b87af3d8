import type { PagePart } from '../../../ui/page.ts'
import { articlePage, watchPost } from './article.tsx'
import { latestCard, patrolItems } from './cards.tsx'
import { changesPage } from './changes.tsx'
import { comparePage } from './compare.tsx'
import { editorPage, editPost, suggestPost } from './edit.tsx'
import { historyPage } from './history.tsx'
import { deletedPage, homePage } from './home.tsx'
import { managePage, managePosts } from './manage.tsx'
import { revisionPage } from './old-revision.tsx'
import { revisionPosts } from './revision-posts.ts'
import { adoptPost, declinePost, suggestionPage } from './suggestion.tsx'
import { newPage, newPost } from './write.tsx'

export const pages: PagePart[] = [
  ...[homePage, deletedPage, changesPage],
  ...[newPage, newPost],
  ...[articlePage, watchPost, editorPage, editPost, suggestPost],
  ...[historyPage, comparePage, revisionPage, ...revisionPosts],
  ...[managePage, ...managePosts],
  ...[suggestionPage, adoptPost, declinePost],
  ...[latestCard, patrolItems],
]
