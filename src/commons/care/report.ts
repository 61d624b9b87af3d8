import { z } from 'zod'
import { allows } from '../../kernel/authority.ts'
import { type Context, command } from '../../kernel/capability.ts'
import { fileHash, qualifiedName, text } from '../../kernel/fields.ts'
import { type Occasion, sightings } from '../../kernel/occasions.ts'
import { findAgent } from '../members/agent-rows.ts'
import { dayAfter, localDay } from '../members/local-day.ts'
import { requireFile } from '../observation/stocks.ts'
import { duties as promises } from '../sanctions/dials.ts'
import type { WitnessTable } from '../sanctions/tables.ts'
import { bearWitness } from '../sanctions/witness.ts'
import { watchOf } from './dials-watch.ts'
import { occasionKey, reported } from './entries-watch.ts'
import { goesRound } from './monitors.ts'
import { occasionName, sourcesOf } from './occasions.ts'

const failures = [
  'not_watched',
  'no_such_occasion',
  'not_oneself',
  'left_since',
  'not_next',
  'report_too_late',
  'judged_already',
  'told_already',
] as const

/**
 * Says what somebody who came right after, or goes round, saw of a turn, a booking or a round. Whose it was the software
 * knows; nobody is named. It opens a case, or adds a witness to it: nothing follows before somebody else has judged.
 */
export const report = command({
  input: z.strictObject({
    of: qualifiedName(),
    key: occasionKey(),
    seen: z.enum(sightings),
    note: text(5_000),
    photo: fileHash().nullable(),
  }),
  who: ['member'],
  failures,
  records: { reported },
  async run(ctx, { of, key, seen, note, photo }) {
    const watch = watchOf(ctx.charter)
    if (!watch.next && !watch.monitors) ctx.fail('not_watched')
    if (!ctx.dial(promises).some(({ code }) => code === watch.duty)) ctx.fail('not_watched')
    const source = sourcesOf(ctx.charter).get(of)
    const found = source?.seen.includes(seen) ? await source.find(ctx, key) : undefined
    const { agent: against, day, resource, next } = found ?? ctx.fail('no_such_occasion')
    const reporter = ctx.standing.agent ?? ctx.fail('not_next')
    if (against === reporter) ctx.fail('not_oneself')
    const stands = standsAs(ctx, next) ?? ctx.fail('not_next')
    if ((await findAgent(ctx.db, ctx.commons.id, against))?.state !== 'member') ctx.fail('left_since')
    if (dayAfter(day, { days: watch.days }) < (await localDay(ctx.db, ctx.commons.id, ctx.now)))
      ctx.fail('report_too_late', { days: watch.days })
    await requireFile(ctx, photo)
    const about = {
      against,
      reporter,
      duty: watch.duty,
      day,
      note,
      resource,
      occasion: occasionName(of, key),
    }
    return bearWitness(ctx, { ...about, stands, seen, photo }, (sealed) =>
      ctx.record('reported', { ...sealed, of, occasion: key, resource, against, day, seen, stands }),
    )
  },
})

/** As what the actor may say what they saw of it, where they may at all. */
function standsAs(
  ctx: Context<(typeof failures)[number]>,
  next: Occasion['next'],
): WitnessTable['stands'] | undefined {
  const watch = watchOf(ctx.charter)
  if (next === 'members') return 'member'
  if (watch.next && next.includes(ctx.standing.agent!)) return 'next'
  return watch.monitors && allows(ctx.charter.who(goesRound), ctx.actor, ctx.standing) ? 'monitor' : undefined
}
