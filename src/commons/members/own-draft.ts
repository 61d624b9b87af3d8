import type { Context } from '../../kernel/capability.ts'

type Hands = Pick<Context, 'db' | 'commons' | 'standing'>

/** An uploaded roll as it is kept while it is checked. */
export interface KeptDraft {
  id: string
  fileName: string
  rows: string[][]
  /** Whose a row is, by the row as the spreadsheet program counts. */
  agents: Record<string, string>
}

/** The draft, for whoever uploaded it. */
export async function ownDraft(
  { db, commons, standing }: Hands,
  draft: string,
): Promise<KeptDraft | undefined> {
  const row = await db
    .selectFrom('members_roll_draft')
    .select(['id', 'file_name', 'rows', 'agents'])
    .where('commons_id', '=', commons.id)
    .where('id', '=', draft)
    .where('agent_id', '=', standing.agent ?? draft)
    .executeTakeFirst()
  if (!row) return undefined
  const { id, file_name: fileName } = row
  return { id, fileName, rows: JSON.parse(row.rows), agents: JSON.parse(row.agents) }
}

export interface DraftChange {
  /** Cells as somebody corrected them, rows and columns counted from 0. */
  cells?: readonly { row: number; column: number; text: string }[]
  /** Whose a row is, rows counted from 1. */
  agents?: ReadonlyMap<number, string>
}

export async function changeDraft(
  { db, commons }: Hands,
  { id, rows, agents }: KeptDraft,
  change: DraftChange,
): Promise<void> {
  for (const { row, column, text } of change.cells ?? []) {
    const cells = rows[row]
    if (!cells) continue
    while (cells.length <= column) cells.push('')
    cells[column] = text
  }
  const set = {
    rows: JSON.stringify(rows),
    agents: JSON.stringify({ ...agents, ...Object.fromEntries(change.agents ?? []) }),
  }
  await db
    .updateTable('members_roll_draft')
    .set(set)
    .where('commons_id', '=', commons.id)
    .where('id', '=', id)
    .execute()
}
