import { type Actor, allows, type Standing } from '../../kernel/authority.ts'
import type { Context } from '../../kernel/capability.ts'
import type { Charter } from '../../kernel/charter.ts'
import { findMeeting } from './stored.ts'
import type { MeetingRow, MeetingState } from './tables.ts'

/** Who prepares and runs meetings of any kind; members of an organ also do so for that organ's own. */
export const preparePower = 'meetings.prepare'

export const preparingFailures = [
  'no_such_meeting',
  'not_yours_to_prepare',
  'meeting_is_over',
  'meeting_has_begun',
  'not_called_yet',
] as const
export type PreparingFailure = (typeof preparingFailures)[number]

type Person = { charter: Charter; actor: Actor; standing: Standing }

export function mayPrepare({ charter, actor, standing }: Person, organ: string | null): boolean {
  if (allows(charter.who(preparePower), actor, standing)) return true
  return organ !== null && standing.member && standing.organs.includes(organ)
}

type Ctx = Context<PreparingFailure>

/** The meeting, for whoever may prepare it, in one of the states in which this step is possible. */
export async function preparedMeeting(
  ctx: Ctx,
  id: string,
  states: readonly MeetingState[],
): Promise<MeetingRow> {
  const row = await meetingIn(ctx, id, states)
  // An entry for a member does not borrow the member's powers.
  if (!mayPrepare(ctx, row.organ)) ctx.fail('not_yours_to_prepare')
  return row
}

/** The meeting, in one of the states in which this step is possible. */
export async function meetingIn(ctx: Ctx, id: string, states: readonly MeetingState[]): Promise<MeetingRow> {
  const row = await findMeeting(ctx, id)
  if (!row) return ctx.fail('no_such_meeting')
  if (states.includes(row.state)) return row
  if (row.state === 'open') return ctx.fail('meeting_has_begun')
  return ctx.fail(row.state === 'planned' ? 'not_called_yet' : 'meeting_is_over')
}
