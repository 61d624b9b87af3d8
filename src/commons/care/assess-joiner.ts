import { z } from 'zod'
import { type Context, command } from '../../kernel/capability.ts'
import { Failure } from '../../kernel/failure.ts'
import { day, id } from '../../kernel/fields.ts'
import { atJoining, late } from './late-dials.ts'

const clock = { kind: 'clock' } as const

/** Somebody joined: where the charter says so, what they owe of every season that runs is worked out by itself. */
export const assessJoiner = command({
  input: z.strictObject({ agent: id('members.agent'), on: day() }),
  who: ['clock'],
  layer: 'regulations',
  // What follows is recorded season by season.
  quiet: true,
  failures: [],
  records: {},
  async run(ctx, { agent, on }) {
    if (!ctx.dial(atJoining) || ctx.dial(late) === 'none') return { seasons: 0 }
    let seasons = 0
    for (const season of await running(ctx, on))
      seasons += await ctx
        .execute('care.assessLate', { season, from: on, agents: [agent] }, clock)
        .then(() => 1, refused)
    return { seasons }
  },
})

/** Whoever has no figure of a key owes nothing of it. */
function refused(error: unknown): 0 {
  if (error instanceof Failure) return 0
  throw error
}

async function running(ctx: Context, on: string): Promise<string[]> {
  const rows = await ctx.db
    .selectFrom('care_season')
    .select('id')
    .where('commons_id', '=', ctx.commons.id)
    .where('closed', '=', false)
    .where('from_on', '<=', on)
    .where('until_on', '>=', on)
    .orderBy('from_on')
    .orderBy('id')
    .limit(100)
    .execute()
  return rows.map(({ id }) => id)
}
