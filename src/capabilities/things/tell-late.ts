import { z } from 'zod'
import { type Context, command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { lateTold, loanLate } from './lending-entries.ts'
import { changeLoan, loanRow } from './lending-stored.ts'

const week = 7 * 24 * 3_600_000
/** After that, saying it again helps nobody. */
const mostTold = 8

/** Says to whoever has a thing, and whoever looks after it, that it should be back: when it is due, then weekly. */
export const tellLate = command({
  input: z.strictObject({ loan: id('things.loan') }),
  who: ['clock'],
  failures: ['back_already', 'not_late'],
  records: { loan_late: loanLate, late_told: lateTold },
  async run(ctx, { loan }) {
    const { state, due_at, resource, agent, told } = await loanRow(ctx, loan)
    if (state !== 'out') ctx.fail('back_already')
    if (due_at > ctx.now) ctx.fail('not_late')
    const times = told + 1
    const cause = ctx.record('loan_late', { loan, resource, agent, due: due_at.toISOString(), times })
    ctx.record('late_told', { loan, resource }, { cause })
    await changeLoan(ctx, loan, { told: times })
    if (times < mostTold) await scheduleLate(ctx, loan, new Date(ctx.now.getTime() + week))
    return { times }
  },
})

export const lateKey = (loan: string) => `things.late:${loan}`

/** Asks the clock to say so; where our rules are older than lending, nobody is asked. */
export async function scheduleLate(ctx: Context<string>, loan: string, at: Date): Promise<void> {
  if (ctx.charter.who('things.tellLate').length === 0) return
  await ctx.schedule(at, 'things.tellLate', { loan }, lateKey(loan))
}
