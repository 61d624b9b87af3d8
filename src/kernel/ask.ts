import type { z } from 'zod'
import type { Actor } from './authority.ts'
import type { Query, View } from './capability.ts'
import type { DoorDeps } from './door.ts'
import { kernelFailure } from './failure.ts'
import { isId } from './fields.ts'
import type { Lang } from './language.ts'
import { patiently } from './passing.ts'
import { parseInput } from './prepare.ts'
import { requirePower } from './run-command.ts'
import { charterOf, standingOf } from './standing.ts'

/** A commons as seen by somebody at a moment: what queries and pages start from. */
export interface Glimpse extends View {
  /** The size of the journal: equal sizes show equal pages. */
  size: number
  name: string
  timeZone: string
}

/** Finds a commons by slug or id and the viewer's standing in it. Throws `kernel.no_such_commons`. */
export function glimpse(deps: DoorDeps, commons: string, viewer: Actor, lang: Lang): Promise<Glimpse> {
  return patiently(() => look(deps, commons, viewer, lang))
}

async function look(deps: DoorDeps, commons: string, viewer: Actor, lang: Lang): Promise<Glimpse> {
  const db = deps.database.read
  const query = db
    .selectFrom('kernel_commons as c')
    .innerJoin('journal_head as h', 'h.commons_id', 'c.id')
    .select(['c.id', 'c.slug', 'c.name', 'c.time_zone', 'h.size', 'h.charter_version', 'h.standing_seq'])
  const row = await query.where(isId(commons) ? 'c.id' : 'c.slug', '=', commons).executeTakeFirst()
  if (!row) throw kernelFailure('no_such_commons')
  const now = deps.clock.now()
  const source = {
    ...deps,
    db,
    commonsId: row.id,
    charterVersion: row.charter_version,
    standingSeq: Number(row.standing_seq),
  }
  const [charter, standing] = await Promise.all([charterOf(source), standingOf(source, viewer, now)])
  const about = { name: row.name, timeZone: row.time_zone, size: Number(row.size) }
  return { db, commons: { id: row.id, slug: row.slug }, viewer, standing, charter, now, lang, ...about }
}

/** Asks one query. The viewer needs the power, and the query itself begins from what they may see. */
export async function ask<I extends z.ZodType, O extends z.ZodType>(
  view: View,
  query: Query<I, O>,
  input: z.input<I>,
): Promise<z.output<O>> {
  const parsed = parseInput(query.input, input)
  requirePower(view.charter, query, view.viewer, view.standing, query.subject?.(parsed))
  return patiently(() => query.run(view, parsed))
}

/** The same by name, as the API and the CLI know queries. */
export async function askByName(deps: DoorDeps, view: View, name: string, input: unknown): Promise<unknown> {
  const query = deps.slices.query(name)
  if (!query) throw kernelFailure('no_such_query', { query: name.slice(0, 100) })
  return ask(view, query, input as never)
}
