import { z } from 'zod'
import { obligationsOf } from '../../commons/obligations/stored.ts'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { duesReminded, runReminded } from './entries.ts'
import { changeRun, runAt } from './stored.ts'

/** Not again within so many milliseconds: a reminder is gentle. */
export const restBetween = 7 * 86_400_000

/** Whoever has not paid a charge gets a kind word: once by the clock, and when the office thinks it is time. */
export const remind = command({
  input: z.strictObject({ run: id('dues.run') }),
  who: ['clock', 'role:steward', 'role:treasurer'],
  failures: ['not_charged', 'reminded_lately', 'nobody_to_remind'],
  records: { dues_reminded: duesReminded, run_reminded: runReminded },
  async run(ctx, { run: runId }) {
    const run = await runAt(ctx, runId)
    if (run.state !== 'charged') ctx.fail('not_charged')
    const last = run.reminded_at
    if (last && ctx.now.getTime() - last.getTime() < restBetween) ctx.fail('reminded_lately')
    const owed = await obligationsOf(ctx.db, ctx.commons.id, 'dues.run', [runId])
    const agents = owed.flatMap((one) => (one.state === 'open' && one.agent ? [one.agent] : []))
    if (agents.length === 0) ctx.fail('nobody_to_remind')
    const { plan, period } = run
    const about = { run: runId, plan, period }
    const people = new Set(agents)
    const cause = ctx.record('run_reminded', { ...about, people: people.size })
    for (const agent of people) ctx.record('dues_reminded', { ...about, agents: [agent] }, { cause })
    await changeRun(ctx, runId, { reminded_at: ctx.now })
    return { reminded: agents.length }
  },
})
