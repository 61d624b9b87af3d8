import type { Effect } from '../../kernel/capability.ts'
import { bringForward } from '../../kernel/schedule.ts'
import './lending-tables.ts'
import { lateKey } from './tell-late.ts'

/**
 * Nobody is kept in by a drill: leaving is free. But what somebody who goes still has is due at that moment, so that the
 * clock says so to them and to whoever looks after it; what is held as a deposit stays held until it is back.
 */
export const leavers: Effect = {
  kinds: ['members.member_left', 'members.member_expelled'],
  async run({ db, commons, entry }) {
    const { agent } = entry.data as { agent: string }
    const at = new Date(entry.at)
    const out = db
      .updateTable('things_loan')
      .set({ due_at: at })
      .where('commons_id', '=', commons.id)
      .where('agent', '=', agent)
      .where('state', '=', 'out')
      .where('due_at', '>', at)
      .where('out_at', '<', at)
    const loans = await out.returning('id').execute()
    for (const { id } of loans) await bringForward(db, commons.id, { key: lateKey(id), at })
  },
}
