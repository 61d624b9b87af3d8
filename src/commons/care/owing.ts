import { type Kysely, sql } from 'kysely'
import type { Tables } from '../../kernel/database.ts'
import { obligationsById } from '../obligations/find-open.ts'
import { leftOf } from './duty.ts'
import type { OwedRow, SeasonRow } from './tables.ts'

interface Reader {
  db: Kysely<Tables>
  commons: { id: string }
}

/** What somebody owes of one season, with what was bought off of it and what is left. */
export interface Owing extends Omit<OwedRow, 'commons_id'> {
  commuted: bigint
  /** Agreed to be bought off, and not paid yet. */
  asked: bigint
  left: bigint
}

/** These rows with what was paid of their commutations: two questions, however many rows. */
export async function withPaid(reader: Reader, rows: readonly OwedRow[]): Promise<Owing[]> {
  const paid = await paidOf(reader, rows)
  return rows.map(({ commons_id: _, ...row }) => {
    const { commuted = 0n, asked = 0n } = paid.get(`${row.season} ${row.agent}`) ?? {}
    return { ...row, commuted, asked, left: leftOf({ ...row, commuted }) }
  })
}

async function paidOf({ db, commons }: Reader, rows: readonly OwedRow[]) {
  const found = new Map<string, { commuted: bigint; asked: bigint }>()
  if (rows.length === 0) return found
  const bought = await db
    .selectFrom('care_commutation')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('taken_back', '=', false)
    .where(sql<boolean>`(season, agent) in (select * from unnest(
      ${rows.map((row) => row.season)}::uuid[], ${rows.map((row) => row.agent)}::uuid[]))`)
    .execute()
  const obligations = await obligationsById(
    db,
    commons.id,
    bought.map(({ obligation }) => obligation),
  )
  const settled = new Map(obligations.map((one) => [one.id, one.state === 'cancelled' ? 0n : one.settled]))
  for (const { season, agent, amount, price, obligation } of bought) {
    const key = `${season} ${agent}`
    const { commuted, asked } = found.get(key) ?? { commuted: 0n, asked: 0n }
    // Of what is paid in part a part counts, cut toward zero; the last won brings all of it.
    const counts = (amount * (settled.get(obligation) ?? 0n)) / price
    found.set(key, { commuted: commuted + counts, asked: asked + amount - counts })
  }
  return found
}

/** Rows of these agents of which something may be left, in seasons that are not closed; oldest season first. */
export async function owedBy({ db, commons }: Reader, agents: readonly string[]) {
  if (agents.length === 0) return []
  const found = await sql<OwedRow & Pick<SeasonRow, 'duty' | 'unit' | 'gates_from'>>`
    select o.*, s.duty, s.unit, coalesce(o.gates_from, s.gates_from) as gates_from
    from care_owed o join care_season s on s.commons_id = o.commons_id and s.id = o.season
    where o.commons_id = ${commons.id} and o.agent = any(${[...agents]}::uuid[])
      and o.owed + o.carried > o.done + o.released and not s.closed
    order by s.from_on, s.id, o.agent`.execute(db)
  return found.rows
}
