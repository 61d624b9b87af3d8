import { z } from 'zod'
import { nobody } from '../../kernel/authority.ts'
import { query, type View } from '../../kernel/capability.ts'
import { instant } from '../../kernel/fields.ts'
import { readEntry } from '../../kernel/journal/entry.ts'
import { currentData, tell } from '../../kernel/tell.ts'
import { registry } from '../charter/registry.ts'
import { mailConfig } from './mail.ts'
import { placeOf, tellingOf } from './recipients.ts'
import { toldOtherwise } from './told.ts'
import './tables.ts'

const notice = z.object({
  seq: z.int(),
  at: instant(),
  kind: z.string(),
  /** What it means to me, in a few words. */
  headline: z.string(),
  /** The entry's own sentence; null where I may not read the entry whole. */
  sentence: z.string().nullable(),
  /** A path inside the commons. */
  leadsTo: z.string(),
  read: z.boolean(),
})

export type Notice = z.output<typeof notice>

/** What concerned me, newest first, a page at a time (`before`: the entry to go on from). */
export const myNotices = query({
  input: z.strictObject({ before: z.int().positive().optional(), limit: z.int().min(1).max(100).optional() }),
  output: z.object({ notices: z.array(notice), next: z.int().nullable() }),
  who: ['signed-in'],
  async run(view, { before, limit = 30 }) {
    const all = noticesFor(view)
    const from = before === undefined ? all : all.where('n.seq', '<', BigInt(before))
    const rows = await from
      .orderBy('n.seq', 'desc')
      .limit(limit + 1)
      .execute()
    const shown = rows.slice(0, limit)
    const said = await tell(
      registry(),
      view,
      shown.map((row) => row.body),
    )
    const notices = shown.map((row, i) => noticeOf(view, row, said[i]!.hidden ? null : said[i]!.sentence))
    return { notices, next: rows.length > limit ? Number(shown.at(-1)!.seq) : null }
  },
})

/** How many of them I have not read. */
export const unreadCount = query({
  input: z.strictObject({}),
  output: z.object({ unread: z.int() }),
  who: ['signed-in'],
  async run(view) {
    const unread = noticesFor(view).where(({ eb, ref, fn, val }) =>
      eb('n.seq', '>=', fn.coalesce(ref('r.read_to'), val(0n))),
    )
    const count = unread.clearSelect().select(({ fn }) => fn.countAll().as('count'))
    const row = await count.executeTakeFirst()
    return { unread: Number(row?.count ?? 0) }
  },
})

/** How I want to be told; `possible` is whether this installation can send mail. */
export const myPreference = query({
  input: z.strictObject({}),
  output: z.object({ mail: z.boolean(), possible: z.boolean() }),
  who: ['signed-in'],
  async run({ db, commons, standing }) {
    const query = db.selectFrom('notices_reader').select('mail').where('commons_id', '=', commons.id)
    const row = standing.agent
      ? await query.where('agent', '=', standing.agent).executeTakeFirst()
      : undefined
    return { mail: row?.mail ?? true, possible: mailConfig() !== undefined }
  },
})

/** A reader sees their own notices and nobody else's; somebody without a place here has none. */
function noticesFor(view: View) {
  return view.db
    .selectFrom('notices_notice as n')
    .innerJoin('journal_entry as j', (join) =>
      join.onRef('j.commons_id', '=', 'n.commons_id').onRef('j.seq', '=', 'n.seq'),
    )
    .leftJoin('notices_reader as r', (join) =>
      join.onRef('r.commons_id', '=', 'n.commons_id').onRef('r.agent', '=', 'n.agent'),
    )
    .select(['n.seq', 'j.body', 'r.read_to'])
    .where('n.commons_id', '=', view.commons.id)
    .where('n.agent', '=', view.standing.agent ?? nobody)
}

type Row = { seq: bigint; body: string; read_to: bigint | null }

function noticeOf({ lang }: View, { seq, body, read_to }: Row, sentence: string | null): Notice {
  const entry = readEntry(body)
  const telling = tellingOf(entry.kind) ?? toldOtherwise
  return {
    seq: Number(seq),
    at: entry.at,
    kind: entry.kind,
    headline: telling.headline[lang],
    sentence,
    leadsTo: placeOf(telling, currentData(registry(), entry)),
    read: seq < (read_to ?? 0n),
  }
}
