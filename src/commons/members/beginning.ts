import { sql } from 'kysely'
import type { View } from '../../kernel/capability.ts'

/** What a new commons has done so far of what it begins with. */
export interface Begun {
  roll: boolean
  links: boolean
  books: boolean
  decision: boolean
}

/** A journal longer than this has begun long ago, and looking through it would cost more than it tells. */
const longest = 5_000

/** How far the beginning has come; nothing where a decision was proposed or a meeting planned already, for then it is over. */
export async function beginningOf({ db, commons, size }: Seen): Promise<Begun | undefined> {
  if (size > longest) return undefined
  const { rows } = await sql<Begun>`
    select coalesce(bool_or(kind = 'members.roll_imported'), false) as roll,
      coalesce(bool_or(kind in ('members.members_invited', 'members.agent_claimed')), false) as links,
      coalesce(bool_or(kind like 'books.opening%' or kind = 'bank.account_added'), false) as books,
      coalesce(bool_or(kind like 'decisions.%' or kind like 'meetings.%'), false) as decision
    from journal_entry where commons_id = ${commons.id}`.execute(db)
  const [begun] = rows
  return begun && !begun.decision ? begun : undefined
}

type Seen = Pick<View, 'db' | 'commons'> & { size: number }
