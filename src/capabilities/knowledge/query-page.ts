import { z } from 'zod'
import { query, type View } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import { instant } from '../../kernel/fields.ts'
import { barredBy, degreeAt } from './degrees.ts'
import { page as pageId, revision as revisionNumber } from './fields.ts'
import { holds } from './holds.ts'
import { findRevision, newestText, type PageRow } from './rows.ts'
import { pageOf, pageShape, revisionColumns, revisionOf, revisionShape } from './shapes.ts'
import { visiblePages, visibleRevisions } from './visible-to.ts'

/** What this viewer can do with a page now. `suggest` where it is protected from them. */
const can = z.object({
  edit: z.boolean(),
  suggest: z.boolean(),
  revert: z.boolean(),
  rename: z.boolean(),
  protect: z.boolean(),
  delete: z.boolean(),
  restore: z.boolean(),
})

/** A page as it reads now. */
export const page = query({
  input: z.strictObject({ page: pageId() }),
  output: z.object({
    page: pageShape,
    text: z.string(),
    newest: revisionShape,
    degree: z.string(),
    until: instant().nullable(),
    watching: z.boolean(),
    can,
  }),
  who: ['anyone'],
  async run(view, { page: id }) {
    const row = await findVisible(view, id)
    const { text, ...newest } = await newestText(view, row)
    const degree = degreeAt(row, view.now)
    return {
      ...{ page: pageOf(row), text, degree, watching: await watches(view, id) },
      newest: revisionOf({ ...newest, title: row.title, newest: row.revision }),
      until: degree === 'anyone' ? null : (row.protected_until?.toISOString() ?? null),
      can: await canDo(view, row),
    }
  },
})

/** A page this viewer may see; throws `kernel.not_found`. */
export async function findVisible(view: View, id: string): Promise<PageRow> {
  const row = await visiblePages(view).selectAll('p').where('p.id', '=', id).executeTakeFirst()
  if (!row) throw kernelFailure('not_found', { what: 'knowledge.page' })
  return row
}

async function watches({ db, commons, standing }: View, page: string): Promise<boolean> {
  if (!standing.agent) return false
  const row = db.selectFrom('knowledge_watch').select('page').where('commons_id', '=', commons.id)
  return (
    (await row.where('agent', '=', standing.agent).where('page', '=', page).executeTakeFirst()) !== undefined
  )
}

async function canDo(view: View, row: PageRow): Promise<z.output<typeof can>> {
  const barred = await barredBy(view, row)
  const free = barred === undefined && !row.is_deleted
  return {
    edit: free && holds(view, 'editPage'),
    suggest: barred !== undefined && !row.is_deleted && holds(view, 'suggestEdit'),
    revert: free && holds(view, 'revert'),
    rename: free && holds(view, 'renamePage'),
    protect: !row.is_deleted && !barred?.startsWith('decision:') && holds(view, 'protectPage'),
    delete: free && holds(view, 'deletePage'),
    restore: row.is_deleted && holds(view, 'restorePage'),
  }
}

/** One revision with its text, exactly as it was saved. */
export const revision = query({
  input: z.strictObject({ page: pageId(), revision: revisionNumber() }),
  output: z.object({ revision: revisionShape, text: z.string() }),
  who: ['anyone'],
  async run(view, { page, revision }) {
    const row = await visibleRevisions(view)
      .select([...revisionColumns, 'r.text'])
      .where('p.id', '=', page)
      .where('r.number', '=', revision)
      .executeTakeFirst()
    if (!row) throw kernelFailure('not_found', { what: 'knowledge.revision' })
    return { revision: revisionOf(row), text: row.text }
  },
})

/** The texts of two revisions of a page, to be compared. Revision 0 is the empty page. */
export const comparison = query({
  input: z.strictObject({ page: pageId(), from: z.int().min(0).max(1_000_000), to: revisionNumber() }),
  output: z.object({ title: z.string(), newest: z.int(), before: z.string(), after: z.string() }),
  who: ['anyone'],
  async run(view, { page, from, to }) {
    const row = await findVisible(view, page)
    const [before, after] = await Promise.all([
      from === 0 ? { text: '' } : findRevision(view, page, from),
      findRevision(view, page, to),
    ])
    if (!before || !after) throw kernelFailure('not_found', { what: 'knowledge.revision' })
    return { title: row.title, newest: row.revision, before: before.text, after: after.text }
  },
})
