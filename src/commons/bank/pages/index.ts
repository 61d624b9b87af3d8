import type { PagePart } from '../../../ui/page.ts'
import { accountPage, undoPost } from './account.tsx'
import { closePost, editPage, editPost, newPage, newPost } from './account-form.tsx'
import { batchPage, cancelPost, csvDownload, sentPost, xmlDownload } from './batch.tsx'
import { batchPaper } from './batch-paper.tsx'
import { checkPage, importPost } from './check.tsx'
import { columnsPost } from './columns-post.ts'
import { bankCard, homePage, waitingItems } from './home.tsx'
import { importPage, uploadPost } from './import.tsx'
import { minePage, minePost, mineRemovePost, payeePage, payeePost, payeeRemovePost } from './payee.tsx'
import { payoutsPage, preparePost } from './payouts.tsx'
import { pickPage, pickPost } from './pick.tsx'
import { againPost, queuePage } from './queue.tsx'
import { queuePosts } from './queue-posts.ts'
import { dropPost, rulesPage } from './rules.tsx'

export const pages: PagePart[] = [
  ...[homePage, newPage, newPost, bankCard, waitingItems],
  ...[accountPage, undoPost, editPage, editPost, closePost],
  ...[importPage, uploadPost, checkPage, importPost, columnsPost],
  ...[queuePage, againPost, pickPage, pickPost, ...queuePosts],
  ...[rulesPage, dropPost],
  ...[payoutsPage, preparePost, batchPage, batchPaper, sentPost, cancelPost, csvDownload, xmlDownload],
  ...[minePage, minePost, mineRemovePost, payeePage, payeePost, payeeRemovePost],
]
