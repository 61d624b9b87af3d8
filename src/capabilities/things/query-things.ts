import { z } from 'zod'
import { outOfService } from '../../commons/care/out-of-service.ts'
import { query } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { ruleOf } from './dials.ts'
import { unitsMissing } from './lending-stored.ts'
import { thingShape } from './shapes.ts'
import { visibleBookings } from './visible-to.ts'

const pageSize = 100

/** What is shared, with what is free at this moment. */
export const things = query({
  input: z.strictObject({ after: id('observation.resource').optional() }),
  output: z.object({ things: z.array(thingShape), next: z.string().nullable() }),
  who: ['member'],
  async run(view, { after }) {
    let shared = view.db
      .selectFrom('things_thing')
      .selectAll()
      .where('commons_id', '=', view.commons.id)
      .where('ended_at', 'is', null)
    if (after) shared = shared.where('resource', '>', after)
    const rows = await shared
      .orderBy('resource')
      .limit(pageSize + 1)
      .execute()
    const page = rows.slice(0, pageSize)
    const resources = page.map(({ resource }) => resource)
    const [held, away] = [await heldNow(view, resources), await outOfService(view, resources)]
    const missing = await unitsMissing(view, resources)
    const listed = page.map(({ resource, rule, units }) => {
      const now = held.get(resource)
      const out = away.get(resource)
      const isOut = out && out.since <= view.now
      const free = isOut ? 0 : Math.max(0, units - (now?.count ?? 0) - (missing.get(resource)?.size ?? 0))
      return {
        ...{ resource, rule: ruleOf(view.charter, rule)?.code ?? '', units, free },
        freeAt: free === 0 && !isOut && now ? now.first.toISOString() : null,
        away: isOut ? { since: out.since.toISOString(), until: out.until?.toISOString() ?? null } : null,
      }
    })
    return { things: listed, next: rows.length > pageSize ? page.at(-1)!.resource : null }
  },
})

async function heldNow(view: Parameters<typeof visibleBookings>[0], resources: readonly string[]) {
  if (resources.length === 0) return new Map<string, { count: number; first: Date }>()
  const next = new Date(view.now.getTime() + 1)
  const rows = await visibleBookings(view, view.now, next)
    .where('b.resource', 'in', [...resources])
    .select(({ fn }) => ['b.resource', fn.countAll<bigint>().as('count'), fn.min('b.until_at').as('first')])
    .groupBy('b.resource')
    .execute()
  return new Map(rows.map(({ resource, count, first }) => [resource, { count: Number(count), first }]))
}
