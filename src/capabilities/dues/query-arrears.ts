import { z } from 'zod'
import { localDay } from '../../commons/members/local-day.ts'
import { reachOf } from '../../commons/members/reach.ts'
import { lateByAgent } from '../../commons/obligations/late.ts'
import { query } from '../../kernel/capability.ts'
import { amount, day, id, unitCode } from '../../kernel/fields.ts'

/** So many at once: a list to ring up, or letters to print. */
const most = 300

/** Who has dues past their day, longest overdue first, and how they are reached. */
export const arrears = query({
  input: z.strictObject({}),
  output: z.object({
    today: day(),
    people: z.array(
      z.object({
        agent: id('members.agent'),
        name: z.string(),
        number: z.string().nullable(),
        phone: z.string().nullable(),
        address: z.string().nullable(),
        /** Whoever does not sign in is rung up or written to. */
        signsIn: z.boolean(),
        unit: unitCode(),
        rest: amount(),
        count: z.int(),
        since: day(),
        labels: z.array(z.string()),
      }),
    ),
    more: z.boolean(),
  }),
  who: ['role:steward', 'role:treasurer'],
  async run(view) {
    const today = await localDay(view.db, view.commons.id, view.now)
    const wanted = { purpose: 'dues', today, limit: most + 1 }
    const late = await lateByAgent(view.db, view.commons.id, wanted)
    const shown = late.slice(0, most)
    const reach = await reachOf(view.db, view.commons.id, [...new Set(shown.map((one) => one.agent))])
    const byId = new Map(reach.map((one) => [one.id, one]))
    const people = shown.flatMap((one) => {
      const known = byId.get(one.agent)
      if (!known) return []
      const { id: _, ...how } = known
      return [{ ...one, ...how }]
    })
    return { today, people, more: late.length > most }
  },
})
