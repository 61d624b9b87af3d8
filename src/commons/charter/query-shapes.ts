import { z } from 'zod'
import { layers } from '../../kernel/charter.ts'
import { instant } from '../../kernel/fields.ts'
import { chapters } from './sentences.ts'

/** Output shapes that several queries share. */
export const path = () => z.string()
export const version = () => z.int32().positive()

export const sentenceShape = z.strictObject({
  path: path(),
  chapter: z.enum(chapters),
  slice: z.string(),
  layer: z.enum(layers),
  text: z.string(),
  principle: z.int().optional(),
})

export const diffShape = z.array(
  z.strictObject({ path: path(), before: z.string().optional(), after: z.string().optional() }),
)

/** Where rules differ from the law. */
export const findingShape = z.strictObject({
  code: z.string(),
  severity: z.enum(['breach', 'note']),
  article: z.string(),
  /** Whether the statute itself was read for it. */
  read: z.boolean(),
  paths: z.array(path()),
  sentence: z.string(),
  todo: z.string(),
})

export const versionShape = z.strictObject({
  version: version(),
  at: instant(),
  /** The journal entry that put it in force. */
  entry: z.int().nonnegative(),
  hash: z.string(),
  decision: z.uuid().optional(),
})
