import type { PagePart } from '../../../ui/page.ts'
import { conditionPosts, conditionsPage } from './conditions.tsx'
import { editResourcePage, editResourcePost, marksPost, retireResourcePost } from './edit-resource.tsx'
import { importPage, importPost } from './import.tsx'
import { newResourcePage, newResourcePost } from './new-resource.tsx'
import { papersPage, papersPost, removePaperPost } from './papers.tsx'
import { finishProcessPost, processPage } from './process.tsx'
import { newProcessPage, newProcessPost, processesPage } from './processes.tsx'
import { recordPage, recordPost } from './record.tsx'
import { recordInProcessPage, recordInProcessPost } from './record-in-process.tsx'
import {
  confirmPost,
  contestPost,
  recordsPage,
  valueFlowsDownload,
  waitingRecords,
  withdrawPost,
} from './records.tsx'
import { registerDownload, registerPage } from './register.tsx'
import { resourcePage } from './resource.tsx'
import { resourcesCard, resourcesPage } from './resources.tsx'
import { acceptPost, refusePost, sendingsPage, sendPage, sendPost, waitingSendings } from './sendings.tsx'
import { tracePage } from './trace.tsx'
import { worthPost } from './worth.tsx'
import { yearPaperPage } from './year-paper.tsx'

/** Fixed addresses before those with an id in the same place. */
export const pages: readonly PagePart[] = [
  resourcesCard,
  waitingRecords,
  resourcesPage,
  newResourcePage,
  newResourcePost,
  registerPage,
  registerDownload,
  importPage,
  importPost,
  resourcePage,
  editResourcePage,
  editResourcePost,
  retireResourcePost,
  worthPost,
  conditionsPage,
  ...conditionPosts,
  papersPage,
  papersPost,
  removePaperPost,
  yearPaperPage,
  recordPage,
  recordPost,
  recordsPage,
  confirmPost,
  contestPost,
  withdrawPost,
  valueFlowsDownload,
  marksPost,
  tracePage,
  sendPage,
  sendPost,
  processesPage,
  newProcessPage,
  newProcessPost,
  processPage,
  finishProcessPost,
  recordInProcessPage,
  recordInProcessPost,
  sendingsPage,
  acceptPost,
  refusePost,
  waitingSendings,
]
