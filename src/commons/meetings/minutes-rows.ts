import { z } from 'zod'
import type { Context } from '../../kernel/capability.ts'
import { text } from '../../kernel/fields.ts'
import { itemId } from './entries.ts'
import { mayLead } from './leading.ts'
import { meetingIn, type PreparingFailure, preparingFailures } from './preparing.ts'
import type { MeetingRow, MinutesRow } from './tables.ts'

/** What the recorder words; everything else the minutes state is counted. */
export const minutesTexts = z.strictObject({
  /** After the opening: greetings, what was said before the first item. */
  opening: text(20_000),
  /** What was said on each item. */
  items: z.array(z.strictObject({ item: itemId(), text: text(20_000) })).max(60),
  closing: text(20_000),
})

export interface StoredTexts {
  opening: string
  closing: string
  items: Record<string, string>
}

export const textsIn = (row: Pick<MinutesRow, 'texts'>): StoredTexts => JSON.parse(row.texts)

export const minutesFailures = [...preparingFailures, 'not_ended_yet'] as const
type Ctx = Context<PreparingFailure | 'not_ended_yet'>

/** The ended meeting, for whoever led it. */
export async function minutedMeeting(ctx: Ctx, id: string): Promise<MeetingRow> {
  const row = await meetingIn(ctx, id, ['called', 'planned', 'open', 'ended'])
  if (row.state !== 'ended') ctx.fail('not_ended_yet')
  if (!mayLead(ctx, row)) ctx.fail('not_yours_to_prepare')
  return row
}

/** The latest edition, or the one asked for. */
export function minutesOf(
  { db, commons }: Pick<Context<string>, 'db' | 'commons'>,
  meeting: string,
  edition?: number,
): Promise<MinutesRow | undefined> {
  const all = db
    .selectFrom('meetings_minutes')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('meeting', '=', meeting)
  const one = edition === undefined ? all : all.where('edition', '=', edition)
  return one.orderBy('edition', 'desc').limit(1).executeTakeFirst()
}

export async function updateMinutes(
  { db }: Pick<Context<string>, 'db'>,
  { commons_id, meeting, edition }: MinutesRow,
  changes: Partial<MinutesRow>,
): Promise<void> {
  const update = db.updateTable('meetings_minutes').set(changes).where('commons_id', '=', commons_id)
  await update.where('meeting', '=', meeting).where('edition', '=', edition).execute()
}
