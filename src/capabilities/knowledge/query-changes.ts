import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { trustedEdits } from './dials.ts'
import { holds } from './holds.ts'
import { revisionColumns, revisionOf, revisionShape } from './shapes.ts'
import { editsThatStood, isTrusted } from './trust.ts'
import { mayRead, visibleRevisions } from './visible-to.ts'

/** Which changes: all, those nobody has looked at yet, those somebody flagged, those of pages I watch. */
export const changeFilters = ['all', 'unseen', 'flagged', 'watched'] as const

/** What changed lately over all pages, newest first; `agent` shows one editor's work. */
export const recentChanges = query({
  input: z.strictObject({
    only: z.enum(changeFilters).optional(),
    agent: id('members.agent').optional(),
    before: z.int().nonnegative().optional(),
    limit: z.int().min(1).max(200).optional(),
  }),
  output: z.object({ changes: z.array(revisionShape), next: z.int().nullable() }),
  who: ['anyone'],
  async run(view, { only = 'all', agent, before, limit = 50 }) {
    let rows = visibleRevisions(view).select(revisionColumns).where('p.is_deleted', '=', false)
    if (only === 'unseen') rows = rows.where(sql<boolean>`r.looked in ('new', 'flagged')`)
    if (only === 'flagged') rows = rows.where('r.looked', '=', 'flagged')
    if (only === 'watched')
      rows = rows.where('r.page', 'in', (select) =>
        select
          .selectFrom('knowledge_watch')
          .select('page')
          .where('commons_id', '=', view.commons.id)
          .where('agent', '=', view.standing.agent ?? view.commons.id),
      )
    if (agent) rows = rows.where('r.author', '=', agent)
    if (before !== undefined) rows = rows.where('r.entry_seq', '<', BigInt(before))
    const found = await rows
      .orderBy('r.entry_seq', 'desc')
      .limit(limit + 1)
      .execute()
    const changes = found.slice(0, limit).map(revisionOf)
    return { changes, next: found.length > limit ? changes.at(-1)!.entry : null }
  },
})

/** Counted no further than this: beyond, it is simply "many". */
const mostCounted = 100

/** How much waits to be looked at (for those who patrol), and how far I am from being trusted. */
export const standing = query({
  input: z.strictObject({}),
  output: z.object({
    waiting: z.int(),
    flagged: z.int(),
    most: z.int(),
    trusted: z.boolean(),
    stood: z.int(),
    needed: z.int(),
  }),
  who: ['anyone'],
  async run(view) {
    const needed = view.charter.value(trustedEdits.name) as number
    const { agent } = view.standing
    const mine = {
      trusted: await isTrusted(view),
      stood: agent ? await editsThatStood(view, agent, needed) : 0,
    }
    const none = { waiting: 0, flagged: 0 }
    if (!mayRead(view) || !holds(view, 'patrolRevision'))
      return { ...none, ...mine, needed, most: mostCounted }
    const some = (which: ReturnType<typeof sql>) => sql`(select count(*)::int from (
      select 1 from knowledge_revision r
      join knowledge_page p on p.commons_id = r.commons_id and p.id = r.page and not p.is_deleted
      where r.commons_id = ${view.commons.id} and ${which} limit ${mostCounted}
    ) as waiting)`
    const [waiting, flagged] = [sql`r.looked in ('new', 'flagged')`, sql`r.looked = 'flagged'`].map(some)
    const counted = await sql<{ waiting: number; flagged: number }>`
      select ${waiting} as waiting, ${flagged} as flagged`.execute(view.db)
    return { ...(counted.rows[0] ?? none), ...mine, needed, most: mostCounted }
  },
})
