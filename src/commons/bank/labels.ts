import { sql } from 'kysely'
import type { LabelLookup } from '../../kernel/capability.ts'
import { obligationParties } from '../obligations/labels.ts'

interface Booked {
  id: string
  name: string | null
  obligations: string[]
}

/**
 * Whom outside the roll money on a statement went to or came from, as the books' exports ask: those it was owed to, or
 * the name on the line where it was booked to an account. A member's stands in the account already.
 */
export const bookingParties: LabelLookup = async (db, commonsId, ids) => {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<Booked>`
    select b.id, case when b.kind = 'account' then l.name end as name,
      array(select p.obligation from bank_booking_part p
        where p.commons_id = b.commons_id and p.booking = b.id order by p.n)::text[] as obligations
    from bank_booking b join bank_line l on l.commons_id = b.commons_id and l.id = b.line
    where b.commons_id = ${commonsId} and b.id = any(${ids}::uuid[])`.execute(db)
  const owed = [...new Set(rows.flatMap(({ obligations }) => obligations))]
  const parties = await obligationParties(db, commonsId, owed)
  return new Map(
    rows.flatMap(({ id, name, obligations }) => {
      const theirs = [...new Set(obligations.flatMap((one) => parties.get(one) ?? []))]
      const party = theirs.join(', ') || name
      return party ? [[id, party] as const] : []
    }),
  )
}
