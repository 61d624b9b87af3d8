import type { Context } from '../../kernel/capability.ts'
import { membersAfter } from '../members/members-after.ts'
import { figuresOn } from './figures.ts'
import { byHeads } from './units.ts'

const chunkSize = 500

/** What a key comes to on a day for every member of today: 1 for each head, or their figure, 0 where there is none. */
export async function keysOf(
  ctx: Pick<Context, 'db' | 'commons'>,
  { key, on }: { key: string; on: string },
): Promise<Map<string, bigint>> {
  const keys = new Map<string, bigint>()
  let after: string | null = null
  do {
    const members = await membersAfter(ctx.db, ctx.commons.id, after, chunkSize)
    const agents = members.map(({ id }) => id)
    const known = key === byHeads ? undefined : await figuresOn(ctx, { key, on, agents })
    for (const agent of agents) keys.set(agent, known ? (known.get(agent) ?? 0n) : 1n)
    after = members.length === chunkSize ? agents.at(-1)! : null
  } while (after !== null)
  return keys
}
