import type { Kysely } from 'kysely'
import { type Actor, allows, type Standing } from '../../kernel/authority.ts'
import type { Charter } from '../../kernel/charter.ts'
import type { Tables } from '../../kernel/database.ts'
import type { CaseRow } from './tables.ts'
import { witnessesOf } from './witness.ts'

/** The power to judge cases for which nobody was drawn. */
export const judgePower = 'sanctions.judgeByOffice'

interface Judging {
  db: Kysely<Tables>
  charter: Charter
  standing: Standing
  actor: Actor
}

/**
 * Whether somebody may judge a case: whoever was drawn for it, or, where nobody was, whoever the charter says. Never a
 * party to it, nor who saw it: nobody judges in their own case or on their own report.
 */
export async function mayJudge(at: Judging, row: CaseRow): Promise<boolean> {
  const { agent } = at.standing
  if (!agent || agent === row.against || agent === row.reporter) return false
  if ((await witnessesOf(at.db, row)).some((one) => one.agent === agent)) return false
  const drawn = await panelistsOf(at.db, row)
  if (drawn.length > 0) return drawn.includes(agent)
  return allows(at.charter.who(judgePower), at.actor, at.standing)
}

export async function panelistsOf(
  db: Kysely<Tables>,
  { commons_id, id }: Pick<CaseRow, 'commons_id' | 'id'>,
): Promise<string[]> {
  const query = db.selectFrom('sanctions_panelist').select('agent').orderBy('agent')
  const rows = await query.where('commons_id', '=', commons_id).where('case_id', '=', id).execute()
  return rows.map((row) => row.agent)
}
