import { type Kysely, sql } from 'kysely'
import type { Glimpse } from '../../kernel/ask.ts'
import { type Actor, noStanding } from '../../kernel/authority.ts'
import type { Tables } from '../../kernel/database.ts'
import type { DoorDeps } from '../../kernel/door.ts'
import type { Lang } from '../../kernel/language.ts'
import { charterOf, standingOf } from '../../kernel/standing.ts'

/** Where a commons stands at the moment of asking. */
export interface Head {
  id: string
  slug: string
  name: string
  language: Lang
  timeZone: string
  size: number
  charterVersion: number
  standingSeq: number
  /** A job is under way: what pages show may change without an entry. */
  busy: boolean
}

type Waiting = { slug: string; resolve: (head: Head | undefined) => void; reject: (error: unknown) => void }

/**
 * Reads heads by slug. While one query is under way, everybody who asks waits for the next one, which answers them
 * all: so each answer is at least as new as its question, and a busy site asks the database no more than it must.
 */
export function createHeads(db: Kysely<Tables>): (slug: string) => Promise<Head | undefined> {
  let waiting: Waiting[] = []
  let isAsking = false
  const drain = async () => {
    isAsking = true
    while (waiting.length > 0) {
      const batch = waiting
      waiting = []
      await answer(db, batch)
    }
    isAsking = false
  }
  return (slug) =>
    new Promise((resolve, reject) => {
      waiting.push({ slug, resolve, reject })
      // After this turn of the loop, so that requests which came in together share a query.
      if (!isAsking) {
        isAsking = true
        setImmediate(() => void drain())
      }
    })
}

async function answer(db: Kysely<Tables>, batch: Waiting[]): Promise<void> {
  try {
    const heads = await readHeads(db, [...new Set(batch.map((one) => one.slug))])
    for (const { slug, resolve } of batch) resolve(heads.get(slug))
  } catch (error) {
    for (const { reject } of batch) reject(error)
  }
}

interface Row {
  id: string
  slug: string
  name: string
  language: string
  time_zone: string
  size: bigint
  charter_version: number
  standing_seq: bigint
  busy: boolean
}

async function readHeads(db: Kysely<Tables>, slugs: string[]): Promise<Map<string, Head>> {
  const { rows } = await sql<Row>`
    select c.id, c.slug, c.name, c.language, c.time_zone, h.size, h.charter_version, h.standing_seq,
      exists (select from kernel_job j where j.commons_id = c.id and j.state in ('waiting', 'running')) as busy
    from kernel_commons c join journal_head h on h.commons_id = c.id
    where c.slug = any(${slugs})`.execute(db)
  return new Map(rows.map((row) => [row.slug, headOf(row)]))
}

function headOf(row: Row): Head {
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    language: row.language === 'en' ? 'en' : 'ko',
    timeZone: row.time_zone,
    size: Number(row.size),
    charterVersion: row.charter_version,
    standingSeq: Number(row.standing_seq),
    busy: row.busy,
  }
}

/** The same as `glimpse` of the kernel, from a head that was just read. */
export async function glimpseAt(deps: DoorDeps, head: Head, viewer: Actor, lang: Lang): Promise<Glimpse> {
  const { id, slug, name, timeZone, size, charterVersion, standingSeq } = head
  const db = deps.database.read
  const now = deps.clock.now()
  const source = { ...deps, db, commonsId: id, charterVersion, standingSeq }
  const [charter, standing] = await Promise.all([
    charterOf(source),
    viewer.kind === 'person' ? standingOf(source, viewer, now) : noStanding,
  ])
  return { db, commons: { id, slug }, viewer, standing, charter, now, lang, name, timeZone, size }
}
