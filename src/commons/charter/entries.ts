import { z } from 'zod'
import { entryKind } from '../../kernel/capability.ts'
import { layers } from '../../kernel/charter.ts'
import { code, fileHash, id } from '../../kernel/fields.ts'
import { pathPattern } from './paths.ts'
import { clauseKey } from './text-clause.ts'

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

/** Articles of a layer's written text have changed by decision; its words stand in rows. */
export const textChanged = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({
    layer: z.enum(layers),
    version: version(),
    hash: fileHash(),
    keys: z.array(clauseKey()).min(1).max(50),
    decision: id('decisions.decision').optional(),
  }),
})
