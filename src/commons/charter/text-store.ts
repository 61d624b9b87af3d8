import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import { canonicalText } from '../../kernel/canonical.ts'
import type { Layer } from '../../kernel/charter.ts'
import type { Tables } from '../../kernel/database.ts'
import type { CharterTextRow } from './tables.ts'
import './tables.ts'
import type { Clause } from './text-clause.ts'

type Db = Kysely<Tables>

/** The newest version of a layer's text: 0 where it is a draft, nothing where there is none. */
export async function textOf(db: Db, commonsId: string, layer: Layer): Promise<CharterTextRow | undefined> {
  return db
    .selectFrom('charter_text')
    .selectAll()
    .where('commons_id', '=', commonsId)
    .where('layer', '=', layer)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function clausesOfText(
  db: Db,
  commonsId: string,
  layer: Layer,
  version: number,
): Promise<Clause[]> {
  return db
    .selectFrom('charter_text_clause')
    .select(['key', 'chapter', 'label', 'title', 'body'])
    .where('commons_id', '=', commonsId)
    .where('layer', '=', layer)
    .where('version', '=', version)
    .orderBy('n')
    .execute()
}

/** Which rules the articles of a layer speak of, by article. */
export async function linksOf(db: Db, commonsId: string, layer: Layer): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom('charter_text_link')
    .select(['key', 'path'])
    .where('commons_id', '=', commonsId)
    .where('layer', '=', layer)
    .orderBy('path')
    .execute()
  const byKey = Map.groupBy(rows, (row) => row.key)
  return new Map([...byKey].map(([key, all]) => [key, all.map((one) => one.path)]))
}

export interface NewText {
  layer: Layer
  version: number
  clauses: readonly Clause[]
  seq: number
  at: Date
  decision?: string
}

export const hashOf = (clauses: readonly Clause[]) =>
  createHash('sha256')
    .update(canonicalText(clauses.map((one) => ({ ...one }))))
    .digest('hex')

export async function writeText(db: Db, commonsId: string, text: NewText): Promise<void> {
  const { layer, version, clauses, seq, at, decision } = text
  const mine = { commons_id: commonsId, layer, version }
  await db
    .insertInto('charter_text')
    .values({ ...mine, hash: hashOf(clauses), entry_seq: BigInt(seq), at, decision: decision ?? null })
    .execute()
  const rows = clauses.map((one, n) => ({ ...mine, n, ...one }))
  if (rows.length > 0) await db.insertInto('charter_text_clause').values(rows).execute()
}

export async function dropDraft(db: Db, commonsId: string, layer: Layer): Promise<void> {
  await db
    .deleteFrom('charter_text')
    .where('commons_id', '=', commonsId)
    .where('layer', '=', layer)
    .where('version', '=', 0)
    .execute()
}

/** An article that speaks of a rule, with where it stands. */
export interface ClauseAbout extends Clause {
  layer: Layer
}

/** The articles of every layer's present text that speak of a rule. */
export async function clausesAbout(db: Db, commonsId: string, path: string): Promise<ClauseAbout[]> {
  return db
    .selectFrom('charter_text_link as link')
    .innerJoin('charter_text_clause as clause', (join) =>
      join
        .onRef('clause.commons_id', '=', 'link.commons_id')
        .onRef('clause.layer', '=', 'link.layer')
        .onRef('clause.key', '=', 'link.key'),
    )
    .select(['clause.layer', 'clause.key', 'chapter', 'label', 'title', 'body'])
    .where('link.commons_id', '=', commonsId)
    .where('link.path', '=', path)
    .where('clause.version', '=', (latest) =>
      latest
        .selectFrom('charter_text')
        .select((row) => row.fn.max('charter_text.version').as('version'))
        .whereRef('charter_text.commons_id', '=', 'link.commons_id')
        .whereRef('charter_text.layer', '=', 'link.layer'),
    )
    .orderBy('clause.layer')
    .orderBy('clause.n')
    .limit(10)
    .execute()
}
