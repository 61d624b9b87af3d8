import { z } from 'zod'
import { eventData } from '../../commons/observation/event-data.ts'
import { entryKind } from '../../kernel/capability.ts'
import { amount, code, day, fileHash, id, instant, positiveAmount, unitCode } from '../../kernel/fields.ts'
import { sources } from './tables.ts'

const project = id('contributions.project')
const task = id('contributions.task')
const contribution = id('contributions.contribution')
const agent = id('members.agent')
const author = id('contributions.author')
const consent = eventData.shape.consent
const seq = z.int().nonnegative()

/** What a contribution is, as entries name it: ids, codes, numbers and days. Its words are in the row. */
const given = {
  contribution,
  agent: agent.optional(),
  author: author.optional(),
  kind: code(),
  unit: unitCode(),
  gift: z.boolean(),
  project: project.optional(),
}

export const projectStarted = entryKind({ v: 1, shown: 'anyone', data: z.strictObject({ project }) })
export const projectClosed = entryKind({ v: 1, shown: 'anyone', data: z.strictObject({ project }) })

export const taskAdded = entryKind({
  v: 1,
  shown: 'anyone',
  data: z.strictObject({
    project,
    task,
    kind: code(),
    wanted: z.int(),
    calls: z.boolean(),
    dueOn: day().optional(),
  }),
})
export const helpCalled = entryKind({ v: 1, shown: 'anyone', data: z.strictObject({ project, task }) })
export const taskTaken = entryKind({ v: 1, shown: 'member', data: z.strictObject({ task }) })
export const taskLeft = entryKind({ v: 1, shown: 'member', data: z.strictObject({ task }) })
export const taskFinished = entryKind({ v: 1, shown: 'member', data: z.strictObject({ task }) })

const recorded = z.strictObject({
  ...given,
  task: task.optional(),
  source: z.enum(sources),
  quantity: positiveAmount(),
  happenedOn: day(),
  evidence: fileHash().optional(),
  event: eventData,
  /** The rule that decided whether it counts, and when silence ends where it waits. */
  consent,
  countsAt: instant().optional(),
})
export const contributionLogged = entryKind({ v: 1, shown: 'member', data: recorded })
export const giftNamed = entryKind({ v: 1, shown: 'member', data: recorded })

const settled = z.strictObject({ ...given, quantity: positiveAmount(), recordedIn: seq, consent })
/** The one it names said yes. */
export const contributionConfirmed = entryKind({ v: 1, shown: 'member', data: settled })
/** The one it names said no. */
export const contributionDeclined = entryKind({ v: 1, shown: 'member', data: settled })
/** Nobody said anything in time. */
export const contributionCounted = entryKind({ v: 1, shown: 'member', data: settled })

export const contributionContested = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({
    contribution,
    agent: agent.optional(),
    event: id('observation.event').optional(),
    countedIn: seq,
  }),
})

export const contestAnswered = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ contribution, answer: z.enum(['explained', 'upheld', 'retracted']) }),
})

/** `corrects` is the entry by which it counted; `event` the correction's own. */
const changed = { ...given, corrects: seq, event: eventData.optional() }
export const contributionCorrected = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ ...changed, from: positiveAmount(), to: positiveAmount() }),
})
export const contributionReverted = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ ...changed, quantity: positiveAmount() }),
})
/** Taken back by whoever gave it, or recorded it. */
export const contributionWithdrawn = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ ...changed, quantity: positiveAmount(), counted: z.boolean() }),
})

/**
 * A batch of commits. Each commit has its row; `rows` is the SHA-256 over their canonical list (`batchDigest`), so
 * that the journal holds every single one without naming it.
 */
export const commitsImported = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({
    project,
    batch: z.uuid(),
    commits: z.int().positive(),
    firstOn: day(),
    lastOn: day(),
    rows: fileHash(),
    by: z.array(
      z.strictObject({
        agent: agent.optional(),
        author,
        commits: positiveAmount(),
        counted: z.boolean(),
        event: eventData.optional(),
      }),
    ),
  }),
})

export const rowsImported = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ batch: z.uuid(), rows: z.int().positive(), countsAt: instant().optional() }),
})

/** An author turned out to be a member: what they had given is theirs from now on. */
export const authorMapped = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({
    author,
    agent,
    before: agent.optional(),
    commits: amount(),
    events: z.array(eventData),
  }),
})
