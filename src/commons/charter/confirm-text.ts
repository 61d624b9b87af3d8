import { z } from 'zod'
import { command, entryKind } from '../../kernel/capability.ts'
import { layers } from '../../kernel/charter.ts'
import { fileHash } from '../../kernel/fields.ts'
import { clausesOfText, dropDraft, textOf, writeText } from './text-store.ts'

/** The office has read what it brought in: it stands beside the rules as their first text. */
export const confirmText = command({
  /** The draft as it was read, so that nothing else is confirmed. */
  input: z.strictObject({ layer: z.enum(layers), hash: fileHash() }),
  who: ['role:steward', 'role:chair'],
  failures: ['no_draft', 'text_moved_on'],
  records: {
    text_confirmed: entryKind({
      v: 1,
      shown: 'member',
      data: z.strictObject({ layer: z.enum(layers), version: z.int().positive(), hash: fileHash() }),
    }),
  },
  async run(ctx, { layer, hash }) {
    const { db, commons, now } = ctx
    const draft = await textOf(db, commons.id, layer)
    if (draft?.version !== 0) return ctx.fail('no_draft')
    if (draft.hash !== hash) ctx.fail('text_moved_on')
    const clauses = await clausesOfText(db, commons.id, layer, 0)
    await dropDraft(db, commons.id, layer)
    const seq = ctx.record('text_confirmed', { layer, version: 1, hash })
    await writeText(db, commons.id, { layer, version: 1, clauses, seq, at: now })
    return { version: 1 }
  },
})
