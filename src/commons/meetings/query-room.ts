import { sql } from 'kysely'
import { z } from 'zod'
import { query, type View } from '../../kernel/capability.ts'
import { id, instant } from '../../kernel/fields.ts'
import { decisionsInMeeting, type MeetingDecision, voterAt } from '../decisions/in-meeting.ts'
import { mayLead, openRecess } from './leading.ts'
import { signersNeeded, signersOf } from './signers.ts'
import { itemsOf } from './stored.ts'
import { type MeetingRow, settledAs } from './tables.ts'
import { visibleMeetings } from './visible-to.ts'

const agent = () => id('members.agent')
const output = z.object({
  /** Whether the viewer leads it. */
  leads: z.boolean(),
  current: id('meetings.item').nullable(),
  inRecess: z.boolean(),
  /** Whether I may vote on what is dealt with now, and have. */
  mine: z.object({ mayVote: z.boolean(), voted: z.boolean() }),
  signersNeeded: z.int(),
  signers: z.array(agent()),
  /** Who is in the room themselves, for choosing chair, recorder and signers; for whoever leads. */
  inPerson: z.array(agent()),
  opened: z
    .object({ eligible: z.int(), present: z.int(), represented: z.int(), needed: z.int().nullable() })
    .nullable(),
  items: z.array(
    z.object({
      item: id('meetings.item'),
      settled: z.enum(settledAs).nullable(),
      settledAt: instant().nullable(),
      /** What is voted on; null where nothing is. */
      vote: z.unknown() as z.ZodType<MeetingDecision | null>,
    }),
  ),
})
export type RoomView = z.output<typeof output>

/** What happens in a meeting right now, beside what `meeting` says of it. Null for who may not see it. */
export const room = query({
  input: z.strictObject({ meeting: id('meetings.meeting') }),
  output: output.nullable(),
  who: ['member'],
  async run(view, { meeting }) {
    const row = await visibleMeetings(view).where('m.id', '=', meeting).executeTakeFirst()
    if (!row) return null
    const leads = mayLead({ charter: view.charter, actor: view.viewer, standing: view.standing }, row)
    const [items, recess, signers, inPerson] = await Promise.all([
      itemsOf(view, meeting),
      openRecess(view, meeting),
      signersOf(view, meeting),
      leads ? peopleThere(view, meeting) : [],
    ])
    const ids = items.flatMap(({ decision }) => decision ?? [])
    const votes = await decisionsInMeeting(view.db, view.commons.id, ids)
    const { decision } = items.find((one) => one.id === row.current_item) ?? { decision: null }
    return {
      mine: await myPlace(view, decision),
      ...{ leads, current: row.current_item, inRecess: recess !== undefined, signers, inPerson },
      signersNeeded: signersNeeded(view.charter, row),
      opened: openedOf(row),
      items: items.map((one) => ({
        item: one.id,
        settled: one.settled,
        settledAt: one.settled_at?.toISOString() ?? null,
        vote: votes.get(one.decision ?? '') ?? null,
      })),
    }
  },
})

async function myPlace({ db, commons, standing }: View, decision: string | null) {
  if (!decision || !standing.agent) return { mayVote: false, voted: false }
  return voterAt(db, commons.id, decision, standing.agent)
}

function openedOf(row: MeetingRow): RoomView['opened'] {
  if (row.opened_at === null) return null
  return {
    eligible: row.opened_eligible ?? 0,
    present: row.opened_present ?? 0,
    represented: row.opened_represented ?? 0,
    needed: row.opened_needed,
  }
}

async function peopleThere({ db, commons }: View, meeting: string): Promise<string[]> {
  const { rows } = await sql<{ agent: string }>`
    select t.agent from meetings_attendance t
    join members_agent a on a.commons_id = t.commons_id and a.id = t.agent
    where t.commons_id = ${commons.id} and t.meeting = ${meeting} and t.left_at is null and t.way <> 'proxy'
    order by a.sort_name, a.id limit 1000`.execute(db)
  return rows.map((one) => one.agent)
}
