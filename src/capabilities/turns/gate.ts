import { accessOf } from '../../commons/care/access.ts'
import { figuresOn } from '../../commons/care/figures.ts'
import { byHeads } from '../../commons/care/units.ts'
import { membersAfter } from '../../commons/members/members-after.ts'
import type { Context } from '../../kernel/capability.ts'
import type { TurnRule } from './dials.ts'

type Reader = Pick<Context, 'db' | 'commons' | 'charter' | 'now'>

/** So many at most take part in one run; more is refused, not cut. */
export const mostEntrants = 500

export interface Entrants {
  /** Everybody who takes part, in the order of their ids. */
  entrants: string[]
  /** Those of them who come last. */
  last: string[]
  /** Kept out: duties of theirs close it. */
  closed: string[]
}

/** Who takes part under a rule today: members of its types, as their duties of care let them. */
export async function entrantsOf(reader: Reader, rule: Pick<TurnRule, 'types' | 'duty'>): Promise<Entrants> {
  const all = await membersOf(reader, rule.types)
  if (rule.duty === 'none') return { entrants: all, last: [], closed: [] }
  const access = await accessOf(reader, all)
  const isClosed = (one: string) => rule.duty === 'hard' && access.get(one)!.access === 'closed'
  const entrants = all.filter((one) => !isClosed(one))
  return {
    entrants,
    last: entrants.filter((one) => access.get(one)!.access !== 'open'),
    closed: all.filter(isClosed),
  }
}

async function membersOf(reader: Reader, types: readonly string[]): Promise<string[]> {
  const found: string[] = []
  let after: string | null = null
  do {
    const chunk = await membersAfter(reader.db, reader.commons.id, after, 1_000)
    const typed = chunk.filter((one) => types.length === 0 || one.types.some((type) => types.includes(type)))
    found.push(...typed.map(({ id }) => id))
    after = chunk.length === 1_000 ? chunk.at(-1)!.id : null
  } while (after !== null)
  return found
}

/** What each counts for on a day: one each by heads, otherwise their figure of care, 0 where there is none. */
export async function weightsOf(
  reader: Reader,
  { key, on, agents }: { key: string; on: string; agents: readonly string[] },
): Promise<Map<string, bigint>> {
  if (key === byHeads) return new Map(agents.map((agent) => [agent, 1n]))
  const known = await figuresOn(reader, { key, on, agents })
  return new Map(agents.map((agent) => [agent, known.get(agent) ?? 0n]))
}
