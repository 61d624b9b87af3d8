import { z } from 'zod'
import { searchFor } from '../../commons/members/search-columns.ts'
import { query } from '../../kernel/capability.ts'
import { id, text } from '../../kernel/fields.ts'
import { titleColumns } from './rows.ts'
import { pageOf, pageShape } from './shapes.ts'
import { visiblePages } from './visible-to.ts'

const listed = [
  'p.id',
  'p.title',
  'p.title_key',
  'p.revision',
  'p.size',
  'p.changed_at',
  'p.is_deleted',
] as const

/** Pages by title, a hundred at a time; `search` finds parts of titles, half-typed syllables and 초성 too. */
export const pages = query({
  input: z.strictObject({
    search: z.string().max(100).optional(),
    deleted: z.boolean().optional(),
    after: text(600).optional(),
    limit: z.int().min(1).max(200).optional(),
  }),
  output: z.object({ pages: z.array(pageShape), next: z.string().nullable() }),
  who: ['anyone'],
  async run(view, { search = '', deleted = false, after, limit = 100 }) {
    const wanted = searchFor(search)
    let rows = visiblePages(view).select(listed).where('p.is_deleted', '=', deleted)
    if (wanted) rows = rows.where(`p.${wanted.column}`, 'like', wanted.pattern)
    if (after !== undefined) rows = rows.where('p.title_key', '>', after)
    const found = await rows
      .orderBy('p.title_key')
      .limit(limit + 1)
      .execute()
    const page = found.slice(0, limit)
    return { pages: page.map(pageOf), next: found.length > limit ? page.at(-1)!.title_key : null }
  },
})

/** Which of these titles lead to a page, also by a title it once had. Those that don't are left out. */
export const linked = query({
  input: z.strictObject({ titles: z.array(text(200)).max(500) }),
  output: z.object({ pages: z.array(z.object({ title: z.string(), page: id('knowledge.page') })) }),
  who: ['anyone'],
  async run(view, { titles }) {
    const keyed = titles.map((title) => ({ title, key: titleColumns(title).title_key }))
    const keys = [...new Set(keyed.map(({ key }) => key))]
    if (keys.length === 0) return { pages: [] }
    const now = visiblePages(view).select(['p.id', 'p.title_key as key']).where('p.title_key', 'in', keys)
    const before = visiblePages(view)
      .innerJoin('knowledge_former_title as f', (join) =>
        join.onRef('f.commons_id', '=', 'p.commons_id').onRef('f.page', '=', 'p.id'),
      )
      .select(['p.id', 'f.title_key as key'])
      .where('f.title_key', 'in', keys)
    const rows = [...(await before.execute()), ...(await now.execute())]
    const found = new Map(rows.map((row) => [row.key, row.id]))
    return {
      pages: keyed.flatMap(({ title, key }) => (found.has(key) ? [{ title, page: found.get(key)! }] : [])),
    }
  },
})
