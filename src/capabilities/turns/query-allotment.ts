import { z } from 'zod'
import { outOfService } from '../../commons/care/out-of-service.ts'
import { localDay } from '../../commons/members/local-day.ts'
import { query, type View } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import { day, id } from '../../kernel/fields.ts'
import { ruleOf } from './dials.ts'
import { cycleShape, readCycle } from './read-cycle.ts'
import { drawShape, readDraw } from './read-draw.ts'
import { lotteryShape, readLottery } from './read-lottery.ts'
import { readRegime, regimeShape } from './read-regime.ts'
import { readRotation, rotationShape } from './read-rotation.ts'
import { readSeason, seasonShape } from './read-season.ts'
import { placeRow } from './stored.ts'

/** One of what is shared: who is where on a day, whose turn is when, what has been taken of the limit, who was drawn. */
export const allotment = query({
  input: z.strictObject({ resource: id('observation.resource'), day: day().optional() }),
  output: z.object({
    resource: z.string(),
    /** Empty where the charter has dropped it. */
    rule: z.string(),
    today: z.string(),
    /** Since when it is not shared so any more. */
    ended: z.string().nullable(),
    /** When it cannot be used, now or next; `until` null: no end is known. */
    away: z.object({ since: z.string(), until: z.string().nullable() }).nullable(),
    regime: regimeShape.nullable(),
    draw: drawShape.nullable(),
    cycle: cycleShape.nullable(),
    season: seasonShape.nullable(),
    rotation: rotationShape.nullable(),
    lottery: lotteryShape.nullable(),
  }),
  who: ['member'],
  async run(view, { resource, day }) {
    const row = await placeRow(view, resource)
    if (!row) throw kernelFailure('not_found', { what: 'observation.resource' })
    const rule = ruleOf(view.charter, row.in_force)
    const today = await localDay(view.db, view.commons.id, view.now)
    const on = day ?? today
    return {
      ...{ resource, rule: rule?.code ?? '', today, ended: row.ended_at?.toISOString() ?? null },
      away: await awayOf(view, resource),
      regime: await readRegime(view, row),
      draw: rule?.way === 'sites' ? await readDraw(view, row, on) : null,
      cycle: rule?.way === 'proportional' ? await readCycle(view, resource) : null,
      season: rule?.way === 'quota' ? await readSeason(view, resource, on) : null,
      rotation: rule?.way === 'rotation' ? await readRotation(view, rule, resource) : null,
      lottery:
        rule?.way === 'lottery' || rule?.way === 'priority' ? await readLottery(view, rule, resource) : null,
    }
  },
})

async function awayOf(view: View, resource: string) {
  const found = (await outOfService(view, [resource])).get(resource)
  return found ? { since: found.since.toISOString(), until: found.until?.toISOString() ?? null } : null
}
