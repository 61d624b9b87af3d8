import { z } from 'zod'
import { query } from '../../kernel/capability.ts'
import { needShape } from './shapes.ts'
import { acceptsNeeds, visibleNeeds } from './visible-to.ts'

/** What the viewer said they need; for whoever may accept needs, what everybody did. Those that wait first. */
export const needs = query({
  input: z.strictObject({}),
  output: z.object({ needs: z.array(needShape), accepts: z.boolean() }),
  who: ['signed-in'],
  async run(view) {
    const rows = await visibleNeeds(view)
      .selectAll()
      .where('state', 'in', ['declared', 'accepted'])
      .orderBy('state', 'desc')
      .orderBy('declared_at')
      .limit(500)
      .execute()
    return {
      needs: rows.map(({ id, agent, unit, amount, text, until_on: until, state, declared_at }) => {
        return { ...{ id, agent, unit, amount, text, until, state }, declaredAt: declared_at.toISOString() }
      }),
      accepts: acceptsNeeds(view),
    }
  },
})
