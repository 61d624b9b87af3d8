import { z } from 'zod'
import { query } from '../../kernel/capability.ts'
import { layers } from '../../kernel/charter.ts'
import { amended, changes } from './changes.ts'
import { dataOf } from './charter.ts'
import { charterDiff } from './diff.ts'
import { diffShape } from './query-shapes.ts'
import { valuesOf } from './refusal.ts'
import { registry } from './registry.ts'

/** What an amendment would change, in sentences, or why it can't be made. For pages that show a proposal. */
export const amendmentEffect = query({
  input: z.strictObject({ changes, layer: z.enum(layers).optional() }),
  output: z.strictObject({
    changes: diffShape,
    /** The failure the command would answer, with its values. */
    refused: z
      .strictObject({
        code: z.string(),
        values: z.record(z.string(), z.union([z.string(), z.number()]).optional()),
      })
      .optional(),
  }),
  who: ['anyone'],
  async run({ charter, lang }, { changes, layer }) {
    const before = dataOf(charter)
    const result = amended(before, changes, registry(), layer)
    if ('data' in result) return { changes: charterDiff(before, result.data, registry(), lang) }
    return {
      changes: [],
      refused: { code: `charter.${result.refused.code}`, values: valuesOf(result.refused) },
    }
  },
})
