import { type Kysely, sql } from 'kysely'
import type { Context } from '../../kernel/capability.ts'
import type { Tables } from '../../kernel/database.ts'
import { keepCase, type Opening } from './open-case.ts'
import { keepStatement } from './stored.ts'
import type { CaseRow, WitnessTable } from './tables.ts'

/** What somebody saw of an occasion, and as what: whoever came next, went round, or any member where anybody can see it. */
export type Sighting = Pick<WitnessTable, 'stands' | 'seen' | 'photo'>

type Seen = Omit<Opening, 'kind'> & Sighting & { occasion: string; resource: string | null }

/**
 * Brings what somebody saw: the first report of an occasion opens a case, every further one is a witness in it. Nothing
 * follows from it until somebody else has judged. The command that calls this records the entry; `sealed.seedHash` is null
 * where the case was there.
 */
export async function bearWitness(
  ctx: Context<'judged_already' | 'told_already'>,
  { stands, seen, photo, ...about }: Seen,
  record: (sealed: { case: string; seedHash: string | null }) => number,
): Promise<{ case: string; joined: boolean }> {
  const known = await caseOfOccasion(ctx, about.occasion)
  if (known && known.state !== 'reported') ctx.fail('judged_already')
  if (known && (await witnessesOf(ctx.db, known)).some(({ agent }) => agent === about.reporter))
    ctx.fail('told_already')
  let seq = 0
  const told = (sealed: { case: string; seedHash: string | null }) => {
    seq = record(sealed)
    return seq
  }
  const id = known?.id ?? (await keepCase(ctx, { ...about, kind: 'breach' }, told)).case
  if (known) {
    told({ case: id, seedHash: null })
    if (about.note.trim() !== '') await keepStatement(ctx, id, about.reporter, 'report', about.note)
  }
  await ctx.db
    .insertInto('sanctions_witness')
    .values({
      ...{ commons_id: ctx.commons.id, case_id: id, agent: about.reporter, at: ctx.now, seq: BigInt(seq) },
      ...{ stands, seen, photo },
    })
    .execute()
  return { case: id, joined: known !== undefined }
}

type Place = { db: Kysely<Tables>; commons: { id: string } }

export const caseOfOccasion = ({ db, commons }: Place, occasion: string): Promise<CaseRow | undefined> =>
  db
    .selectFrom('sanctions_case')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('occasion', '=', occasion)
    .executeTakeFirst()

/** Of these occasions, those that were judged already, or that somebody told of. */
export async function toldAlready(
  { db, commons }: Place,
  occasions: readonly string[],
  agent: string,
): Promise<Set<string>> {
  const { rows } = await sql<{ occasion: string }>`
    select c.occasion from sanctions_case c
    where c.commons_id = ${commons.id} and c.occasion = any(${[...occasions]}::text[])
      and (c.state <> 'reported' or exists (select from sanctions_witness w
        where w.commons_id = c.commons_id and w.case_id = c.id and w.agent = ${agent}))`.execute(db)
  return new Set(rows.map(({ occasion }) => occasion))
}

/** Who saw it, the first first. */
export const witnessesOf = (db: Kysely<Tables>, { commons_id, id }: Pick<CaseRow, 'commons_id' | 'id'>) =>
  db
    .selectFrom('sanctions_witness')
    .select(['agent', 'stands', 'seen', 'photo', 'at'])
    .where('commons_id', '=', commons_id)
    .where('case_id', '=', id)
    .orderBy('seq')
    .limit(200)
    .execute()

/** How many reports somebody brought, and what became of them: whoever reports what is not so is known by it. */
export interface ReportRecord {
  made: number
  confirmed: number
  dismissed: number
}

/** The same for several; those who never reported have noughts. `stands`: only what they saw as such. */
export async function recordOf(
  { db, commons }: Place,
  agents: readonly string[],
  stands: WitnessTable['stands'] | null = null,
): Promise<Map<string, ReportRecord>> {
  const found = new Map(agents.map((agent) => [agent, { made: 0, confirmed: 0, dismissed: 0 }]))
  const rows = await sql<{ agent: string; state: CaseRow['state']; n: bigint }>`
    select agent, state, count(*) as n from (
      select reporter as agent, id, state from sanctions_case
      where commons_id = ${commons.id} and kind = 'breach' and reporter = any(${[...agents]}::uuid[])
        and ${stands}::text is null
      union
      select w.agent, c.id, c.state from sanctions_witness w
      join sanctions_case c on c.commons_id = w.commons_id and c.id = w.case_id
      where w.commons_id = ${commons.id} and w.agent = any(${[...agents]}::uuid[])
        and (${stands}::text is null or w.stands = ${stands}::text)
    ) told group by agent, state`.execute(db)
  for (const { agent, state, n } of rows.rows) {
    const one = found.get(agent)!
    one.made += Number(n)
    if (state === 'dismissed') one.dismissed += Number(n)
    else if (state !== 'reported') one.confirmed += Number(n)
  }
  return found
}
