import { z } from 'zod'
import { answers } from '../../counting/motions/answers.ts'
import { entryKind } from '../../kernel/capability.ts'
import { code, id, instant, qualifiedName } from '../../kernel/fields.ts'
import { scopeField } from './scope.ts'
import { kinds, ways } from './tables.ts'

const decision = id('decisions.decision')
const heads = () => z.int().nonnegative()
const failureCode = () => qualifiedName()
const hash = () => z.string().regex(/^[0-9a-f]{64}$/)

/** What a proposal is and how it will be decided. */
const matter = {
  decision,
  number: z.int().positive(),
  kind: z.enum(kinds),
  procedure: code(),
  /** Absent where nothing, or more than one thing, is carried out. */
  command: qualifiedName().optional(),
  /** SHA-256 of salt and canonical input, both kept in the decision's row: opens the frozen input to proof. */
  inputHash: hash(),
}

/** Somebody proposed what does not open at once: members second it first, or talk it over. */
export const decisionProposed = entryKind({
  v: 1,
  shown: 'anyone',
  data: z.strictObject({
    ...matter,
    state: z.enum(['idea', 'discussed']),
    /** How many must second it. */
    supporters: heads().optional(),
    /** Until when it is seconded or talked over. */
    until: instant(),
  }),
})

/** What is decided in meetings waits for the next one. */
export const decisionTabled = entryKind({ v: 1, shown: 'anyone', data: z.strictObject(matter) })

/** A meeting took it up: who is there, of all who may vote, and how many of them by proxy. */
export const meetingVoteOpened = entryKind({
  v: 1,
  shown: 'anyone',
  data: z.strictObject({
    ...matter,
    edition: z.int().positive(),
    way: z.enum(ways),
    electors: heads(),
    present: heads(),
    proxies: heads(),
    rulesHash: hash(),
    seedHash: hash(),
  }),
})

/** What was counted in the room, heads by answer or option; never who raised a hand. A later count replaces it. */
export const handsEntered = entryKind({
  v: 1,
  shown: 'anyone',
  minor: true,
  data: z.strictObject({ decision, cast: heads(), answers: z.record(code(), heads()) }),
})

/** Put off: it waits for another meeting, and whatever was voted so far is void. */
export const returnedToTable = entryKind({ v: 1, shown: 'anyone', data: z.strictObject({ decision }) })

const openedFirst = z.strictObject({
  decision,
  number: z.int().positive(),
  procedure: code(),
  command: qualifiedName(),
  inputHash: hash(),
  electors: heads(),
  closesAt: instant(),
})

export const decisionOpened = entryKind({
  v: 2,
  shown: 'anyone',
  data: z.strictObject({
    ...matter,
    edition: z.int().positive(),
    /** SHA-256 of the procedure's canonical text, as frozen. */
    rulesHash: hash().optional(),
    /** SHA-256 of the seed by which ties are drawn; the seed itself is told at closing. */
    seedHash: hash().optional(),
    electors: heads(),
    closesAt: instant(),
  }),
  earlier: {
    1: {
      data: openedFirst,
      upcast: (data: z.output<typeof openedFirst>) => ({ ...data, kind: 'motion', edition: 1 }),
    },
  },
})

/** Voting was due to open and could not: nobody could vote, or what is proposed could not be carried out now. */
export const openingRefused = entryKind({
  v: 1,
  shown: 'anyone',
  data: z.strictObject({ decision, code: failureCode() }),
})

export const ideaSupported = entryKind({
  v: 1,
  shown: 'member',
  minor: true,
  data: z.strictObject({ decision }),
})

export const supportWithdrawn = entryKind({
  v: 1,
  shown: 'member',
  minor: true,
  data: z.strictObject({ decision }),
})

/** Enough have seconded it: it is tabled, and talked over until then where the procedure says so. */
export const ideaTabled = entryKind({
  v: 1,
  shown: 'anyone',
  data: z.strictObject({ decision, supporters: heads(), opensAt: instant() }),
})

export const ideaLapsed = entryKind({
  v: 1,
  shown: 'anyone',
  data: z.strictObject({ decision, supporters: heads(), needed: heads() }),
})

export const proposalEdited = entryKind({
  v: 1,
  shown: 'anyone',
  data: z.strictObject({ decision, edition: z.int().positive(), inputHash: hash() }),
})

const amendment = id('decisions.amendment')

export const amendmentSuggested = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ decision, amendment, edition: z.int().positive() }),
})

export const amendmentTakenOver = entryKind({
  v: 1,
  shown: 'anyone',
  data: z.strictObject({ decision, amendment, edition: z.int().positive(), inputHash: hash() }),
})

export const amendmentDeclined = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ decision, amendment }),
})

const ballotFirst = z.strictObject({ decision, choice: z.enum(['yes', 'no', 'abstain']) })

/**
 * The entry's actor is who voted; a later ballot of the same elector replaces an earlier one. What was answered stands
 * here only for motions whose count anybody may follow: not where it is hidden, never where the vote is secret.
 */
export const ballotCast = entryKind({
  v: 2,
  shown: 'member',
  minor: true,
  data: z.strictObject({ decision, choice: z.enum(answers).optional() }),
  earlier: { 1: { data: ballotFirst, upcast: (data: z.output<typeof ballotFirst>) => data } },
})

/** Somebody is there without voting; it counts for the quorum. */
export const presenceMarked = entryKind({
  v: 1,
  shown: 'member',
  minor: true,
  data: z.strictObject({ decision }),
})

/** The entry's actor handed their vote to `to`; null takes a wider delegation back for this scope. */
export const voteDelegated = entryKind({
  v: 1,
  shown: 'member',
  minor: true,
  data: z.strictObject({ scope: scopeField(), to: id('members.agent').nullable() }),
})

export const delegationRevoked = entryKind({
  v: 1,
  shown: 'member',
  minor: true,
  data: z.strictObject({ scope: scopeField() }),
})

export const votingReminded = entryKind({
  v: 1,
  shown: 'member',
  minor: true,
  data: z.strictObject({ decision, waiting: heads() }),
})

export const decisionWithdrawn = entryKind({ v: 1, shown: 'anyone', data: z.strictObject({ decision }) })
