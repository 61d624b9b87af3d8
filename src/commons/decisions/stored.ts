import type { Kysely } from 'kysely'
import type { Tables } from '../../kernel/database.ts'
import type { DecisionRow } from './tables.ts'

/** One decision of this commons, or undefined. */
export function findDecision(
  db: Kysely<Tables>,
  commonsId: string,
  id: string,
): Promise<DecisionRow | undefined> {
  const query = db.selectFrom('decisions_decision').selectAll()
  return query.where('commons_id', '=', commonsId).where('id', '=', id).executeTakeFirst()
}

type Changes = Partial<Omit<DecisionRow, 'commons_id' | 'id'>>

export async function updateDecision(
  db: Kysely<Tables>,
  { commons_id, id }: Pick<DecisionRow, 'commons_id' | 'id'>,
  changes: Changes,
): Promise<void> {
  const update = db.updateTable('decisions_decision').set(changes)
  await update.where('commons_id', '=', commons_id).where('id', '=', id).execute()
}

/**
 * Voting goes on: it is open and its time has not come, whether or not the clock already has. In a meeting it goes on
 * until whoever chairs it ends it.
 */
export const isVoting = (row: DecisionRow, now: Date): boolean =>
  row.state === 'open' && (row.way !== null || (row.closes_at !== null && now < row.closes_at))

/** Before voting opens a proposal can still be changed; see `isFixed`. */
export const isUnopened = ({ state }: Pick<DecisionRow, 'state'>): boolean =>
  state === 'idea' || state === 'discussed' || state === 'tabled'

/** Named in a meeting's notice: those who were told of it must find it there as they read it. */
export const isFixed = ({ state, called_at }: DecisionRow): boolean =>
  state === 'tabled' && called_at !== null

/** The slice a decision is about, for handing over one's vote by subject; what is no command is about decisions. */
export const subjectOf = ({ command }: Pick<DecisionRow, 'command'>): string =>
  command?.split('.')[0] ?? 'decisions'

/** Keys of what the clock will do to a decision; each is moved or taken back by its name. */
export const openKey = (decision: string) => `open:${decision}`
export const lapseKey = (decision: string) => `lapse:${decision}`
export const closeKey = (decision: string) => `close:${decision}`
export const remindKey = (decision: string) => `remind:${decision}`
export const carryOutKey = (decision: string) => `carry-out:${decision}`
export const expireKey = (decision: string) => `expire:${decision}`
export const reviewKey = (decision: string) => `review:${decision}`

/** Too late to carry out, whether or not the clock already came. */
export const hasExpired = ({ expires_at }: DecisionRow, now: Date): boolean =>
  expires_at !== null && now >= expires_at
