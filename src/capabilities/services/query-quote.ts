import { z } from 'zod'
import { momentIn } from '../../commons/members/local-day.ts'
import { lineShape } from '../../commons/pricing/line.ts'
import { query } from '../../kernel/capability.ts'
import { Failure } from '../../kernel/failure.ts'
import { amount, day, instant } from '../../kernel/fields.ts'
import { freeTimes } from './hours.ts'
import { quoteFor } from './quoting.ts'
import { workersFor, zoneOf } from './stored.ts'
import { wantedFields } from './wanted.ts'

const dayMs = 86_400_000

/**
 * What a job costs, every line of it, and when on a day somebody is free: all that is shown before booking. `at`: the
 * chosen beginning, where prices go by it; without one it is reckoned from the first free time.
 */
export const quote = query({
  input: z.strictObject({ ...wantedFields, day: day(), at: instant().nullable() }),
  output: z.object({
    ...{ unit: z.string(), total: amount(), worker: amount(), coop: amount(), lines: z.array(lineShape) },
    ...{ minutes: z.int(), from: instant() },
    times: z.array(z.object({ from: instant(), free: z.int() })),
  }),
  who: ['anyone'],
  async run(view, { day, at, ...wanted }) {
    const place = {
      ...view,
      fail: (code: string): never => {
        throw new Failure(`services.${code}`)
      },
    }
    const types = view.standing.types
    const zone = await zoneOf(view)
    const noon = Date.parse(momentIn(day, '12:00', zone) ?? '')
    if (Number.isNaN(noon) || Math.abs(noon - view.now.getTime()) > 366 * dayMs) place.fail('too_far')
    const { minutes } = await quoteFor(place, wanted, { from: noon, types })
    const around = { from: noon - dayMs, until: noon + dayMs }
    const all = await workersFor(view, { zone: wanted.zone, around })
    const workers = all.filter(({ agent }) => agent !== view.standing.agent)
    const times = freeTimes(workers, { day, minutes, zone, now: view.now.getTime() })
    const from = at === null ? (times[0]?.from ?? noon) : Date.parse(at)
    const { unit, total, worker, coop, lines } = await quoteFor(place, wanted, { from, types })
    return {
      ...{ unit, total, worker, coop, lines, minutes, from: new Date(from).toISOString() },
      times: times.map((one) => ({ from: new Date(one.from).toISOString(), free: one.free })),
    }
  },
})
