/** What becomes of a vote that was not cast directly. */
export type Ending = { by: string } | { lost: 'cycle' | 'dead_end' }

/** Longer chains are followed to their end, but shown only so far. */
const longestShown = 50

/**
 * Follows every vote that was handed over to whoever casts it. A direct ballot overrides, weight flows through those
 * who don't vote to the first who does, and what runs in a circle or ends with somebody who neither votes nor hands on
 * is lost. `next` says to whom each hands their vote by their narrowest delegation; null takes a wider one back.
 *
 * Asked when votes are counted, not when a delegation is made: until then everybody may still change theirs.
 * Those of `electors` who neither voted nor handed their vote over are in no ending.
 */
export function resolveDelegations(
  electors: Iterable<string>,
  voted: ReadonlySet<string>,
  next: ReadonlyMap<string, string | null>,
): Map<string, Ending> {
  const endings = new Map<string, Ending>()
  const known = new Map<string, Ending>()
  for (const elector of electors) {
    if (voted.has(elector) || !next.get(elector)) continue
    endings.set(elector, follow(elector, { voted, next, known }))
  }
  return endings
}

interface Field {
  voted: ReadonlySet<string>
  next: ReadonlyMap<string, string | null>
  /** Endings of everybody met so far, so that long chains that share their end are walked once. */
  known: Map<string, Ending>
}

/** Without recursion: a chain may be as long as the electorate. */
function follow(from: string, { voted, next, known }: Field): Ending {
  const path = new Set<string>()
  let at: string | null = from
  let ending: Ending | undefined
  while (!ending) {
    if (at === null) ending = { lost: 'dead_end' }
    else if (voted.has(at)) ending = { by: at }
    else if (path.has(at)) ending = { lost: 'cycle' }
    else {
      ending = known.get(at)
      path.add(at)
      at = next.get(at) ?? null
    }
  }
  for (const one of path) known.set(one, ending)
  return ending
}

/** Whom a vote passes on its way, the last being who casts it, or where it is lost. */
export function chainFrom(
  from: string,
  voted: ReadonlySet<string>,
  next: ReadonlyMap<string, string | null>,
): string[] {
  const chain: string[] = []
  let at = voted.has(from) ? null : (next.get(from) ?? null)
  while (at !== null && chain.length < longestShown) {
    const isBack = at === from || chain.includes(at)
    chain.push(at)
    at = isBack || voted.has(at) ? null : (next.get(at) ?? null)
  }
  return chain
}

/** One delegation as kept. */
export interface Handed {
  agent: string
  scope: string
  delegate: string | null
}

/** To whom each hands their vote: the narrowest scope that says anything decides. `scopes` from narrow to wide. */
export function narrowest(handed: Iterable<Handed>, scopes: readonly string[]): Map<string, string | null> {
  const found = new Map<string, { delegate: string | null; width: number }>()
  for (const { agent, scope, delegate } of handed) {
    const width = scopes.indexOf(scope)
    const other = found.get(agent)
    if (width >= 0 && (!other || width < other.width)) found.set(agent, { delegate, width })
  }
  return new Map([...found].map(([agent, { delegate }]) => [agent, delegate]))
}
