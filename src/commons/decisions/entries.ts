import { z } from 'zod'
import { entryKind } from '../../kernel/capability.ts'
import { code, id, instant, qualifiedName } from '../../kernel/fields.ts'
import { choices } from './methods/method.ts'

const decision = id('decisions.decision')
const heads = () => z.int().nonnegative()
const failureCode = () => qualifiedName()

export const decisionOpened = entryKind({
  v: 1,
  shown: 'anyone',
  data: z.strictObject({
    decision,
    number: z.int().positive(),
    procedure: code(),
    command: qualifiedName(),
    /** SHA-256 of salt and canonical input, both kept in the decision's row: opens the frozen input to proof. */
    inputHash: z.string().regex(/^[0-9a-f]{64}$/),
    electors: heads(),
    closesAt: instant(),
  }),
})

/** The entry's actor is who voted; a later ballot of the same elector replaces an earlier one. */
export const ballotCast = entryKind({
  v: 1,
  shown: 'member',
  minor: true,
  data: z.strictObject({ decision, choice: z.enum(choices) }),
})

export const votingReminded = entryKind({
  v: 1,
  shown: 'member',
  minor: true,
  data: z.strictObject({ decision, waiting: heads() }),
})

export const decisionWithdrawn = entryKind({ v: 1, shown: 'anyone', data: z.strictObject({ decision }) })

export const decisionClosed = entryKind({
  v: 1,
  shown: 'anyone',
  data: z.strictObject({
    decision,
    outcome: z.enum(['passed', 'failed']),
    yes: heads(),
    no: heads(),
    abstain: heads(),
    electors: heads(),
    /** Yes votes that were needed, of how many. */
    needed: heads(),
    of: heads(),
    quorumNeeded: heads(),
    quorumMet: z.boolean(),
    /** Closed before its time, because nothing could change the outcome any more. */
    early: z.boolean(),
  }),
})

export const decisionExecuted = entryKind({ v: 1, shown: 'anyone', data: z.strictObject({ decision }) })

export const decisionBlocked = entryKind({
  v: 1,
  shown: 'anyone',
  data: z.strictObject({ decision, code: failureCode() }),
})
