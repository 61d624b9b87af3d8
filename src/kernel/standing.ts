import type { Kysely } from 'kysely'
import { type Actor, identityOf, noStanding, type Standing } from './authority.ts'
import type { Charter } from './charter.ts'
import type { Database, Tables } from './database.ts'
import type { Authority } from './door.ts'
import type { Work } from './work.ts'

/** Where rules and standings are read from: a locked head while a command runs, a committed one for a query. */
export interface Source {
  database: Database
  authority: Authority
  db: Kysely<Tables>
  commonsId: string
  charterVersion: number
  standingSeq: number
  /** What the open transaction has changed and nobody else may see yet; absent for queries. */
  uncommitted?: {
    charters: Map<string, Charter>
    standings: Map<string, Standing>
    charterVersion: number
    standingSeq: number
    /** Whether rows were written: then even who somebody is as of the committed head may be news. */
    hasWritten: boolean
  }
}

/** The charter in force; versions never change, so committed ones are kept for good. */
export async function charterOf(source: Source): Promise<Charter> {
  const { commonsId, charterVersion, uncommitted } = source
  if (charterVersion === 0) return emptyCharter
  const key = `${commonsId} ${charterVersion}`
  const { charters } = cachesOf(source.database)
  const kept = charters.get(key) ?? uncommitted?.charters.get(key)
  if (kept) return kept
  const charter = await source.authority.charter(source.db, commonsId, charterVersion)
  const isCommitted = !uncommitted || uncommitted.charterVersion === charterVersion
  remember(isCommitted ? charters : uncommitted.charters, key, charter)
  return charter
}

/** What an actor is here. Kept until the journal says that somebody's standing changed. */
export async function standingOf(source: Source, actor: Actor, now: Date): Promise<Standing> {
  const identity = identityOf(actor)
  if (identity === undefined) return noStanding
  return kept(source, `person ${identity}`, now, () =>
    source.authority.standingOf(source.db, source.commonsId, identity, now),
  )
}

/** The standing of an agent of this commons, for entries on their behalf. */
export async function standingOfAgent(source: Source, agent: string, now: Date): Promise<Standing> {
  return kept(source, `agent ${agent}`, now, () =>
    source.authority.standingOfAgent(source.db, source.commonsId, agent, now),
  )
}

async function kept(
  source: Source,
  who: string,
  now: Date,
  load: () => Promise<Standing>,
): Promise<Standing> {
  const { uncommitted, standingSeq } = source
  const key = `${source.commonsId} ${who} ${standingSeq}`
  const { standings } = cachesOf(source.database)
  const found = uncommitted?.standings.get(key) ?? standings.get(key)
  if (found && (!found.until || found.until > now)) return found
  const standing = await load()
  const isCommitted = !uncommitted || (uncommitted.standingSeq === standingSeq && !uncommitted.hasWritten)
  remember(isCommitted ? standings : uncommitted.standings, key, standing)
  return standing
}

/** After the commit: standings read since the last change of any are now true for everybody. */
export function keepStandings(database: Database, { commons, head, standings }: Work): void {
  const seq = ` ${head.standingSeq}`
  for (const [key, standing] of standings)
    if (key.startsWith(commons.id) && key.endsWith(seq)) remember(cachesOf(database).standings, key, standing)
}

interface Caches {
  charters: Map<string, Charter>
  standings: Map<string, Standing>
}

const caches = new WeakMap<Database, Caches>()

function cachesOf(database: Database): Caches {
  const known = caches.get(database)
  if (known) return known
  const made = { charters: new Map(), standings: new Map() }
  caches.set(database, made)
  return made
}

/** Bounded: the oldest go first, and are simply loaded again. */
function remember<T>(cache: Map<string, T>, key: string, value: T): void {
  if (cache.size >= 10_000) cache.delete(cache.keys().next().value as string)
  cache.set(key, value)
}

const emptyCharter: Charter = {
  version: 0,
  who: () => [],
  value: () => undefined,
  capabilities: [],
  data: {},
}
