import type { Kysely } from 'kysely'
import type { LabelLookup } from '../../kernel/capability.ts'
import type { Tables } from '../../kernel/database.ts'
import type { Lang } from '../../kernel/language.ts'
import { evidenceWords } from './evidence-words.ts'
import type { ExpenseRow } from './tables.ts'

function rowsOf(db: Kysely<Tables>, commonsId: string, ids: string[]): Promise<ExpenseRow[]> {
  if (ids.length === 0) return Promise.resolve([])
  return db
    .selectFrom('expenses_expense')
    .selectAll()
    .where('commons_id', '=', commonsId)
    .where('id', 'in', ids)
    .execute()
}

const lookup =
  (of: (row: ExpenseRow) => string): LabelLookup =>
  async (db, commonsId, ids) => {
    const rows = await rowsOf(db, commonsId, ids)
    return new Map(rows.map((row) => [row.id, of(row)] as const).filter(([, text]) => text !== ''))
  }

/** An expense is called by what it was for. */
export const expenseLabels = lookup((row) => row.what)

/**
 * What the books' exports ask of any thing an entry names, beside its label: the paper that shows it, and the name of
 * somebody outside it went to.
 */
export const partyLabels = lookup((row) => row.payee_name ?? '')
export const evidenceLabels = (lang: Lang) =>
  lookup((row) => {
    const word = row.withholding ? evidenceWords[lang].withholding : evidenceWords[lang][row.evidence]
    return [word, row.evidence_number].filter(Boolean).join(' ')
  })
