import { editResourcePage, editResourcePost, retireResourcePost } from './edit-resource.tsx'
import { newResourcePage, newResourcePost } from './new-resource.tsx'
import { recordPage, recordPost } from './record.tsx'
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
]
