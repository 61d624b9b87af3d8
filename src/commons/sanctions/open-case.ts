import { randomBytes } from 'node:crypto'
import { hex, sha256 } from '../../kernel/canonical.ts'
import type { Context } from '../../kernel/capability.ts'
import { findAgent } from '../members/agent-rows.ts'
import type { caseOpened } from './entries.ts'
import { keepStatement } from './stored.ts'
import type { kinds } from './tables.ts'

export interface Opening {
  kind: (typeof kinds)[number]
  duty: string | null
  against: string
  reporter: string
  day: string
  note: string
}

/** Opens a case, and says so in the journal. */
export async function openCase(
  ctx: Context<string, { case_opened: typeof caseOpened }>,
  about: Opening,
): Promise<{ case: string; number: number }> {
  const { kind, duty, against, day } = about
  return keepCase(ctx, { ...about, occasion: null, resource: null }, (sealed) =>
    ctx.record('case_opened', { ...sealed, kind, duty, against, day }),
  )
}

/** What a case is known by, and SHA-256 of the seed a panel would be drawn from. */
export type Sealed = { case: string; seedHash: string }

/**
 * Keeps a case; the command that calls this records an entry of its own that names it. The seed a panel would be drawn from
 * is sealed now, so nobody can draw until the panel pleases.
 */
export async function keepCase(
  ctx: Context,
  { note, ...about }: Opening & { occasion: string | null; resource: string | null },
  record: (sealed: Sealed) => number,
): Promise<{ case: string; number: number }> {
  const [id, number] = [ctx.newId(), await nextNumber(ctx)]
  const seed = randomBytes(16).toString('hex')
  const opened_seq = BigInt(record({ case: id, seedHash: hex(sha256(Buffer.from(seed))) }))
  const row = { ...about, commons_id: ctx.commons.id, id, number, opened_at: ctx.now, opened_seq, seed }
  await ctx.db
    .insertInto('sanctions_case')
    .values({ ...row, state: 'reported', ...nothingYet })
    .execute()
  if (note.trim() !== '') await keepStatement(ctx, id, about.reporter, 'report', note)
  return { case: id, number }
}

const nothingYet = {
  step: null,
  nth: null,
  confirmed_at: null,
  amount: null,
  unit: null,
  until_at: null,
  appeal_until: null,
  settled_at: null,
  hearing_at: null,
  hearing_place: null,
}

async function nextNumber(ctx: Context): Promise<number> {
  const query = ctx.db.selectFrom('sanctions_case').select(({ fn }) => fn.max('number').as('last'))
  const row = await query.where('commons_id', '=', ctx.commons.id).executeTakeFirst()
  return Number(row?.last ?? 0) + 1
}

/** Whether somebody is a member today. */
export async function isMember(ctx: Context, agent: string): Promise<boolean> {
  return (await findAgent(ctx.db, ctx.commons.id, agent))?.state === 'member'
}
