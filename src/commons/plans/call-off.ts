import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { text } from '../../kernel/fields.ts'
import { isKept } from './done.ts'
import { calledOff } from './entries.ts'
import { flowRow } from './flows.ts'
import { matterRow, named, setStatus } from './matters.ts'
import { speaksForUs } from './powers.ts'

/**
 * Calls off what was wished for, promised, agreed or claimed, with the reason: by a side of it, by whoever proposed it
 * while it is not agreed, for the commons by whoever may speak for it. What happened already stays as it happened.
 */
export const callOff = command({
  input: z.strictObject({
    what: z.enum(['intent', 'commitment', 'agreement', 'claim']),
    id: z.uuid().toLowerCase(),
    reason: text(2_000),
  }),
  who: ['signed-in'],
  layer: 'regulations',
  failures: [
    'no_such_intent',
    'no_such_commitment',
    'no_such_agreement',
    'no_such_claim',
    'part_of_agreement',
    'called_off',
    'already_fulfilled',
    'not_yours',
    'reason_missing',
  ],
  records: { called_off: calledOff },
  async run(ctx, { what, id, reason }) {
    const { status, sides, by, agreement } = await matterOf()
    if (what === 'commitment' && agreement) ctx.fail('part_of_agreement')
    if (status === 'cancelled' || status === 'declined') ctx.fail('called_off')
    const me = ctx.standing.agent
    const isOpenToIts = status === 'asked' || what === 'intent'
    const isMine = me !== undefined && (sides.includes(me) || (by === me && isOpenToIts))
    const isOurs = sides.includes(null) && speaksForUs(ctx)
    // A debt is forgiven by whoever is owed, not by whoever owes.
    const mayDrop = what !== 'claim' || sides[1] === (isMine ? me : null)
    if (!(isMine || isOurs) || !mayDrop) ctx.fail('not_yours')
    if (reason.trim() === '') ctx.fail('reason_missing')
    if (await isKept(ctx, what, id)) ctx.fail('already_fulfilled')
    const tells = [...sides, by].filter((one) => one !== null)
    ctx.record('called_off', { ...named(what, id), tells: [...new Set(tells)] })
    await setStatus(ctx, what, id, 'cancelled', reason)
    return { status: 'cancelled' as const }

    async function matterOf() {
      if (what !== 'intent') return matterRow(ctx, what, id)
      const row = await flowRow(ctx, 'intent', id)
      const owner = row.given === 'provider' ? row.provider : row.receiver
      return { status: row.status, agreement: null, sides: [owner], by: row.proposed_by }
    }
  },
})
