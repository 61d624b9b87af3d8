import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { amount, id, instant } from '../../kernel/fields.ts'
import { resourceRegistered } from './entries.ts'
import type { EventData } from './event-data.ts'
import { describingFields, kindFields, markFields } from './inputs.ts'
import { markFailures } from './lots.ts'
import { observe } from './observe.ts'
import { insertResource } from './stocks.ts'
import { useFields, usesFit } from './uses.ts'

/**
 * Writes down what the commons has: a ditch, a drill, a granary of rice, a song. A first quantity is the event
 * that raises it. One that is another member's counts once they agree.
 */
export const registerResource = command({
  input: z.strictObject({
    ...kindFields,
    ...describingFields,
    ...markFields,
    ...useFields,
    /** In the unit's smallest part; 0 for a stock that is empty today. */
    quantity: amount(),
    /** Whose it is; absent: the commons'. */
    accountable: id('members.agent').optional(),
    at: instant(),
  }),
  who: ['member'],
  failures: [
    'no_such_agent',
    'no_such_file',
    'in_the_future',
    'quantity_not_positive',
    'use_does_not_fit',
    ...markFailures,
  ],
  records: { resource_registered: resourceRegistered },
  async run(ctx, { quantity, accountable, at, ...given }) {
    if (!usesFit(given)) ctx.fail('use_does_not_fit')
    const { name, note, location, conditions, image, lot, serial, ...kind } = given
    const resource = ctx.newId()
    const register = (opening?: EventData) =>
      ctx.record('resource_registered', { resource, ...kind, opening })
    if (quantity === 0n && !kind.single && accountable === undefined) {
      await insertResource(ctx, { ...given, id: resource, status: 'active' })
      register()
      return { resource, status: 'counted' }
    }
    const raise = { action: 'raise', provider: accountable, receiver: accountable } as const
    const amounts = { quantity, unit: kind.unit, at: new Date(at) }
    const creates = { ...given, id: resource }
    const { status } = await observe(ctx, { ...raise, ...amounts, creates }, register)
    return { resource, status }
  },
})
