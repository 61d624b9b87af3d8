import { z } from 'zod'
import { entryKind } from '../../kernel/capability.ts'
import { amount, code, day, fileHash, id, instant, unitCode } from '../../kernel/fields.ts'
import { eventData } from './event-data.ts'
import { conditionKinds } from './tables.ts'
import { useFields } from './uses.ts'

const event = id('observation.event')
const resource = id('observation.resource')
const consent = eventData.shape.consent

export const eventRecorded = entryKind({ v: 1, shown: 'member', data: eventData })

/** The word of one agent the event names, and what became of the event by it. */
export const eventConfirmed = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ event, status: z.enum(['waiting', 'counted']), consent }),
})

export const eventContested = entryKind({ v: 1, shown: 'member', data: z.strictObject({ event, consent }) })

/** By silence: the days the charter gives for objections have passed. */
export const eventCounted = entryKind({ v: 1, shown: 'member', data: z.strictObject({ event, consent }) })

export const eventWithdrawn = entryKind({ v: 1, shown: 'member', data: z.strictObject({ event }) })

export const eventCorrected = entryKind({ v: 1, shown: 'member', data: eventData })

export const resourceRegistered = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({
    resource,
    unit: unitCode(),
    single: z.boolean(),
    rival: z.boolean(),
    depletable: z.boolean(),
    origin: z.enum(['natural', 'made']),
    substance: z.enum(['material', 'immaterial']),
    ...useFields,
    /** The event that brings its first quantity; absent when there is none yet. */
    opening: eventData.optional(),
  }),
})

export const resourceDescribed = entryKind({ v: 1, shown: 'member', data: z.strictObject({ resource }) })

export const resourceRetired = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ resource, closing: eventData.optional() }),
})

const process = id('observation.process')

export const processStarted = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({
    process,
    kind: code(),
    begin: instant(),
  }),
})

export const processFinished = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ process, at: instant() }),
})

/** A lot or a serial number was said, or taken away. */
export const resourceMarked = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ resource, lot: z.uuid().optional() }),
})

const sending = id('observation.sending')
const commons = id('networks.commons')
/** Where it stands in the records of the other commons. */
const theirs = z.strictObject({ resource: z.uuid(), event: z.uuid(), entry: z.int().nonnegative() })

export const resourceSent = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ sending, commons, event: eventData }),
})

export const sendingArrived = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ sending, commons, quantity: amount(), unit: unitCode(), from: theirs }),
  tells: {
    to: { power: 'observation.acceptSending' },
    headline: { ko: '다른 모임이 보낸 것이 있어요', en: 'Another commons has sent something' },
    leadsTo: '/sendings',
    mail: true,
  },
})

export const sendingAccepted = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ sending, commons, event: eventData }),
})

export const sendingRefused = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ sending, commons }),
})

export const sendingReceived = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ sending, commons, taken: theirs }),
})

export const sendingReturned = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ sending, commons, event: eventData }),
  tells: {
    to: { power: 'observation.sendResource' },
    headline: { ko: '보낸 것이 되돌아왔어요', en: 'What was sent has come back' },
    leadsTo: '/sendings',
    mail: true,
  },
})

export const resourceAppraised = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ resource, worth: amount(), unit: unitCode(), on: day() }),
})

const condition = id('observation.condition')
const toResource = (data: Record<string, unknown>) => `/resources/${data.resource}`

export const conditionAdded = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({
    ...{ condition, resource, kind: z.enum(conditionKinds), since: day() },
    ...{ until: day().optional(), reviewOn: day().optional() },
  }),
})

export const conditionReviewed = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ condition, resource, next: day().optional() }),
})

export const conditionEnded = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ condition, resource }),
})

const dueHeadline = { ko: '넘겨받은 조건을 살필 날이에요', en: 'A condition of what was handed over is due' }

/** Told to whoever keeps it. */
export const conditionDue = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ condition, resource, custodian: id('members.agent'), on: day() }),
  tells: { to: { field: 'custodian' }, headline: dueHeadline, leadsTo: toResource, mail: true },
})

/** In nobody's keeping: told to those who write conditions down. */
export const conditionDueToAll = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ condition, resource, on: day() }),
  tells: {
    to: { power: 'observation.addCondition' },
    headline: dueHeadline,
    leadsTo: toResource,
    mail: true,
  },
})

const document = id('observation.document')

export const documentFiled = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ document, resource, file: fileHash() }),
})

export const documentRemoved = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ document, resource }),
})
