import { z } from 'zod'
import { query, type View } from '../../kernel/capability.ts'
import { id, instant } from '../../kernel/fields.ts'
import { minutesPublic } from './dials.ts'
import { mayLead } from './leading.ts'
import { factsOf, type MinutesFacts } from './minutes-facts.ts'
import { minutesOf, type StoredTexts, textsIn } from './minutes-rows.ts'
import { signaturesOf } from './signing.ts'
import { findMeeting } from './stored.ts'
import type { MeetingRow } from './tables.ts'
import { visibleMeetings } from './visible-to.ts'

const output = z.object({
  meeting: id('meetings.meeting'),
  edition: z.int(),
  /** Of all there are, those frozen; the latest may be a draft. */
  editions: z.int(),
  reason: z.string(),
  frozenAt: instant().nullable(),
  hash: z.string().nullable(),
  facts: z.unknown() as z.ZodType<MinutesFacts>,
  texts: z.unknown() as z.ZodType<StoredTexts>,
  signatures: z.array(
    z.object({
      agent: id('members.agent'),
      office: z.enum(['chair', 'signer']),
      signedAt: instant().nullable(),
      way: z.enum(['app', 'paper']).nullable(),
      evidence: z.string().nullable(),
    }),
  ),
  /** Whether the viewer words, freezes and corrects them. */
  leads: z.boolean(),
  /** Names of relatives outside the roll who stood in for somebody, by whom they stood in for. */
  family: z.record(z.string(), z.string()),
})
export type MinutesView = z.output<typeof output>

/**
 * An edition of the minutes, the latest where none is named. A draft is read by those who led the meeting; what is
 * frozen by whoever sees the meeting, and by anybody where the rules make minutes public, then without names of who
 * was there.
 */
export const minutes = query({
  input: z.strictObject({ meeting: id('meetings.meeting'), edition: z.int32().positive().optional() }),
  output: output.nullable(),
  who: ['anyone'],
  async run(view, { meeting, edition }) {
    const row = await shown(view, meeting)
    if (!row) return null
    const leads = mayLead({ charter: view.charter, actor: view.viewer, standing: view.standing }, row.meeting)
    const latest = await minutesOf(view, meeting)
    const asked = edition === undefined ? latest : await minutesOf(view, meeting, edition)
    const found = asked?.frozen_at || leads ? asked : await latestFrozen(view, meeting, latest?.edition ?? 0)
    if (!found) return null
    const whole = found.facts ? (JSON.parse(found.facts) as MinutesFacts) : await factsOf(view, row.meeting)
    const facts = row.asMember ? whole : { ...whole, attendance: [] }
    const signatures = await signaturesOf(view, meeting, found.edition)
    return {
      ...{ meeting, edition: found.edition, editions: latest?.edition ?? 0, reason: found.reason },
      ...{ hash: found.hash, facts, texts: textsIn(found), leads },
      frozenAt: found.frozen_at?.toISOString() ?? null,
      signatures: signatures.map(({ agent, office, way, evidence, signed_at }) => ({
        ...{ agent, office, way, evidence: row.asMember ? evidence : null },
        signedAt: signed_at?.toISOString() ?? null,
      })),
      family: row.asMember ? await familyOf(view, meeting) : {},
    }
  },
})

/** The meeting, seen as somebody to whom it is open, or only because its minutes are public. */
async function shown(
  view: View,
  id: string,
): Promise<{ meeting: MeetingRow; asMember: boolean } | undefined> {
  const mine = await visibleMeetings(view).where('m.id', '=', id).executeTakeFirst()
  if (mine) return { meeting: mine, asMember: true }
  const meeting = await findMeeting(view, id)
  const isPublic = meeting?.kind === 'general' && view.charter.value(minutesPublic.name) === true
  return meeting && isPublic ? { meeting, asMember: false } : undefined
}

/** The newest that stands, below a draft of the next. */
async function latestFrozen(view: View, meeting: string, edition: number) {
  const before = edition > 1 ? await minutesOf(view, meeting, edition - 1) : undefined
  return before?.frozen_at ? before : undefined
}

async function familyOf({ db, commons }: View, meeting: string): Promise<Record<string, string>> {
  const rows = await db
    .selectFrom('meetings_proxy')
    .select(['agent', 'holder_name'])
    .where('commons_id', '=', commons.id)
    .where('meeting', '=', meeting)
    .where('holder_name', 'is not', null)
    .execute()
  return Object.fromEntries(rows.map(({ agent, holder_name }) => [agent, holder_name ?? '']))
}
