import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id, instant, line, text } from '../../kernel/fields.ts'
import { roundChanged } from './entries.ts'
import { isRunning } from './phase.ts'
import { changeRound as change, roundAt } from './stored.ts'
import { scheduleRound, timeFailures, timesOf, timesProblem } from './times.ts'

/** Gives a round another name or other days while it runs; giving that has begun stays begun. */
export const changeRound = command({
  input: z.strictObject({
    round: id('budgeting.round'),
    name: line(80),
    text: text(4_000),
    ideasClose: instant(),
    opens: instant(),
    closes: instant(),
  }),
  who: ['role:steward', 'decision:assembly'],
  failures: ['round_over', 'begun_already', ...timeFailures],
  records: { round_changed: roundChanged },
  async run(ctx, { round: wanted, name, text, ...times }) {
    const round = await roundAt(ctx, wanted)
    if (!isRunning(round, ctx.now)) ctx.fail('round_over')
    if (round.state === 'giving' && times.opens !== round.opens.toISOString())
      ctx.fail('begun_already', { field: 'opens' })
    const problem = timesProblem(ctx, times)
    if (problem) ctx.fail(...problem)
    ctx.record('round_changed', { round: wanted, ...times })
    const set = { name, text, ...timesOf(times) }
    await change(ctx, wanted, set)
    await scheduleRound(ctx, { ...round, ...set })
    return { round: wanted }
  },
})
