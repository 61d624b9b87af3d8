import type { Kysely } from 'kysely'
import type { Tables } from '../../kernel/database.ts'
import type { Bilingual } from '../../kernel/language.ts'
import type { TermTable } from './tables.ts'

type Db = Kysely<Tables>

type Office = { kind: string; code: string }

export type NewTerm = {
  id: string
  agent: string
  kind: 'organ' | 'role'
  code: string
  label: Bilingual
  from_at: Date
  until_at: Date | null
  /** The decision that gave it. */
  decision?: string | null
}

/** Keeps the office's present name with the term: a later charter may call it otherwise or know it no more. */
export async function insertTerm(db: Db, commonsId: string, term: NewTerm): Promise<void> {
  const { agent: agent_id, label, decision = null, ...rest } = term
  const found = await db
    .selectFrom('kernel_commons')
    .select('language')
    .where('id', '=', commonsId)
    .executeTakeFirst()
  const title = found?.language === 'en' ? label.en : label.ko
  await db
    .insertInto('members_term')
    .values({ ...rest, decision, agent_id, title, commons_id: commonsId })
    .execute()
}

/** Terms by their ids. */
export async function findTerms(db: Db, commonsId: string, ids: readonly string[]): Promise<TermTable[]> {
  if (ids.length === 0) return []
  const query = db.selectFrom('members_term').selectAll().where('commons_id', '=', commonsId)
  return query.where('id', 'in', ids).execute()
}

const termsOf = (db: Db, commonsId: string, office: Office) =>
  db
    .selectFrom('members_term')
    .selectAll()
    .where('commons_id', '=', commonsId)
    .where('kind', '=', office.kind as TermTable['kind'])
    .where('code', '=', office.code)

/** Terms of an office that touch a span of time; without an end the span goes on for ever. */
export async function overlappingTerms(
  db: Db,
  commonsId: string,
  office: Office,
  from: Date,
  until: Date | null,
): Promise<TermTable[]> {
  let terms = termsOf(db, commonsId, office).where((where) =>
    where.or([where('until_at', 'is', null), where('until_at', '>', from)]),
  )
  if (until) terms = terms.where('from_at', '<', until)
  const found = await terms.execute()
  // A term taken back before it began ends where it begins, and takes no seat.
  return found.filter((term) => !term.until_at || term.until_at > term.from_at)
}

/** The latest terms of an office that began before a moment, newest first; never those taken back unheld. */
export async function termsBefore(
  db: Db,
  commonsId: string,
  office: Office,
  before: Date,
): Promise<TermTable[]> {
  return termsOf(db, commonsId, office)
    .where('from_at', '<', before)
    .where((where) => where.or([where('until_at', 'is', null), where('until_at', '>', where.ref('from_at'))]))
    .orderBy('from_at', 'desc')
    .limit(20)
    .execute()
}

/** Whatever an agent holds at some moment of a span. */
export async function termsOfAgent(
  db: Db,
  commonsId: string,
  agent: string,
  from: Date,
  until: Date | null,
): Promise<TermTable[]> {
  let terms = db
    .selectFrom('members_term')
    .selectAll()
    .where('commons_id', '=', commonsId)
    .where('agent_id', '=', agent)
    .where((where) => where.or([where('until_at', 'is', null), where('until_at', '>', from)]))
    .where((where) => where.or([where('until_at', 'is', null), where('until_at', '>', where.ref('from_at'))]))
  if (until) terms = terms.where('from_at', '<', until)
  return terms.execute()
}

/** How many hold an office at the busiest moment of a span: a new term is possible while that is below its seats. */
export function mostAtOnce(terms: readonly TermTable[], from: Date): number {
  const moments = [from, ...terms.map((term) => term.from_at).filter((at) => at > from)]
  const holders = (at: Date) =>
    terms.filter((term) => term.from_at <= at && (!term.until_at || term.until_at > at)).length
  return Math.max(...moments.map(holders))
}

/** Ends whatever an agent holds or would come to hold, and returns those terms. */
export async function endTermsOf(db: Db, commonsId: string, agent: string, now: Date): Promise<TermTable[]> {
  const terms = await db
    .selectFrom('members_term')
    .selectAll()
    .where('commons_id', '=', commonsId)
    .where('agent_id', '=', agent)
    .where((where) => where.or([where('until_at', 'is', null), where('until_at', '>', now)]))
    .execute()
  for (const term of terms) await endTerm(db, term, now)
  return terms
}

/** A term that has not begun ends where it would have begun: it was never held. */
export async function endTerm(db: Db, term: TermTable, now: Date): Promise<void> {
  await db
    .updateTable('members_term')
    .set({ until_at: term.from_at > now ? term.from_at : now })
    .where('commons_id', '=', term.commons_id)
    .where('id', '=', term.id)
    .execute()
}
