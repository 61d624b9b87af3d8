import type { Kysely } from 'kysely'
import type { Charter } from '../../kernel/charter.ts'
import type { Tables } from '../../kernel/database.ts'
import { profileOf } from '../charter/profile.ts'
import { dayAfter, localDay } from '../members/local-day.ts'
import { noticeDays, organNoticeDays } from './dials.ts'
import type { MeetingRow } from './tables.ts'

/** How many whole days lie between notice and meeting, and the article that says so where the law asks for more. */
export function noticeRule(charter: Charter, { kind }: Pick<MeetingRow, 'kind'>): NoticeRule {
  const isGeneral = kind === 'general'
  const own = Number(charter.value(isGeneral ? noticeDays.name : organNoticeDays.name) ?? 0)
  const legal = isGeneral ? profileOf(charter).noticeDays : undefined
  return legal && legal.days >= own
    ? { days: legal.days, article: legal.article }
    : { days: own, article: null }
}

export interface NoticeRule {
  days: number
  article: { ko: string; en: string } | null
}

/**
 * The last day on which the notice may go out, until midnight: neither that day nor the meeting's own counts, so for
 * 31 July and seven days it is 23 July, as the ministry's guidance reckons it (협동조합 기본법 제28조 제5항; the guidance
 * itself was read in notes only).
 */
export const lastNoticeDay = (meetingDay: string, days: number): string =>
  days === 0 ? meetingDay : dayAfter(meetingDay, { days: -(days + 1) })

/** The first day a meeting can be held whose notice goes out on `day`. */
export const firstMeetingDay = (day: string, days: number): string =>
  days === 0 ? day : dayAfter(day, { days: days + 1 })

export interface Deadline {
  days: number
  article: { ko: string; en: string } | null
  /** Days of the commons, `2026-07-23`. */
  last: string
  today: string
  isLate: boolean
  /** Where it is too late: the next day a notice sent today is in time for. */
  next: string
}

interface At {
  db: Kysely<Tables>
  commons: { id: string }
  charter: Charter
  now: Date
}

export async function deadlineOf(at: At, row: Pick<MeetingRow, 'kind' | 'starts_at'>): Promise<Deadline> {
  const { days, article } = noticeRule(at.charter, row)
  // One after the other: inside a command both go through one connection.
  const day = await localDay(at.db, at.commons.id, row.starts_at)
  const today = await localDay(at.db, at.commons.id, at.now)
  const last = lastNoticeDay(day, days)
  return { days, article, last, today, isLate: today > last, next: firstMeetingDay(today, days) }
}
