import type { PagePart } from '../../../ui/page.ts'
import { authorsPage, mapPost } from './authors.tsx'
import { mineCard, waitingItems } from './cards.tsx'
import { contributionPage } from './contribution.tsx'
import { contributionPosts } from './contribution-posts.ts'
import { csvDownload, jsonLdDownload } from './downloads.ts'
import { homePage } from './home.tsx'
import { importPage, uploadPost } from './import.tsx'
import { checkPage, importPost } from './import-check.tsx'
import { logPage, logPost, namePage, namePost, newPage } from './log.tsx'
import { addTaskPost, closeProjectPost, projectPage } from './project.tsx'
import { newProjectPage, newProjectPost, projectsPage } from './projects.tsx'
import { taskPage, taskPosts } from './task.tsx'
import { allPage, byPages } from './views.tsx'

export const pages: PagePart[] = [
  homePage,
  ...[logPage, newPage, logPost, namePage, namePost],
  ...[contributionPage, ...contributionPosts],
  ...[allPage, ...byPages],
  ...[projectsPage, newProjectPage, newProjectPost, projectPage, addTaskPost, closeProjectPost],
  ...[taskPage, ...taskPosts],
  ...[importPage, uploadPost, checkPage, importPost, authorsPage, mapPost],
  ...[csvDownload, jsonLdDownload],
  ...[mineCard, waitingItems],
]
