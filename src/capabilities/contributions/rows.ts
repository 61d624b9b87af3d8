import type { Insertable, Selectable } from 'kysely'
import type { Context } from '../../kernel/capability.ts'
import type { Given } from './accounts.ts'
import { kinds } from './dials.ts'
import { type Allowing, holds } from './holds.ts'
import type { Kind } from './kinds.ts'
import type { ContributionTable, ProjectTable, ReviewStep, TaskTable } from './tables.ts'

export type ContributionRow = Selectable<ContributionTable>
type Hands = Pick<Context, 'db' | 'commons'>

export function findProject(
  { db, commons }: Hands,
  id: string,
): Promise<Selectable<ProjectTable> | undefined> {
  return db
    .selectFrom('contributions_project')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('id', '=', id)
    .executeTakeFirst()
}

export function findTask({ db, commons }: Hands, id: string): Promise<Selectable<TaskTable> | undefined> {
  return db
    .selectFrom('contributions_task')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('id', '=', id)
    .executeTakeFirst()
}

export function findContribution({ db, commons }: Hands, id: string): Promise<ContributionRow | undefined> {
  return db
    .selectFrom('contributions_contribution')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function insertContribution(
  { db, commons }: Hands,
  row: Omit<Insertable<ContributionTable>, 'commons_id'>,
): Promise<void> {
  await db
    .insertInto('contributions_contribution')
    .values({ ...row, commons_id: commons.id })
    .execute()
}

export async function updateContribution(
  { db, commons }: Hands,
  id: string,
  change: Partial<Insertable<ContributionTable>>,
): Promise<void> {
  await db
    .updateTable('contributions_contribution')
    .set(change)
    .where('commons_id', '=', commons.id)
    .where('id', '=', id)
    .execute()
}

/** Whose it is and what it is, for postings and totals. */
export const givenOf = (row: ContributionRow): Given => ({
  agent: row.agent,
  author: row.author,
  kind: row.kind,
  unit: row.unit,
  isGift: row.is_gift,
})

/** The same as entries name it. */
export const namedOf = (row: ContributionRow) => ({
  contribution: row.id,
  agent: row.agent ?? undefined,
  author: row.author ?? undefined,
  kind: row.kind,
  unit: row.unit,
  gift: row.is_gift,
  project: row.project ?? undefined,
})

/** Whether it is posted now. */
export const isCounted = ({ state }: { state: ContributionRow['state'] }) =>
  state === 'counted' || state === 'contested' || state === 'corrected'

/** The kind, if this charter has it with this unit. */
export function kindOf(ctx: Pick<Context, 'dial'>, code: string, unit: string): Kind | undefined {
  const kind = ctx.dial(kinds).find((one) => one.code === code)
  return kind?.units.includes(unit) ? kind : undefined
}

/** Whether the actor looks after contributions here: settles contests, closes what others started. */
export const looksAfter = (ctx: Allowing) => holds(ctx, 'lookAfter')

interface Said {
  contribution: string
  step: ReviewStep
  reason: string
  isOpen?: boolean
  seq: number
}

/** Adds to the thread under a contribution. */
export async function say(
  ctx: Context,
  { contribution, step, reason, isOpen = false, seq }: Said,
): Promise<void> {
  const row = { commons_id: ctx.commons.id, id: ctx.newId(), contribution, agent: ctx.standing.agent ?? null }
  await ctx.db
    .insertInto('contributions_review')
    .values({ ...row, step, reason, is_open: isOpen, at: ctx.now, entry_seq: BigInt(seq) })
    .execute()
}

/** Contests nobody has settled yet: who made them. */
export async function openContests({ db, commons }: Hands, contribution: string): Promise<(string | null)[]> {
  const rows = await db
    .selectFrom('contributions_review')
    .select('agent')
    .where('commons_id', '=', commons.id)
    .where('contribution', '=', contribution)
    .where('is_open', '=', true)
    .execute()
  return rows.map((row) => row.agent)
}

/** Settles the open contests: all of them, or those of one agent. */
export async function closeContests(
  { db, commons }: Hands,
  contribution: string,
  agent?: string,
): Promise<void> {
  let rows = db
    .updateTable('contributions_review')
    .set({ is_open: false })
    .where('commons_id', '=', commons.id)
    .where('contribution', '=', contribution)
    .where('is_open', '=', true)
  if (agent) rows = rows.where('agent', '=', agent)
  await rows.execute()
}
