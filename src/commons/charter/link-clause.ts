import { z } from 'zod'
import { command, entryKind } from '../../kernel/capability.ts'
import { layers } from '../../kernel/charter.ts'
import { dataOf } from './charter.ts'
import { parsePath, pathPattern, valueAt } from './paths.ts'
import { clauseKey } from './text-clause.ts'
import { clausesOfText, textOf } from './text-store.ts'

const paths = () => z.array(z.string().regex(pathPattern)).max(30)

/** Says which rules an article of the written text speaks of; all of them at once. */
export const linkClause = command({
  input: z.strictObject({ layer: z.enum(layers), key: clauseKey(), paths: paths() }),
  who: ['role:steward', 'role:chair'],
  failures: ['no_such_clause', 'path_unknown'],
  records: {
    clause_linked: entryKind({
      v: 1,
      shown: 'member',
      data: z.strictObject({ layer: z.enum(layers), key: clauseKey(), paths: paths() }),
    }),
  },
  async run(ctx, { layer, key, paths }) {
    const { db, commons } = ctx
    const text = await textOf(db, commons.id, layer)
    const clauses = text ? await clausesOfText(db, commons.id, layer, text.version) : []
    if (!clauses.some((one) => one.key === key)) ctx.fail('no_such_clause')
    const data = dataOf(ctx.charter)
    const stranger = paths.find((one) => valueAt(data, parsePath(one)!) === null)
    if (stranger) ctx.fail('path_unknown', { path: stranger })
    const wanted = [...new Set(paths)].sort()
    await db
      .deleteFrom('charter_text_link')
      .where('commons_id', '=', commons.id)
      .where('layer', '=', layer)
      .where('key', '=', key)
      .execute()
    const rows = wanted.map((path) => ({ commons_id: commons.id, layer, key, path }))
    if (rows.length > 0) await db.insertInto('charter_text_link').values(rows).execute()
    ctx.record('clause_linked', { layer, key, paths: wanted })
    return { key }
  },
})
