import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { query, type View } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import { id, instant } from '../../kernel/fields.ts'
import { contactsVisibleTo } from '../members/visible-to.ts'
import { alongRoll, cursorAfter } from '../members/walk-roll.ts'
import { invitedIds } from './invited.ts'
import { attendanceWays, type MeetingRow, noticeWays, replies } from './tables.ts'
import { mayPrepareHere, visibleMeetings } from './visible-to.ts'

const person = z.object({
  agent: id('members.agent'),
  name: z.string(),
  number: z.string().nullable(),
  phone: z.string().nullable(),
  address: z.string().nullable(),
  notice: z.object({
    way: z.enum(noticeWays).nullable(),
    sentAt: instant().nullable(),
    /** Read on from it here, or answered. */
    seen: z.boolean(),
    /** Also sent by mail, or waiting to be. */
    mail: z.boolean(),
    mailProblem: z.boolean(),
  }),
  reply: z.enum(replies).nullable(),
  proxy: z
    .object({
      holder: id('members.agent').nullable(),
      holderName: z.string().nullable(),
      evidence: z.string().nullable(),
    })
    .nullable(),
  attendance: z
    .object({
      way: z.enum(attendanceWays),
      holder: id('members.agent').nullable(),
      at: instant(),
      leftAt: instant().nullable(),
    })
    .nullable(),
})
export type MeetingPerson = z.output<typeof person>

const filters = ['all', 'untold', 'unseen', 'here', 'not_here', 'proxies'] as const

/**
 * Everybody invited by name, a page at a time, with how they were told, what they answered, who stands in for them and
 * whether they are there. `search` as on the roll. For whoever prepares the meeting.
 */
export const people = query({
  input: z.strictObject({
    meeting: id('meetings.meeting'),
    show: z.enum(filters),
    search: z.string().max(100).optional(),
    after: z.string().max(600).optional(),
    limit: z.int().min(1).max(500).optional(),
  }),
  output: z.object({ people: z.array(person), next: z.string().nullable() }),
  who: ['member'],
  async run(view, { meeting, limit = 50, show, ...wanted }) {
    const row = await preparedByViewer(view, meeting)
    const found = await sql<Row>`
      select a.id as agent, coalesce(a.name, '') as name, a.number, a.phone, a.address,
        n.way, n.sent_at, coalesce(r.reply is not null or (n.way in ('app', 'mail') and nr.read_to > ${row.told_seq}::bigint), false) as seen,
        n.way in ('app', 'mail') and a.email is not null and coalesce(nr.mail, true) as mail,
        nm.problem is not null as mail_problem, r.reply,
        p.agent is not null as has_proxy, p.holder, p.holder_name, p.evidence,
        t.way as there, t.holder as there_by, t.at as there_at, t.left_at
      from (${invitedIds(view, row)}) i
      join members_agent a on a.commons_id = ${view.commons.id} and a.id = i.id
      ${joined(view, row)}
      where ${sql.join([shows[show], ...alongRoll(wanted)], sql` and `)}
      order by a.sort_name, a.id limit ${limit + 1}`.execute(view.db)
    const shown = found.rows.slice(0, limit)
    const last = found.rows.length > limit ? shown.at(-1) : undefined
    return { people: shown.map((one) => personOf(view, one)), next: last ? cursorAfter(last) : null }
  },
})

/** The meeting, for whoever prepares it; for others there is no such list. */
export async function preparedByViewer(view: View, meeting: string): Promise<MeetingRow> {
  const row = await visibleMeetings(view).where('m.id', '=', meeting).executeTakeFirst()
  if (!row || !mayPrepareHere(view, row.organ)) throw kernelFailure('not_found', { what: 'meetings.meeting' })
  return row
}

interface Row {
  agent: string
  name: string
  number: string | null
  phone: string | null
  address: string | null
  way: MeetingPerson['notice']['way']
  sent_at: Date | null
  seen: boolean
  mail: boolean | null
  mail_problem: boolean
  reply: MeetingPerson['reply']
  has_proxy: boolean
  holder: string | null
  holder_name: string | null
  evidence: string | null
  there: 'code' | 'office' | 'proxy' | null
  there_by: string | null
  there_at: Date | null
  left_at: Date | null
}

function joined({ commons }: View, { id, told_seq }: MeetingRow) {
  const on = (alias: string) =>
    sql`${sql.ref(`${alias}.commons_id`)} = a.commons_id and ${sql.ref(`${alias}.agent`)} = a.id`
  const ofMeeting = (alias: string) => sql`${on(alias)} and ${sql.ref(`${alias}.meeting`)} = ${id}`
  return sql`
    left join meetings_notice n on ${ofMeeting('n')}
    left join meetings_reply r on ${ofMeeting('r')}
    left join meetings_proxy p on ${ofMeeting('p')}
    left join meetings_attendance t on ${ofMeeting('t')}
    left join notices_reader nr on ${on('nr')} and nr.commons_id = ${commons.id}
    left join notices_mail nm on ${on('nm')} and nm.seq = ${told_seq}::bigint`
}

const shows: Record<(typeof filters)[number], RawBuilder<unknown>> = {
  all: sql`true`,
  untold: sql`n.agent is not null and n.way is null`,
  unseen: sql`n.way in ('app', 'mail') and r.reply is null`,
  here: sql`t.agent is not null and t.left_at is null`,
  not_here: sql`(t.agent is null or t.left_at is not null)`,
  proxies: sql`p.agent is not null`,
}

function personOf(view: View, row: Row): MeetingPerson {
  const isSeen = contactsVisibleTo(view, row.agent)
  const { agent, name, number, way, seen, mail, reply, holder, holder_name: holderName, evidence } = row
  return {
    ...{ agent, name, number, reply },
    phone: isSeen ? row.phone : null,
    address: isSeen ? row.address : null,
    notice: {
      ...{ way, seen },
      sentAt: row.sent_at?.toISOString() ?? null,
      mail: mail ?? false,
      mailProblem: row.mail_problem,
    },
    proxy: row.has_proxy ? { holder, holderName, evidence } : null,
    attendance: row.there && {
      way: row.there,
      holder: row.there_by,
      at: row.there_at!.toISOString(),
      leftAt: row.left_at?.toISOString() ?? null,
    },
  }
}
