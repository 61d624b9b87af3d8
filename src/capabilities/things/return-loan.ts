import { z } from 'zod'
import { stopUse } from '../../commons/care/powers.ts'
import { reportTrouble } from '../../commons/care/report-trouble.ts'
import { requireFile } from '../../commons/observation/stocks.ts'
import { allows } from '../../kernel/authority.ts'
import { type Context, command } from '../../kernel/capability.ts'
import { fileHash, id, line } from '../../kernel/fields.ts'
import { letGo } from './deposits.ts'
import { freed } from './freed.ts'
import { returned } from './lending-entries.ts'
import { changeLoan, keepPhotos } from './lending-stored.ts'
import { conditions, type LoanRow } from './lending-tables.ts'
import { loanFailures, ownLoan } from './own-loan.ts'
import { thingRow } from './stored.ts'
import { lateKey } from './tell-late.ts'

/**
 * It is back: the rest of its time is free at once and the deposit let go. What came back broken is out of use and
 * trouble for care from the same moment, and its deposit waits for whoever decides on it.
 */
export const returnLoan = command({
  input: z.strictObject({
    loan: id('things.loan'),
    condition: z.enum(conditions),
    /** What is broken; the title of the ticket. */
    trouble: line(100).nullable(),
    photos: z.array(fileHash()).max(4),
  }),
  who: ['member'],
  failures: [...loanFailures, 'what_is_broken'],
  records: { returned },
  async run(ctx, { loan: id, condition, trouble, photos }) {
    const { loan } = await ownLoan(ctx, id, 'return')
    const { resource, unit, agent } = loan
    if (condition === 'broken' && trouble === null) ctx.fail('what_is_broken', { field: 'trouble' })
    for (const photo of photos) await requireFile(ctx, photo)
    const ticket = condition === 'broken' ? await reportBroken(ctx, loan, trouble ?? '', photos[0]) : null
    const isLetGo = loan.deposit !== null && condition !== 'broken'
    const deposit = { agent, amount: loan.deposit ?? 0n, unit: loan.deposit_unit ?? '' }
    const about = { loan: id, resource, unit, agent, condition, photos, ticket }
    ctx.record('returned', about, { postings: isLetGo ? letGo(deposit) : [] })
    await changeLoan(ctx, id, {
      ...{ state: 'returned', back_at: ctx.now, condition_back: condition, ticket },
      ...(isLetGo && { deposit_state: 'settled' as const }),
    })
    await freeRest(ctx, loan)
    await freed(ctx, resource)
    await keepPhotos(ctx, id, 'back', photos)
    await ctx.unschedule(lateKey(id))
    return { loan: id, ticket }
  },
})

/** A pool goes on without the broken one; a single thing nobody uses until it is looked at. */
async function reportBroken(
  ctx: Context,
  { resource }: LoanRow,
  title: string,
  photo: string | undefined,
): Promise<string> {
  const isPool = ((await thingRow(ctx, resource))?.units ?? 1) > 1
  const unusable = !isPool && allows(ctx.charter.who(stopUse), ctx.actor, ctx.standing)
  const report = { resource, title, note: '', photo: photo ?? null, unusable }
  const { ticket } = (await ctx.execute(reportTrouble.name, report, ctx.actor)) as { ticket: string }
  return ticket
}

/** Others can have what is left of its time. */
async function freeRest({ db, commons, now }: Context, { booking }: LoanRow): Promise<void> {
  const rows = db.updateTable('things_booking').where('commons_id', '=', commons.id).where('id', '=', booking)
  await rows.where('until_at', '>', now).where('from_at', '<', now).set({ until_at: now }).execute()
  await rows.where('from_at', '>=', now).set({ state: 'cancelled' }).execute()
}
