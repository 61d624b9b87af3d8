import { z } from 'zod'
import { query } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import { id } from '../../kernel/fields.ts'
import { page as pageId, revision } from './fields.ts'
import { holds } from './holds.ts'
import { findVisible } from './query-page.ts'
import {
  actShape,
  revisionColumns,
  revisionOf,
  revisionShape,
  suggestionOf,
  suggestionShape,
} from './shapes.ts'
import { mayRead, visibleRevisions } from './visible-to.ts'

/** Every revision of a page, newest first, a page of them at a time; and what else was done to it. */
export const history = query({
  input: z.strictObject({
    page: pageId(),
    before: revision().optional(),
    limit: z.int().min(1).max(200).optional(),
  }),
  output: z.object({ revisions: z.array(revisionShape), next: z.int().nullable(), acts: z.array(actShape) }),
  who: ['anyone'],
  async run(view, { page, before, limit = 50 }) {
    await findVisible(view, page)
    let rows = visibleRevisions(view).select(revisionColumns).where('p.id', '=', page)
    if (before !== undefined) rows = rows.where('r.number', '<', before)
    const found = await rows
      .orderBy('r.number', 'desc')
      .limit(limit + 1)
      .execute()
    const shown = found.slice(0, limit).map(revisionOf)
    const next = found.length > limit ? shown.at(-1)!.number : null
    const acts = await view.db
      .selectFrom('knowledge_act')
      .selectAll()
      .where('commons_id', '=', view.commons.id)
      .where('page', '=', page)
      .orderBy('entry_seq', 'desc')
      .limit(50)
      .execute()
    return {
      revisions: shown,
      next,
      acts: acts.map((row) => ({
        ...{ kind: row.kind, agent: row.agent, reason: row.reason, degree: row.degree, title: row.title },
        ...{
          until: row.until_at?.toISOString() ?? null,
          at: row.at.toISOString(),
          entry: Number(row.entry_seq),
        },
      })),
    }
  },
})

/** Suggested changes of a page that wait for an answer, oldest first. */
export const suggestions = query({
  input: z.strictObject({ page: pageId() }),
  output: z.object({ suggestions: z.array(suggestionShape) }),
  who: ['anyone'],
  async run(view, { page }) {
    await findVisible(view, page)
    const rows = await view.db
      .selectFrom('knowledge_suggestion')
      .select(['id', 'page', 'base', 'author', 'author_kind', 'hash', 'summary', 'state', 'at', 'reason'])
      .where('commons_id', '=', view.commons.id)
      .where('page', '=', page)
      .where('state', '=', 'open')
      .orderBy('at')
      .orderBy('id')
      .limit(50)
      .execute()
    return { suggestions: rows.map(suggestionOf) }
  },
})

/** One suggestion with its text. */
export const suggestion = query({
  input: z.strictObject({ suggestion: id('knowledge.suggestion') }),
  output: z.object({ suggestion: suggestionShape, text: z.string() }),
  who: ['anyone'],
  async run(view, { suggestion: id }) {
    const row = await view.db
      .selectFrom('knowledge_suggestion')
      .selectAll()
      .where('commons_id', '=', view.commons.id)
      .where('id', '=', id)
      .executeTakeFirst()
    if (!row || !mayRead(view)) throw kernelFailure('not_found', { what: 'knowledge.suggestion' })
    await findVisible(view, row.page)
    // What was put aside is for whoever wrote it and whoever looks after pages, not for every passer-by.
    const isTheirs = row.author !== null && row.author === view.standing.agent
    const isShown = row.state !== 'declined' || isTheirs || holds(view, 'protectPage')
    return { suggestion: suggestionOf(row), text: isShown ? row.text : '' }
  },
})
