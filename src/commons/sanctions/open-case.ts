import { randomBytes } from 'node:crypto'
import { hex, sha256 } from '../../kernel/canonical.ts'
import type { Context } from '../../kernel/capability.ts'
import { findAgent } from '../members/agent-rows.ts'
import type { caseOpened } from './entries.ts'
import { keepStatement } from './stored.ts'
import type { kinds } from './tables.ts'

interface Opening {
  kind: (typeof kinds)[number]
  duty: string | null
  against: string
  reporter: string
  day: string
  note: string
}

/** Opens a case. The seed a panel would be drawn from is sealed now, so nobody can draw until the panel pleases. */
export async function openCase(
  ctx: Context<string, { case_opened: typeof caseOpened }>,
  { note, ...about }: Opening,
): Promise<{ case: string; number: number }> {
  const { kind, duty, against, day } = about
  const [id, number] = [ctx.newId(), await nextNumber(ctx)]
  const seed = randomBytes(16).toString('hex')
  const data = { case: id, kind, duty, against, day, seedHash: hex(sha256(Buffer.from(seed))) }
  const opened_seq = BigInt(ctx.record('case_opened', data))
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
