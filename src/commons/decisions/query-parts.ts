import type { View } from '../../kernel/capability.ts'
import { instantOrNull } from './query-summary.ts'

const mostShown = 200

/** The latest ballots, newest first. */
export async function latestBallots(view: View, decision: string) {
  const rows = await view.db
    .selectFrom('decisions_ballot')
    .where('commons_id', '=', view.commons.id)
    .where('decision', '=', decision)
    .select(['agent', 'ballot', 'reason', 'at'])
    .orderBy('at', 'desc')
    .orderBy('agent')
    .limit(mostShown)
    .execute()
  return rows.map(({ ballot, at, ...row }) => ({ ...row, ballot: JSON.parse(ballot), at: at.toISOString() }))
}

/** A page of a secret vote's ballots, in the order they were shuffled into. */
export async function publishedFrom(view: View, decision: string, from: number) {
  const all = view.db
    .selectFrom('decisions_published')
    .where('commons_id', '=', view.commons.id)
    .where('decision', '=', decision)
  const [rows, { total }] = await Promise.all([
    all
      .select(['place', 'receipt', 'type', 'ballot'])
      .where('place', '>=', from)
      .orderBy('place')
      .limit(mostShown + 1)
      .execute(),
    all.select(({ fn }) => fn.countAll<bigint>().as('total')).executeTakeFirstOrThrow(),
  ])
  const ballots = rows.slice(0, mostShown).map((row) => ({ ...row, ballot: JSON.parse(row.ballot) }))
  return { ballots, total: Number(total), next: rows[mostShown]?.place ?? null }
}

/** Suggested amendments, oldest first. */
export async function amendmentsOf(view: View, decision: string) {
  const rows = await view.db
    .selectFrom('decisions_amendment')
    .where('commons_id', '=', view.commons.id)
    .where('decision', '=', decision)
    .select(['id as amendment', 'edition', 'agent', 'title', 'input', 'note', 'at', 'state', 'became'])
    .orderBy('at')
    .orderBy('id')
    .limit(mostShown)
    .execute()
  return rows.map((row) => ({ ...row, input: JSON.parse(row.input), at: row.at.toISOString() }))
}

/** Earlier editions, newest first. */
export async function editionsOf(view: View, decision: string) {
  const rows = await view.db
    .selectFrom('decisions_edition')
    .where('commons_id', '=', view.commons.id)
    .where('decision', '=', decision)
    .select(['edition', 'title', 'reason', 'input', 'input_hash as inputHash', 'at'])
    .orderBy('edition', 'desc')
    .limit(50)
    .execute()
  return rows.map((row) => ({ ...row, input: JSON.parse(row.input), at: row.at.toISOString() }))
}

export async function appealsOf(view: View, decision: string) {
  const rows = await view.db
    .selectFrom('decisions_appeal')
    .where('commons_id', '=', view.commons.id)
    .where('decision', '=', decision)
    .select(['id as appeal', 'agent', 'grounds', 'at', 'ruling', 'reasons'])
    .select(['ruled_by as ruledBy', 'ruled_at as ruledAt'])
    .orderBy('at')
    .orderBy('id')
    .limit(mostShown)
    .execute()
  return rows.map((row) => ({
    ...row,
    at: row.at.toISOString(),
    ruledAt: instantOrNull(row.ruledAt),
  }))
}
