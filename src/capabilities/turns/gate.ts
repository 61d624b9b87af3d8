import { accessOf } from '../../commons/care/access.ts'
import type { Access } from '../../commons/care/duty.ts'
import { figuresOn } from '../../commons/care/figures.ts'
import { byHeads } from '../../commons/care/units.ts'
import { localDay } from '../../commons/members/local-day.ts'
import { type MemberTyped, membersAfter } from '../../commons/members/members-after.ts'
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
  /** Both together, in the order in which they joined. */
  inOrder: string[]
}

/** Who takes part under a rule today: members of its types, as their duties of care let them. */
export async function entrantsOf(reader: Reader, rule: Pick<TurnRule, 'types' | 'duty'>): Promise<Entrants> {
  const members = await membersOf(reader, rule.types)
  const [all, inOrder] = [idsOf(members), idsOf(members.toSorted(byJoining))]
  const access = await accessOf(reader, all)
  // A sanction in force keeps out under every rule.
  const isClosed = (one: string) => {
    const { access: state, until } = access.get(one)!
    return until !== null || (rule.duty === 'hard' && state === 'closed')
  }
  const entrants = all.filter((one) => !isClosed(one))
  return {
    entrants,
    last: rule.duty === 'none' ? [] : entrants.filter((one) => access.get(one)!.access !== 'open'),
    closed: all.filter(isClosed),
    inOrder,
  }
}

/** Why one of them is kept out now, as `entrantsOf` sees it; nothing where they are not. */
export async function keptOut(
  reader: Reader,
  duty: TurnRule['duty'],
  agent: string,
): Promise<{ until: string | null; missing: Access['missing'] } | undefined> {
  const { access, until, missing } = (await accessOf(reader, [agent])).get(agent)!
  if (until) return { until: await localDay(reader.db, reader.commons.id, until), missing: [] }
  return duty === 'hard' && access === 'closed' ? { until: null, missing } : undefined
}

const idsOf = (members: readonly MemberTyped[]) => members.map(({ id }) => id)

/** Ids follow the time of entering, so they decide between those who joined on one day. */
function byJoining(a: MemberTyped, b: MemberTyped): number {
  const [x, y] = [a.joined_on ?? '', b.joined_on ?? '']
  if (x !== y) return x < y ? -1 : 1
  return a.id < b.id ? -1 : 1
}

async function membersOf(reader: Reader, types: readonly string[]): Promise<MemberTyped[]> {
  const found: MemberTyped[] = []
  let after: string | null = null
  do {
    const chunk = await membersAfter(reader.db, reader.commons.id, after, 1_000)
    const typed = chunk.filter((one) => types.length === 0 || one.types.some((type) => types.includes(type)))
    found.push(...typed)
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
