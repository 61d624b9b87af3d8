import type { Context } from '../../kernel/capability.ts'
import { linkDays } from './dials.ts'
import { localDay, startOfDay } from './local-day.ts'

/** Until when a link with this last day is valid, or why that day can't be chosen. */
export async function linkExpiry(
  ctx: Pick<Context, 'db' | 'commons' | 'now' | 'dial'>,
  lastDay: string,
): Promise<{ at: Date } | { problem: 'expiry_past' | 'expiry_far'; days: number }> {
  const { db, commons, now } = ctx
  const days = ctx.dial(linkDays)
  const today = await localDay(db, commons.id, now)
  if (lastDay < today) return { problem: 'expiry_past', days }
  const furthest = await startOfDay(db, commons.id, today, days + 1)
  const at = await startOfDay(db, commons.id, lastDay, 1)
  return at > furthest ? { problem: 'expiry_far', days } : { at }
}
