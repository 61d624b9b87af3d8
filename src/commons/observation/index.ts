import { capability } from '../../kernel/capability.ts'
import { acceptSending } from './accept-sending.ts'
import { addCondition } from './add-condition.ts'
import { appraiseResource } from './appraise-resource.ts'
import { conditions, documents, register } from './asset-queries.ts'
import { confirmEvent } from './confirm-event.ts'
import { consentRule, silenceDays } from './consent.ts'
import { contestEvent } from './contest-event.ts'
import { correctEvent } from './correct-event.ts'
import { countSilently } from './count-silently.ts'
import { describeResource } from './describe-resource.ts'
import { endCondition } from './end-condition.ts'
import { fileDocument } from './file-document.ts'
import { finishProcess } from './finish-process.ts'
import { processLabels, resourceLabels } from './labels.ts'
import { markResource } from './mark-resource.ts'
import { en, ko } from './messages.ts'
import { noteReceipt } from './note-receipt.ts'
import { noteSending } from './note-sending.ts'
import { pages } from './pages/index.ts'
import { process, processes } from './process-queries.ts'
import { events, resource, resources, valueFlows, waitingForMyWord } from './queries.ts'
import { recordEvent } from './record-event.ts'
import { refuseSending } from './refuse-sending.ts'
import { registerMany } from './register-many.ts'
import { registerResource } from './register-resource.ts'
import { remindCondition } from './remind-condition.ts'
import { removeDocument } from './remove-document.ts'
import { retireResource } from './retire-resource.ts'
import { reviewCondition } from './review-condition.ts'
import { sendResource } from './send-resource.ts'
import { destinations, sendings } from './sending-queries.ts'
import { startProcess } from './start-process.ts'
import { trace } from './trace-query.ts'
import { withdrawEvent } from './withdraw-event.ts'

/** What the commons has and what happened with it: ValueFlows resources and events, recorded once for all slices. */
export default capability({
  name: 'observation',
  folder: import.meta.dirname,
  commands: {
    registerResource,
    describeResource,
    retireResource,
    recordEvent,
    confirmEvent,
    contestEvent,
    countSilently,
    withdrawEvent,
    correctEvent,
    startProcess,
    finishProcess,
    markResource,
    sendResource,
    noteSending,
    acceptSending,
    refuseSending,
    noteReceipt,
    registerMany,
    appraiseResource,
    addCondition,
    reviewCondition,
    endCondition,
    remindCondition,
    fileDocument,
    removeDocument,
  },
  queries: {
    resources,
    resource,
    events,
    waitingForMyWord,
    valueFlows,
    processes,
    process,
    trace,
    sendings,
    destinations,
    conditions,
    documents,
    register,
  },
  dials: [silenceDays],
  rules: [consentRule],
  labels: { resource: resourceLabels, process: processLabels },
  pages,
  messages: { ko, en },
})
