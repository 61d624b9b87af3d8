import { sql } from 'kysely'
import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { day, id } from '../../kernel/fields.ts'
import { dropUnpaid } from './drop-unpaid.ts'
import { leaverFreed } from './entries.ts'
import { owedBy, withPaid } from './owing.ts'

/** Somebody went: what was not due yet that day they no longer owe, in work or in money; what was due stays as it is. */
export const freeLeaver = command({
  input: z.strictObject({ agent: id('members.agent'), on: day() }),
  who: ['clock'],
  layer: 'regulations',
  // Whoever goes often owes nothing.
  quiet: true,
  failures: [],
  records: { leaver_freed: leaverFreed },
  async run(ctx, { agent, on }) {
    const coming = (await owedBy(ctx, [agent])).filter(({ gates_from }) => gates_from > on)
    const open = (await withPaid(ctx, coming)).filter(({ left }) => left > 0n)
    if (open.length === 0) return { seasons: 0 }
    const seasons = open.map(({ season, left }) => ({ season, amount: left }))
    ctx.record('leaver_freed', { agent, seasons })
    await dropUnpaid(
      ctx,
      open.filter(({ asked }) => asked > 0n).map((one) => ({ ...one, left: 0n })),
    )
    // Their key is theirs no more: should they come back, they are assessed anew.
    await sql`
      update care_owed o set released = o.released + t.amount, key_amount = 0
      from unnest(${seasons.map((one) => one.season)}::uuid[],
        ${seasons.map((one) => String(one.amount))}::numeric[]) as t (season, amount)
      where o.commons_id = ${ctx.commons.id} and o.agent = ${agent} and o.season = t.season`.execute(ctx.db)
    return { seasons: open.length }
  },
})
