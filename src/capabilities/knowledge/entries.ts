import { z } from 'zod'
import { entryKind } from '../../kernel/capability.ts'
import { fileHash, id, instant } from '../../kernel/fields.ts'
import { degree, page, revision } from './fields.ts'

/** A revision as entries name it: its text is the SHA-256 of the UTF-8 bytes, its size in characters. */
const written = { page: page(), revision: revision(), text: fileHash(), size: z.int().nonnegative() }

export const pageWritten = entryKind({ v: 1, shown: 'anyone', data: z.strictObject(written) })

export const pageEdited = entryKind({
  v: 1,
  shown: 'anyone',
  minor: true,
  data: z.strictObject({ ...written, minor: z.boolean() }),
})

/** `to` is the revision whose text came back; those after it were taken back. */
export const pageReverted = entryKind({
  v: 1,
  shown: 'anyone',
  minor: true,
  data: z.strictObject({ ...written, to: revision() }),
})

const suggestion = id('knowledge.suggestion')
const suggested = { suggestion, page: page() }
export const editSuggested = entryKind({
  v: 1,
  shown: 'anyone',
  minor: true,
  data: z.strictObject({ ...suggested, base: revision(), text: fileHash() }),
})
export const suggestionAdopted = entryKind({
  v: 1,
  shown: 'anyone',
  data: z.strictObject({ ...written, suggestion, author: id('members.agent').optional() }),
})
export const suggestionDeclined = entryKind({
  v: 1,
  shown: 'anyone',
  minor: true,
  data: z.strictObject(suggested),
})

const looking = z.strictObject({ page: page(), revision: revision() })
export const revisionPatrolled = entryKind({ v: 1, shown: 'anyone', minor: true, data: looking })
/** Its words are gone for good; the entry that wrote it still holds their hash. */
export const revisionErased = entryKind({ v: 1, shown: 'anyone', data: looking })
export const revisionFlagged = entryKind({ v: 1, shown: 'anyone', minor: true, data: looking })

export const pageProtected = entryKind({
  v: 1,
  shown: 'anyone',
  data: z.strictObject({ page: page(), degree: degree(), until: instant().optional() }),
})

const about = z.strictObject({ page: page() })
export const pageRenamed = entryKind({ v: 1, shown: 'anyone', data: about })
export const pageDeleted = entryKind({ v: 1, shown: 'anyone', data: about })
export const pageRestored = entryKind({ v: 1, shown: 'anyone', data: about })
