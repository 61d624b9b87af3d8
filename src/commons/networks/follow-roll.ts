import type { Effect } from '../../kernel/capability.ts'
import { postMessage } from '../../kernel/outbox.ts'
import { membershipAs } from './rows.ts'

/** Asks this commons to end the seats of a member commons that is on the roll no more. */
export const followRoll: Effect = {
  kinds: ['members.member_left', 'members.member_expelled'],
  async run({ db, commons, entry, now }) {
    const { agent } = entry.data as { agent: string }
    if (!(await membershipAs({ db, commons }, agent))) return
    const message = { to: commons.id, command: 'networks.endPlace', input: { agent } }
    await postMessage(db, commons.id, { ...message, key: `roll:${entry.seq}` }, now)
  },
}
