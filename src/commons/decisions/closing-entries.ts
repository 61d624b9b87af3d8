import { z } from 'zod'
import { entryKind } from '../../kernel/capability.ts'
import { code, day, id, instant, qualifiedName } from '../../kernel/fields.ts'

const decision = id('decisions.decision')
const heads = () => z.int().nonnegative()
const hash = () => z.string().regex(/^[0-9a-f]{64}$/)

const closedFirst = z.strictObject({
  decision,
  outcome: z.enum(['passed', 'failed']),
  yes: heads(),
  no: heads(),
  abstain: heads(),
  electors: heads(),
  needed: heads(),
  of: heads(),
  quorumNeeded: heads(),
  quorumMet: z.boolean(),
  early: z.boolean(),
})

export const decisionClosed = entryKind({
  v: 2,
  shown: 'anyone',
  data: z.strictObject({
    decision,
    outcome: z.enum(['passed', 'failed', 'tied']),
    electors: heads(),
    /** Took part, with those who were there without voting. */
    present: heads(),
    cast: heads(),
    /** Absent where the procedure asks for no quorum. */
    quorumMet: z.boolean().optional(),
    /** Heads by answer, delegated votes with them; motions only. */
    answers: z.record(code(), heads()).optional(),
    /** The options chosen, in their order; choices only. */
    elected: z.array(code()).optional(),
    /** SHA-256 of the whole result's canonical text, kept in the decision's row. */
    resultHash: hash().optional(),
    /** By which ties are drawn; its hash was sealed when voting opened. */
    seed: z
      .string()
      .regex(/^[0-9a-f]{32}$/)
      .optional(),
    /** Closed before its time, because nothing could change the outcome any more. */
    early: z.boolean(),
  }),
  earlier: {
    1: {
      data: closedFirst,
      upcast: ({
        decision,
        outcome,
        electors,
        quorumMet,
        early,
        ...counts
      }: z.output<typeof closedFirst>) => {
        const { yes, no, abstain, quorumNeeded } = counts
        const cast = yes + no + abstain
        const quorum = quorumNeeded > 0 ? { quorumMet } : {}
        const answers = { yes, no, abstain }
        return { decision, outcome, electors, present: cast, cast, ...quorum, answers, early }
      },
    },
  },
})

/** The chair's choice among those exactly level: an option, or `yes` or `no`. */
export const tieBroken = entryKind({
  v: 1,
  shown: 'anyone',
  data: z.strictObject({ decision, option: code() }),
})

/** What passed is not carried out yet: until a day, or until its filing or approval is recorded. */
export const decisionWaits = entryKind({
  v: 1,
  shown: 'anyone',
  data: z.strictObject({
    decision,
    until: instant().optional(),
    waitsFor: z.enum(['filing', 'approval']).optional(),
    expiresAt: instant().optional(),
  }),
})

export const filingRecorded = entryKind({
  v: 1,
  shown: 'anyone',
  data: z.strictObject({ decision, what: z.enum(['filing', 'approval']), on: day() }),
})

export const decisionExecuted = entryKind({ v: 1, shown: 'anyone', data: z.strictObject({ decision }) })

/** What passed and has no command to carry out holds from now on. */
export const decisionTookEffect = entryKind({ v: 1, shown: 'anyone', data: z.strictObject({ decision }) })

const blockedFirst = z.strictObject({ decision, code: qualifiedName() })

export const decisionBlocked = entryKind({
  v: 2,
  shown: 'anyone',
  data: blockedFirst.extend({
    /** Which of its commands was refused. */
    command: qualifiedName().optional(),
  }),
  earlier: { 1: { data: blockedFirst, upcast: (data: z.output<typeof blockedFirst>) => data } },
})

export const decisionExpired = entryKind({ v: 1, shown: 'anyone', data: z.strictObject({ decision }) })

const appeal = id('decisions.appeal')

export const appealMade = entryKind({ v: 1, shown: 'member', data: z.strictObject({ decision, appeal }) })

export const appealRuled = entryKind({
  v: 1,
  shown: 'anyone',
  data: z.strictObject({ decision, appeal, ruling: z.enum(['dismissed', 'upheld']) }),
})

export const reviewDue = entryKind({ v: 1, shown: 'anyone', data: z.strictObject({ decision }) })
