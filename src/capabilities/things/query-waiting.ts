import { z } from 'zod'
import { query } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { inLine } from './waiting-stored.ts'

/** How many wait for a thing, and the viewer's own places in the line, from 1. */
export const waitingFor = query({
  input: z.strictObject({ resource: id('observation.resource') }),
  output: z.object({
    waiting: z.int(),
    mine: z.array(
      z.object({ id: z.string(), place: z.int(), from: z.string().nullable(), until: z.string().nullable() }),
    ),
  }),
  who: ['member'],
  async run(view, { resource }) {
    const all = await inLine(view, resource)
    return {
      waiting: all.length,
      mine: all.flatMap(({ id, agent, from_at, until_at }, at) =>
        agent === view.standing.agent
          ? [
              {
                id,
                place: at + 1,
                from: from_at?.toISOString() ?? null,
                until: until_at?.toISOString() ?? null,
              },
            ]
          : [],
      ),
    }
  },
})
