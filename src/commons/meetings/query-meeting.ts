import { z } from 'zod'
import { query, type View } from '../../kernel/capability.ts'
import { day, fileHash, id, instant } from '../../kernel/fields.ts'
import { deadlineOf } from './notice-days.ts'
import { meetingOf, meetingShape } from './query-meetings.ts'
import { quorumOf } from './quorum.ts'
import { itemsOf } from './stored.ts'
import { itemKinds, type MeetingRow, replies } from './tables.ts'
import { mayPrepareHere, visibleMeetings } from './visible-to.ts'

const bilingual = z.object({ ko: z.string(), en: z.string() })

const whole = meetingShape.extend({
  /** Whether the viewer prepares and runs it. */
  prepares: z.boolean(),
  calledAt: instant().nullable(),
  agendaChanged: z.boolean(),
  doorAt: instant().nullable(),
  openedAt: instant().nullable(),
  endedAt: instant().nullable(),
  chair: id('members.agent').nullable(),
  recorder: id('members.agent').nullable(),
  items: z.array(
    z.object({
      item: id('meetings.item'),
      n: z.int(),
      title: z.string(),
      text: z.string(),
      kind: z.enum(itemKinds),
      decision: id('decisions.decision').nullable(),
      outcome: z.string().nullable(),
    }),
  ),
  documents: z.array(
    z.object({
      document: id('meetings.document'),
      item: id('meetings.item').nullable(),
      file: fileHash(),
      name: z.string(),
    }),
  ),
  deadline: z.object({
    days: z.int(),
    article: bilingual.nullable(),
    last: day(),
    today: day(),
    isLate: z.boolean(),
    next: day(),
  }),
  quorum: z.object({
    eligible: z.int(),
    present: z.int(),
    represented: z.int(),
    needed: z.int().nullable(),
    num: z.int(),
    den: z.int(),
  }),
  mine: z.object({
    reply: z.enum(replies).nullable(),
    proxyTo: id('members.agent').nullable(),
    proxyToName: z.string().nullable(),
    here: z.boolean(),
  }),
})
export type MeetingView = z.output<typeof whole>

/** One meeting with its agenda, papers, deadline, quorum and what concerns me; null for who may not see it. */
export const meeting = query({
  input: z.strictObject({ meeting: id('meetings.meeting') }),
  output: whole.nullable(),
  who: ['member'],
  async run(view, { meeting: meetingId }) {
    const row = await visibleMeetings(view).where('m.id', '=', meetingId).executeTakeFirst()
    if (!row) return null
    const [items, documents, deadline, quorum, mine] = await Promise.all([
      itemsOf(view, row.id),
      documentsOf(view, row.id),
      deadlineOf(view, row),
      quorumOf(view, row),
      mineOf(view, row),
    ])
    return {
      ...meetingOf(row),
      prepares: mayPrepareHere(view, row.organ),
      calledAt: row.called_at?.toISOString() ?? null,
      agendaChanged: row.agenda_changed,
      doorAt: row.door_at?.toISOString() ?? null,
      openedAt: row.opened_at?.toISOString() ?? null,
      endedAt: row.ended_at?.toISOString() ?? null,
      chair: row.chair,
      recorder: row.recorder,
      items: items.map(({ id, n, title, text, kind, decision, outcome }) => ({
        item: id,
        ...{ n, title, text, kind, decision, outcome },
      })),
      ...{ documents, deadline, quorum, mine },
    }
  },
})

async function documentsOf({ db, commons }: View, meeting: string) {
  const rows = await db
    .selectFrom('meetings_document')
    .select(['id', 'item', 'file', 'name'])
    .where('commons_id', '=', commons.id)
    .where('meeting', '=', meeting)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map(({ id, ...rest }) => ({ document: id, ...rest }))
}

async function mineOf({ db, commons, standing }: View, row: MeetingRow): Promise<MeetingView['mine']> {
  const agent = standing.agent
  if (!agent) return { reply: null, proxyTo: null, proxyToName: null, here: false }
  const reply = db.selectFrom('meetings_reply').select('reply')
  const proxy = db.selectFrom('meetings_proxy').select(['holder', 'holder_name'])
  const there = db.selectFrom('meetings_attendance').select('agent').where('left_at', 'is', null)
  const [said, given, here] = await Promise.all([
    reply
      .where('commons_id', '=', commons.id)
      .where('meeting', '=', row.id)
      .where('agent', '=', agent)
      .executeTakeFirst(),
    proxy
      .where('commons_id', '=', commons.id)
      .where('meeting', '=', row.id)
      .where('agent', '=', agent)
      .executeTakeFirst(),
    there
      .where('commons_id', '=', commons.id)
      .where('meeting', '=', row.id)
      .where('agent', '=', agent)
      .where('way', '<>', 'proxy')
      .executeTakeFirst(),
  ])
  return {
    reply: said?.reply ?? null,
    proxyTo: given?.holder ?? null,
    proxyToName: given?.holder_name ?? null,
    here: here !== undefined,
  }
}
