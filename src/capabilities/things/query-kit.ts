import { z } from 'zod'
import { query } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { kitAt } from './kit-stored.ts'
import { agentFor, visibleBookings } from './visible-to.ts'

const mostShown = 400

/** A kit with what belongs to it, and who has booked it together for this moment: oneself, or all for the keeper. */
export const kit = query({
  input: z.strictObject({ kit: id('things.kit') }),
  output: z.object({
    id: z.string(),
    name: z.string(),
    parts: z.array(z.object({ resource: z.string(), quantity: z.int() })),
    booked: z.array(z.object({ series: z.string(), agent: z.string() })),
  }),
  who: ['member'],
  async run(view, { kit: wanted }) {
    const { kit: row, parts } = await kitAt(view, wanted)
    const rows = await visibleBookings(view, view.now, new Date(view.now.getTime() + 1))
      .select(['b.series', 'b.agent'])
      .where('b.series', 'is not', null)
      .where(
        'b.resource',
        'in',
        parts.map(({ resource }) => resource),
      )
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('things_loan as l')
              .select('l.id')
              .whereRef('l.commons_id', '=', 'b.commons_id')
              .whereRef('l.booking', '=', 'b.id'),
          ),
        ),
      )
      .distinct()
      .limit(mostShown)
      .execute()
    const booked = rows.flatMap(({ series, agent }) => {
      const seen = agentFor(view, agent)
      return series && seen ? [{ series, agent: seen }] : []
    })
    return { id: row.id, name: row.name, parts, booked }
  },
})
