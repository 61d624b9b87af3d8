import type { Context } from '../../kernel/capability.ts'
import { observe } from '../observation/observe.ts'
import { resourceRow } from '../observation/stocks.ts'
import type { workObserved } from './entries.ts'
import type { DayRow } from './tables.ts'

type Did = { agent: string; amount: bigint }

/**
 * What each did for the thing the day looks after, as an observed event with its hours: a day said anew corrects what
 * was observed by the difference. Nothing can be claimed from it: it was owed.
 */
export async function observeWork(
  ctx: Context<never, { work_observed: typeof workObserved }>,
  day: DayRow,
  { came, cause }: { came: readonly Did[]; cause: number },
): Promise<void> {
  const { resource } = day
  if (resource === null || (await resourceRow(ctx, resource)).status !== 'active') return
  const before = await observedOf(ctx, day.id)
  for (const { agent, amount } of came) {
    const known = before.get(agent)
    const effort = secondsOf(day, amount)
    const change = effort - (known?.effort ?? 0n)
    if (change === 0n) continue
    const { event } = await observe(
      ctx,
      {
        ...{ action: 'work', provider: agent, resource, effort: change, effortUnit: 'h', at: day.begins_at },
        ...{ corrects: known?.event, note: day.title, gift: true },
        settled: { by: 'care', status: 'counted' },
      },
      (data) => ctx.record('work_observed', { day: day.id, event: data }, { cause }),
    )
    await keep(ctx, { day: day.id, agent, event: known?.event ?? event, effort })
  }
}

/** As much of the day as what they did is of what the whole day counts. */
export const secondsOf = (
  { begins_at, ends_at, worth }: Pick<DayRow, 'begins_at' | 'ends_at' | 'worth'>,
  amount: bigint,
): bigint => (BigInt(Math.floor((ends_at.getTime() - begins_at.getTime()) / 1000)) * amount) / worth

async function observedOf({ db, commons }: Pick<Context, 'db' | 'commons'>, day: string) {
  const rows = await db
    .selectFrom('care_work_event')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('day', '=', day)
    .execute()
  return new Map(rows.map(({ agent, event, effort }) => [agent, { event, effort }]))
}

async function keep(
  { db, commons }: Pick<Context, 'db' | 'commons'>,
  { effort, ...one }: { day: string; agent: string; event: string; effort: bigint },
): Promise<void> {
  await db
    .insertInto('care_work_event')
    .values({ commons_id: commons.id, ...one, effort })
    .onConflict((clash) => clash.columns(['commons_id', 'day', 'agent']).doUpdateSet({ effort }))
    .execute()
}
