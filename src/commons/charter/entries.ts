import { z } from 'zod'
import { entryKind } from '../../kernel/capability.ts'
import { code, fileHash, id } from '../../kernel/fields.ts'
import { pathPattern } from './paths.ts'

const version = () => z.int().positive()

/** A commons begins, with the first version of its rules. */
export const founded = entryKind({
  v: 1,
  shown: 'anyone',
  data: z.strictObject({ version: version(), charterHash: fileHash(), template: code() }),
})

/** A new version of the rules is in force. The hash is that of its canonical JSON. */
export const amended = entryKind({
  v: 1,
  shown: 'anyone',
  data: z.strictObject({
    version: version(),
    charterHash: fileHash(),
    paths: z.array(z.string().regex(pathPattern)).min(1).max(50),
    decision: id('decisions.decision').optional(),
  }),
})

/** The members went through their rules and let them stand. */
export const reviewed = entryKind({
  v: 1,
  shown: 'anyone',
  data: z.strictObject({ version: version(), decision: id('decisions.decision').optional() }),
})
