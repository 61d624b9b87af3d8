import { editResourcePage, editResourcePost, marksPost, retireResourcePost } from './edit-resource.tsx'
import { newResourcePage, newResourcePost } from './new-resource.tsx'
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
import { resourcePage } from './resource.tsx'
import { resourcesCard, resourcesPage } from './resources.tsx'
import { acceptPost, refusePost, sendingsPage, sendPage, sendPost, waitingSendings } from './sendings.tsx'
import { tracePage } from './trace.tsx'

/** Fixed addresses before those with an id in the same place. */
export const pages = [
  resourcesCard,
  waitingRecords,
  resourcesPage,
  newResourcePage,
  newResourcePost,
  resourcePage,
  editResourcePage,
  editResourcePost,
  retireResourcePost,
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
