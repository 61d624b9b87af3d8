import type { Context } from '../../kernel/capability.ts'
import { owe } from '../obligations/owe.ts'
import { finderShare } from './dials.ts'
import type { fineShared } from './entries.ts'
import type { CaseRow } from './tables.ts'
import { witnessesOf } from './witness.ts'

/**
 * A fine was paid: the part of it that the charter gives to whoever went round and found it first (the Gewalthaber of Törbel
 * kept half) is owed to them from then on. Rounded down; the rest stays common money.
 */
export async function shareFine(ctx: Context<string, { fine_shared: typeof fineShared }>, row: CaseRow) {
  const percent = (ctx.charter.value(finderShare.name) ?? 0) as number
  const finder = (await witnessesOf(ctx.db, row)).find(({ stands }) => stands === 'monitor')?.agent
  const amount = ((row.amount ?? 0n) * BigInt(percent)) / 100n
  if (!finder || amount === 0n) return
  const [obligation, account, unit] = [ctx.newId(), `liabilities:payable:fines:${finder}`, row.unit!]
  const seq = ctx.record(
    'fine_shared',
    { case: row.id, agent: finder, obligation },
    {
      postings: [{ from: account, to: 'income:fines', unit, amount }],
      clause: `dials.${finderShare.name}`,
    },
  )
  const korean = (await languageOf(ctx)) !== 'en'
  const about = { direction: 'out' as const, purpose: 'fines', source: 'sanctions.case', sourceId: row.id }
  const label = korean ? '과태금 가운데 찾아낸 사람의 몫' : 'Part of a fine for whoever found it'
  await owe(ctx, { ...about, id: obligation, agent: finder, unit, amount, account, dueOn: null, label, seq })
}

async function languageOf({ db, commons }: Context): Promise<string> {
  const rows = db.selectFrom('kernel_commons').select('language').where('id', '=', commons.id)
  return (await rows.executeTakeFirstOrThrow()).language
}
