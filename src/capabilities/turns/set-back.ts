import type { Context } from '../../kernel/capability.ts'
import { addFractions, formatFraction, parseFraction } from '../../kernel/fraction.ts'
import type { turnsLost } from './entries-service.ts'
import { owedFor } from './proportion.ts'

type Ctx = Context<string, { turns_lost: typeof turnsLost }>
interface Lost {
  agent: string
  weight: bigint
  lost: bigint
}

/** Writes down what of a cycle was lost to whom, and lets the next cycle make up for it. */
export async function setBack(
  ctx: Ctx,
  { resource, cycle, why }: { resource: string; cycle: string; why: 'ended' | 'out' },
  turns: readonly Lost[],
): Promise<void> {
  if (turns.every(({ lost }) => lost === 0n)) return
  const owed = owedFor(turns.map(({ agent, weight, lost }) => ({ who: agent, weight, lost })))
  ctx.record('turns_lost', {
    ...{ resource, cycle, why },
    turns: turns.map(({ agent, lost }) => ({ agent, lost, owed: formatFraction(owed.get(agent)!) })),
  })
  for (const row of await turnsSince(ctx, resource, cycle)) {
    const more = owed.get(row.agent)
    if (!more) continue
    await ctx.db
      .updateTable('turns_turn')
      .set({ carried: formatFraction(addFractions(parseFraction(row.carried)!, more)) })
      .where('commons_id', '=', ctx.commons.id)
      .where('cycle', '=', row.cycle)
      .where('agent', '=', row.agent)
      .execute()
  }
}

/** Turns of a cycle and of those shared after it: whichever is the last, the next cycle takes up what it carries. */
const turnsSince = ({ db, commons }: Pick<Context, 'db' | 'commons'>, resource: string, cycle: string) =>
  db
    .selectFrom('turns_turn as t')
    .innerJoin('turns_cycle as c', (on) =>
      on.onRef('c.commons_id', '=', 't.commons_id').onRef('c.id', '=', 't.cycle'),
    )
    .select(['t.cycle', 't.agent', 't.carried'])
    .where('c.commons_id', '=', commons.id)
    .where('c.resource', '=', resource)
    .where('c.number', '>=', ({ selectFrom }) =>
      selectFrom('turns_cycle').select('number').where('commons_id', '=', commons.id).where('id', '=', cycle),
    )
    .execute()
