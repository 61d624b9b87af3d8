import type { Context } from '../../kernel/capability.ts'
import { agreementRow } from './agreement.ts'
import { flowRow } from './flows.ts'
import type { Status, WordTable } from './tables.ts'

/** What two sides say yes or no to: a commitment by itself, an agreement whole, a claim. */
export type Matter = WordTable['what']

/** A matter's standing and whom it binds. Throws `plans.no_such_…`. */
export async function matterRow(ctx: Context, what: Matter, id: string) {
  if (what === 'agreement') {
    const row = await agreementRow(ctx, id)
    return { status: row.status, agreement: id, sides: [row.one_side, row.other_side], by: row.proposed_by }
  }
  const row = await flowRow(ctx, what, id)
  const { status, agreement } = row
  return { status, agreement, sides: [row.provider, row.receiver], by: row.proposed_by }
}

/** Sets how a matter stands: an agreement with all its commitments at once. */
export async function setStatus(
  ctx: Context,
  what: Matter | 'intent',
  id: string,
  status: Status,
  reason = '',
) {
  const set = { status, reason }
  const flows = ctx.db.updateTable('plans_flow').set(set).where('commons_id', '=', ctx.commons.id)
  if (what !== 'agreement') {
    await flows.where('id', '=', id).execute()
    return
  }
  await flows.where('agreement', '=', id).execute()
  const rows = ctx.db.updateTable('plans_agreement').set(set).where('commons_id', '=', ctx.commons.id)
  await rows.where('id', '=', id).execute()
}

/** Entry data that names a matter by its kind. */
export const named = (what: Matter | 'intent', id: string) => ({ [what]: id })
