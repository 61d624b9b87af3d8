import { z } from 'zod'
import { entryKind } from '../../kernel/capability.ts'
import { day, id, qualifiedName } from '../../kernel/fields.ts'
import { reactions } from './tables.ts'

const about = id('discussion.thread')
const comment = id('discussion.comment')
const talk = { v: 1, shown: 'member', minor: true } as const

export const commented = entryKind({
  ...talk,
  data: z.strictObject({ about, kind: qualifiedName(), comment, parent: comment.nullable() }),
})
export const commentEdited = entryKind({ ...talk, data: z.strictObject({ about, comment }) })
export const commentRemoved = entryKind({ ...talk, data: z.strictObject({ about, comment }) })
export const reacted = entryKind({
  ...talk,
  data: z.strictObject({ about, comment, reaction: z.enum(reactions).nullable() }),
})

/** Covering somebody's words is itself for everyone to see. */
export const commentHidden = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ about, comment, author: id('members.agent') }),
})
export const commentShown = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ about, comment, author: id('members.agent') }),
})

export const summedUp = entryKind({
  v: 1,
  shown: 'member',
  /** SHA-256 of the text's UTF-8 bytes: the edition people saw can be shown to be the one they saw. */
  data: z.strictObject({ about, edition: z.int().positive(), hash: z.string().regex(/^[0-9a-f]{64}$/) }),
})

export const readingAsked = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ about, kind: qualifiedName(), until: day() }),
})
export const readingConfirmed = entryKind({ ...talk, data: z.strictObject({ about }) })
