import type { Generated, Selectable } from 'kysely'

/** Row types of this slice's tables; the meaning of each column is in the numbered `.sql` files. */
declare module '../../kernel/database.ts' {
  interface Tables {
    meetings_meeting: MeetingTable
    meetings_item: ItemTable
    meetings_document: DocumentTable
    meetings_notice: NoticeTable
    meetings_reply: ReplyTable
    meetings_proxy: ProxyTable
    meetings_attendance: AttendanceTable
    meetings_recess: RecessTable
    meetings_signer: SignerTable
    meetings_minutes: MinutesTable
    meetings_signature: SignatureTable
    meetings_try: { commons_id: string; meeting: string; agent: string; tries: number }
  }
}

export const meetingKinds = ['general', 'board', 'committee'] as const
export type MeetingKind = (typeof meetingKinds)[number]
/** planned → called → open → ended; cancelled before it is open. */
export const meetingStates = ['planned', 'called', 'open', 'ended', 'cancelled'] as const
export type MeetingState = (typeof meetingStates)[number]
export const itemKinds = ['report', 'decision', 'election', 'other'] as const
export type ItemKind = (typeof itemKinds)[number]
export const noticeWays = ['app', 'mail', 'letter', 'phone', 'hand'] as const
export type NoticeWay = (typeof noticeWays)[number]
export const replies = ['coming', 'away', 'proxy'] as const
export type Reply = (typeof replies)[number]
export const attendanceWays = ['code', 'office', 'proxy'] as const
export type AttendanceWay = (typeof attendanceWays)[number]

/** Decided by a vote, done without one, or left to another meeting. */
export const settledAs = ['decided', 'done', 'postponed'] as const
export type Settled = (typeof settledAs)[number]

export interface MeetingTable {
  commons_id: string
  id: string
  number: number
  kind: MeetingKind
  organ: string | null
  title: string
  starts_at: Date
  place: string
  place_id: string
  text: Generated<string>
  state: Generated<MeetingState>
  planned_by: string
  planned_at: Date
  called_at: Date | null
  told_seq: bigint | null
  agenda_changed: Generated<boolean>
  code: string | null
  door_at: Date | null
  opened_at: Date | null
  ended_at: Date | null
  chair: string | null
  recorder: string | null
  cancelled_at: Date | null
  current_item: string | null
  opened_eligible: number | null
  opened_present: number | null
  opened_represented: number | null
  opened_needed: number | null
}
export type MeetingRow = Selectable<MeetingTable>

export interface ItemTable {
  commons_id: string
  id: string
  meeting: string
  n: number
  title: string
  text: Generated<string>
  kind: ItemKind
  decision: string | null
  outcome: string | null
  taken_up_at: Date | null
  settled_at: Date | null
  settled: Settled | null
}
export type ItemRow = Selectable<ItemTable>

export interface DocumentTable {
  commons_id: string
  id: string
  meeting: string
  item: string | null
  file: string
  name: string
  at: Date
}

export interface NoticeTable {
  commons_id: string
  meeting: string
  agent: string
  way: NoticeWay | null
  sent_at: Date | null
  by: string | null
}

export interface ReplyTable {
  commons_id: string
  meeting: string
  agent: string
  reply: Reply
  at: Date
}

export interface ProxyTable {
  commons_id: string
  meeting: string
  agent: string
  holder: string | null
  holder_name: string | null
  evidence: string | null
  received_at: Date
  by: string | null
}
export type ProxyRow = Selectable<ProxyTable>

export interface AttendanceTable {
  commons_id: string
  meeting: string
  agent: string
  way: AttendanceWay
  holder: string | null
  at: Date
  left_at: Date | null
}

export interface RecessTable {
  commons_id: string
  meeting: string
  from_at: Date
  until_at: Date | null
}

export interface SignerTable {
  commons_id: string
  meeting: string
  agent: string
  n: number
}

export interface MinutesTable {
  commons_id: string
  meeting: string
  edition: number
  texts: string
  reason: Generated<string>
  frozen_at: Date | null
  facts: string | null
  salt: string | null
  hash: string | null
}
export type MinutesRow = Selectable<MinutesTable>

export interface SignatureTable {
  commons_id: string
  meeting: string
  edition: number
  agent: string
  office: 'chair' | 'signer'
  n: number
  signed_at: Date | null
  way: 'app' | 'paper' | null
  evidence: string | null
}
