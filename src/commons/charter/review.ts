import type { Kysely } from 'kysely'
import type { Charter } from '../../kernel/charter.ts'
import type { Tables } from '../../kernel/database.ts'
import { reviewMonths } from './dials.ts'
import './tables.ts'

/** When the rules in force were put in force or last gone through. */
export async function lastLookedAt(db: Kysely<Tables>, commonsId: string, version: number): Promise<Date> {
  const mine = { commons_id: commonsId, version }
  const [stated, reviewed] = await Promise.all([
    db
      .selectFrom('charter_version')
      .select('at')
      .where('commons_id', '=', mine.commons_id)
      .where('version', '=', version)
      .executeTakeFirstOrThrow(),
    db
      .selectFrom('charter_review')
      .select('at')
      .where('commons_id', '=', mine.commons_id)
      .orderBy('entry_seq', 'desc')
      .limit(1)
      .executeTakeFirst(),
  ])
  return reviewed && reviewed.at > stated.at ? reviewed.at : stated.at
}

/** Whether the members wanted to go through their rules by now. */
export function isReviewDue(charter: Charter, looked: Date, now: Date): boolean {
  const months = charter.value(reviewMonths.name) as number
  if (months === 0) return false
  const due = new Date(looked)
  due.setUTCMonth(due.getUTCMonth() + months)
  return now >= due
}
