import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { amount, instant } from '../../kernel/fields.ts'
import { resourceRegistered } from './entries.ts'
import { describingFields, kindFields, markFields } from './inputs.ts'
import { markFailures } from './lots.ts'
import { observe } from './observe.ts'
import { insertResource } from './stocks.ts'
import { useFields, usesFit } from './uses.ts'

/** Writes down a whole list, as it was kept on paper or in a sheet: all of it or nothing. */
export const registerMany = command({
  input: z.strictObject({
    rows: z
      .array(
        z.strictObject({
          ...kindFields,
          ...describingFields,
          ...markFields,
          ...useFields,
          quantity: amount(),
        }),
      )
      .min(1)
      .max(200),
    at: instant(),
  }),
  who: ['role:steward'],
  failures: ['in_the_future', 'quantity_not_positive', 'no_such_file', 'use_does_not_fit', ...markFailures],
  records: { resource_registered: resourceRegistered },
  async run(ctx, { rows, at }) {
    if (!rows.every(usesFit)) ctx.fail('use_does_not_fit')
    const resources: string[] = []
    for (const { quantity, ...given } of rows) {
      const resource = ctx.newId()
      const { name, note, location, conditions, image, lot, serial, ...kind } = given
      resources.push(resource)
      if (quantity === 0n && !kind.single) {
        await insertResource(ctx, { ...given, id: resource, status: 'active' })
        ctx.record('resource_registered', { resource, ...kind })
        continue
      }
      const amounts = { action: 'raise', quantity, unit: kind.unit, at: new Date(at) } as const
      await observe(ctx, { ...amounts, creates: { ...given, id: resource } }, (opening) =>
        ctx.record('resource_registered', { resource, ...kind, opening }),
      )
    }
    return { resources }
  },
})
