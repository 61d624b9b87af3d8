import { allows } from '../../kernel/authority.ts'
import type { Context } from '../../kernel/capability.ts'
import { mayPrepare, meetingIn, type PreparingFailure, preparingFailures } from './preparing.ts'
import { itemsOf } from './stored.ts'
import type { ItemRow, MeetingRow } from './tables.ts'

export const leadingFailures = [...preparingFailures, 'not_open_yet', 'in_recess'] as const
export type LeadingFailure = (typeof leadingFailures)[number]

/** Whoever leads a meeting: who prepares such meetings, and who was named to chair or record this one. */
export function mayLead(person: Parameters<typeof mayPrepare>[0], row: MeetingRow): boolean {
  const { agent } = person.standing
  const isNamed = agent !== undefined && (agent === row.chair || agent === row.recorder)
  return isNamed || mayPrepare(person, row.organ)
}

/** The open meeting, for whoever leads it. */
export async function ledMeeting(ctx: Context<LeadingFailure>, id: string, during?: 'recess') {
  const row = await meetingIn(ctx as Context<PreparingFailure>, id, ['called', 'planned', 'open'])
  if (row.state !== 'open') return ctx.fail('not_open_yet')
  if (!mayLead(ctx, row)) ctx.fail('not_yours_to_prepare')
  if (!during && (await openRecess(ctx, id))) ctx.fail('in_recess')
  return row
}

export async function openRecess({ db, commons }: Pick<Context<string>, 'db' | 'commons'>, meeting: string) {
  return db
    .selectFrom('meetings_recess')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('meeting', '=', meeting)
    .where('until_at', 'is', null)
    .executeTakeFirst()
}

/** An item of the agenda; fails where it is on none or not this one. */
export async function itemIn(ctx: Context<'no_such_item'>, meeting: string, item: string): Promise<ItemRow> {
  const found = (await itemsOf(ctx, meeting)).find((one) => one.id === item)
  return found ?? ctx.fail('no_such_item')
}

export async function updateItem(
  { db, commons }: Pick<Context<string>, 'db' | 'commons'>,
  id: string,
  changes: Partial<Omit<ItemRow, 'commons_id' | 'id'>>,
): Promise<void> {
  const update = db.updateTable('meetings_item').set(changes)
  await update.where('commons_id', '=', commons.id).where('id', '=', id).execute()
}

/**
 * Runs a command of decisions for whoever leads the meeting. Where the charter lets them do it themselves it says so;
 * otherwise the meeting does it, as the clock would: the entry before it says who led.
 */
export function asLeader(ctx: Context<string>, command: string, input: unknown): Promise<unknown> {
  const mayThemselves = allows(ctx.charter.who(command), ctx.actor, ctx.standing)
  return ctx.execute(command, input, mayThemselves ? ctx.actor : { kind: 'clock' })
}
