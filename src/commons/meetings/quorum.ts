import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { type QuorumRules, quorumNeeded } from '../../counting/motions/quorum.ts'
import type { Charter } from '../../kernel/charter.ts'
import type { Tables } from '../../kernel/database.ts'
import { dataOf } from '../charter/charter.ts'
import { profileOf } from '../charter/profile.ts'
import { procedureNamed } from '../decisions/procedure.ts'
import { electorateSize } from '../members/electorate.ts'
import { invitedTo } from './invited.ts'
import type { MeetingRow } from './tables.ts'

export interface MeetingQuorum {
  /** Everybody who may vote. */
  eligible: number
  /** In the room, in person or represented. */
  present: number
  represented: number
  /** What the strictest item asks for; null where nothing here needs a quorum. */
  needed: number | null
  num: number
  den: number
}

interface At {
  db: Kysely<Tables>
  commons: { id: string }
  charter: Charter
  now: Date
}

/** How many are there, and how many the strictest of the items asks for. Heads, whole numbers throughout. */
export async function quorumOf(at: At, meeting: MeetingRow): Promise<MeetingQuorum> {
  const who = invitedTo(at.charter, meeting)
  // One after the other: a meeting is opened with this inside a command, which has one connection.
  const eligible = await electorateSize(at.db, at.commons.id, who, at.now)
  const counted = await countPresent(at, meeting.id)
  const codes = await proceduresOfItems(at, meeting.id)
  const asked = quorumsOf(at.charter, codes.length > 0 ? codes : usualProcedures(at.charter, who), eligible)
  const { num, den, heads } = asked.reduce((most, one) => (one.heads > most.heads ? one : most), none)
  const needed = Math.max(heads, legalQuorum(at.charter, meeting, eligible))
  return { eligible, ...counted, num, den, needed: needed === 0 ? null : needed }
}

interface Asked {
  num: number
  den: number
  /** How many people that is. */
  heads: number
}

const none: Asked = { num: 0, den: 1, heads: 0 }

/** Where the law asks for more than a part (과반수) of all members at a general meeting. */
function legalQuorum(charter: Charter, { kind }: MeetingRow, eligible: number): number {
  const law = kind === 'general' ? profileOf(charter).quorum : undefined
  return law ? headsOf({ quorumNum: law.num, quorumDen: law.den, quorumStrict: true }, eligible) : 0
}

/** What each of these asks for; those without a quorum ask for nothing. */
function quorumsOf(charter: Charter, codes: readonly string[], eligible: number): Asked[] {
  return codes.flatMap((code) => {
    const rules = procedureNamed(charter, code)?.procedure
    if (!rules || rules.quorumNum === 0) return []
    return [{ num: rules.quorumNum, den: rules.quorumDen, heads: headsOf(rules, eligible) }]
  })
}

/** As a vote under the same rules counts it, so that a meeting that opened cannot fail for the same people. */
const headsOf = (rules: QuorumRules, eligible: number) => Number(quorumNeeded(rules, BigInt(eligible)))

/** Where nothing on the agenda is voted on yet: what those invited decide by. */
function usualProcedures(charter: Charter, who: readonly string[]): string[] {
  const all = Object.keys(dataOf(charter).procedures)
  const theirs = all.filter((code) => {
    const { electorate = [] } = procedureNamed(charter, code)?.procedure ?? {}
    return electorate.length > 0 && electorate.every((one) => who.includes(one))
  })
  const inMeetings = theirs.filter((code) => isHeld(charter, code))
  return inMeetings.length > 0 ? inMeetings : theirs
}

const isHeld = (charter: Charter, code: string): boolean =>
  (procedureNamed(charter, code)?.procedure as { held?: string } | undefined)?.held === 'meeting'

async function countPresent(at: At, meeting: string): Promise<{ present: number; represented: number }> {
  const { rows } = await sql<{ present: number; represented: number }>`
    select count(*)::int as present, (count(*) filter (where way = 'proxy'))::int as represented
    from meetings_attendance
    where commons_id = ${at.commons.id} and meeting = ${meeting} and left_at is null`.execute(at.db)
  return rows[0]!
}

async function proceduresOfItems(at: At, meeting: string): Promise<string[]> {
  const { rows } = await sql<{ procedure: string }>`
    select distinct d.procedure from meetings_item i
    join decisions_decision d on d.commons_id = i.commons_id and d.id = i.decision
    where i.commons_id = ${at.commons.id} and i.meeting = ${meeting}`.execute(at.db)
  return rows.map(({ procedure }) => procedure)
}
