import { z } from 'zod'
import { command, entryKind } from '../../kernel/capability.ts'
import { layers } from '../../kernel/charter.ts'
import { fileHash, text } from '../../kernel/fields.ts'
import { dataOf } from './charter.ts'
import { longestText } from './text-file.ts'
import { splitText } from './text-split.ts'
import { dropDraft, hashOf, textOf, writeText } from './text-store.ts'

const most = 500

/**
 * Brings the written text of a layer in for the first time, as a draft that can be brought again until the office
 * confirms it. From then on it changes only as the layer does.
 */
export const bringText = command({
  input: z.strictObject({ layer: z.enum(layers), text: text(longestText) }),
  who: ['role:steward', 'role:chair'],
  failures: ['layer_missing', 'text_present', 'no_clauses', 'too_many_clauses'],
  records: {
    text_brought: entryKind({
      v: 1,
      shown: 'member',
      data: z.strictObject({ layer: z.enum(layers), clauses: z.int().positive(), hash: fileHash() }),
    }),
  },
  async run(ctx, { layer, text }) {
    if (!dataOf(ctx.charter).layers[layer]) ctx.fail('layer_missing')
    const present = await textOf(ctx.db, ctx.commons.id, layer)
    if (present && present.version > 0) ctx.fail('text_present')
    const clauses = splitText(text)
    if (!clauses.some((one) => one.label)) ctx.fail('no_clauses')
    if (clauses.length > most) ctx.fail('too_many_clauses', { most })
    await dropDraft(ctx.db, ctx.commons.id, layer)
    const seq = ctx.record('text_brought', { layer, clauses: clauses.length, hash: hashOf(clauses) })
    await writeText(ctx.db, ctx.commons.id, { layer, version: 0, clauses, seq, at: ctx.now })
    return { clauses: clauses.length }
  },
})
