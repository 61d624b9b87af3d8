import { type Kysely, sql } from 'kysely'
import type { Charter } from '../../kernel/charter.ts'
import type { Tables } from '../../kernel/database.ts'
import { decisionsInMeeting, type MeetingDecision } from '../decisions/in-meeting.ts'
import { signersOf } from './signers.ts'
import { itemsOf } from './stored.ts'
import type { ItemKind, ItemRow, MeetingKind, MeetingRow, Settled } from './tables.ts'

interface At {
  db: Kysely<Tables>
  commons: { id: string }
  charter: Charter
}

/** How a vote came out, as the minutes state it. Plain JSON: numbers, codes and ids; options and titles as worded. */
export interface VoteFacts {
  number: number
  /** Which powers, in whose name: what is carried out, if anything. */
  command: string | null
  procedure: { ko: string; en: string }
  way: 'hands' | 'phones' | null
  secret: boolean
  electors: number
  present: number
  proxies: number
  cast: number
  outcome: 'passed' | 'failed' | 'tied' | null
  answers: Record<string, number> | null
  /** What a motion needed, of what. */
  needed: { got: string; needed: string; of: string; base: string; num: number; den: number } | null
  quorumMet: boolean | null
  options: { label: string; votes: string | null; elected: boolean }[]
  /** How a tie was broken: `yes`, `no` or the labels chosen. */
  tieBroken: string[]
  waitsFor: 'filing' | 'approval' | null
}

export interface ItemFacts {
  item: string
  n: number
  title: string
  text: string
  kind: ItemKind
  settled: Settled | null
  outcome: string | null
  vote: VoteFacts | null
  documents: string[]
}

/** Everything the minutes state that nobody words: as it is when they are frozen. People by id. */
export interface MinutesFacts {
  number: number
  kind: MeetingKind
  organ: string | null
  title: string
  place: string
  startsAt: string
  calledAt: string | null
  openedAt: string | null
  endedAt: string | null
  eligible: number
  present: number
  represented: number
  needed: number | null
  chair: string | null
  recorder: string | null
  signers: string[]
  recesses: { from: string; until: string | null }[]
  items: ItemFacts[]
  documents: string[]
  /** Everybody who was there: in person, or by whom. */
  attendance: {
    agent: string
    way: 'code' | 'office' | 'proxy'
    holder: string | null
    leftAt: string | null
  }[]
}

export async function factsOf(at: At, row: MeetingRow): Promise<MinutesFacts> {
  const [items, documents, signers, recesses, attendance] = await Promise.all([
    itemsOf(at, row.id),
    documentsOf(at, row.id),
    signersOf(at, row.id),
    recessesOf(at, row.id),
    attendanceOf(at, row.id),
  ])
  const ids = items.flatMap(({ decision }) => decision ?? [])
  const votes = await decisionsInMeeting(at.db, at.commons.id, ids)
  const { number, kind, organ, title, place, chair, recorder } = row
  const iso = (moment: Date | null) => moment?.toISOString() ?? null
  return {
    ...{ number, kind, organ, title, place, chair, recorder, signers, recesses, attendance },
    startsAt: row.starts_at.toISOString(),
    calledAt: iso(row.called_at),
    openedAt: iso(row.opened_at),
    endedAt: iso(row.ended_at),
    eligible: row.opened_eligible ?? 0,
    present: row.opened_present ?? 0,
    represented: row.opened_represented ?? 0,
    needed: row.opened_needed,
    items: items.map((one) => itemFacts(one, votes.get(one.decision ?? ''), documents)),
    documents: documents.filter((one) => one.item === null).map((one) => one.name),
  }
}

function itemFacts(
  { id, n, title, text, kind, settled, outcome }: ItemRow,
  vote: MeetingDecision | undefined,
  documents: readonly { item: string | null; name: string }[],
): ItemFacts {
  return {
    item: id,
    ...{ n, title, text, kind, settled, outcome },
    // A vote that was put off or withdrawn has come to nothing.
    vote: vote && settled === 'decided' ? voteFacts(vote) : null,
    documents: documents.filter((one) => one.item === id).map((one) => one.name),
  }
}

function voteFacts(one: MeetingDecision): VoteFacts {
  const { number, command, rules, way, electors, present, proxies, cast, result, waitsFor } = one
  const condition = result?.motion?.conditions[0]
  const chosen = [...(result?.choice?.elected ?? []), ...one.tieBroken]
  const votes = result?.choice?.stages.at(0)?.votes ?? {}
  const isChoice = result?.choice !== undefined
  return {
    ...{ number, command, way, electors, present, proxies, cast, waitsFor },
    procedure: rules.label,
    secret: rules.secret === true,
    outcome: outcomeOf(one),
    answers: result?.motion?.heads.answers ?? null,
    needed: condition
      ? {
          ...{ got: condition.got, needed: condition.needed, of: condition.of, base: condition.base },
          ...{ num: rules.num ?? 1, den: rules.den ?? 1 },
        }
      : null,
    quorumMet: result?.quorum?.met ?? null,
    options: isChoice
      ? one.options.map(({ id, label }) => ({
          label,
          votes: votes[id] ?? null,
          elected: chosen.includes(id),
        }))
      : [],
    tieBroken: one.tieBroken.map((id) => one.options.find((option) => option.id === id)?.label || id),
  }
}

/** A tie that the chair has broken since is no longer one. */
function outcomeOf({ result, tieBroken, state }: MeetingDecision): VoteFacts['outcome'] {
  if (result?.outcome !== 'tied') return result?.outcome ?? null
  if (tieBroken.length === 0 || state === 'tied') return 'tied'
  return tieBroken.includes('no') ? 'failed' : 'passed'
}

async function documentsOf({ db, commons }: At, meeting: string) {
  return db
    .selectFrom('meetings_document')
    .select(['item', 'name'])
    .where('commons_id', '=', commons.id)
    .where('meeting', '=', meeting)
    .orderBy('at')
    .orderBy('id')
    .execute()
}

export async function recessesOf({ db, commons }: Pick<At, 'db' | 'commons'>, meeting: string) {
  const rows = await db
    .selectFrom('meetings_recess')
    .select(['from_at', 'until_at'])
    .where('commons_id', '=', commons.id)
    .where('meeting', '=', meeting)
    .orderBy('from_at')
    .execute()
  return rows.map(({ from_at, until_at }) => ({
    from: from_at.toISOString(),
    until: until_at?.toISOString() ?? null,
  }))
}

async function attendanceOf({ db, commons }: At, meeting: string): Promise<MinutesFacts['attendance']> {
  const { rows } = await sql<{
    agent: string
    way: 'code' | 'office' | 'proxy'
    holder: string | null
    left_at: Date | null
  }>`
    select t.agent, t.way, t.holder, t.left_at from meetings_attendance t
    join members_agent a on a.commons_id = t.commons_id and a.id = t.agent
    where t.commons_id = ${commons.id} and t.meeting = ${meeting} order by a.sort_name, a.id`.execute(db)
  return rows.map(({ left_at, ...one }) => ({ ...one, leftAt: left_at?.toISOString() ?? null }))
}
