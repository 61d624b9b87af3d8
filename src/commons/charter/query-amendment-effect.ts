import { z } from 'zod'
import { query } from '../../kernel/capability.ts'
import { layers } from '../../kernel/charter.ts'
import { amended, changes } from './changes.ts'
import { dataOf } from './charter.ts'
import { charterDiff } from './diff.ts'
import { legalEffect } from './legal-check.ts'
import { findingSaid } from './legal-words.ts'
import { diffShape, findingShape } from './query-shapes.ts'
import { valuesOf } from './refusal.ts'
import { registry } from './registry.ts'

/** What an amendment would change, in sentences, or why it can't be made. For pages that show a proposal. */
export const amendmentEffect = query({
  input: z.strictObject({ changes, layer: z.enum(layers).optional() }),
  output: z.strictObject({
    changes: diffShape,
    /** What it would newly bring against the law, and what it would put right. */
    law: z.strictObject({ causes: z.array(findingShape), cures: z.array(findingShape) }).optional(),
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
    if ('data' in result) {
      const { causes, cures } = legalEffect(before, result.data)
      const said = (all: typeof causes) => all.map((one) => findingSaid(one, lang))
      const changed = charterDiff(before, result.data, registry(), lang)
      return { changes: changed, law: { causes: said(causes), cures: said(cures) } }
    }
    return {
      changes: [],
      refused: { code: `charter.${result.refused.code}`, values: valuesOf(result.refused) },
    }
  },
})
