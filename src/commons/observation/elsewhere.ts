import { allows, identityOf, noStanding } from '../../kernel/authority.ts'
import type { View } from '../../kernel/capability.ts'
import { charterAt } from '../charter/in-force.ts'
import { standingOf } from '../members/standing.ts'

/**
 * The same viewer in another commons of this installation, as they stand there; nothing where that commons' charter does
 * not give them this power. What is read this way is what they could ask for there themselves.
 */
export async function viewElsewhere(view: View, commons: string, power: string): Promise<View | undefined> {
  const { db, viewer, now } = view
  const row = await db
    .selectFrom('kernel_commons as c')
    .innerJoin('journal_head as h', 'h.commons_id', 'c.id')
    .select(['c.id', 'c.slug', 'h.charter_version'])
    .where('c.id', '=', commons)
    .executeTakeFirst()
  if (!row) return undefined
  const identity = identityOf(viewer)
  const [charter, standing] = await Promise.all([
    charterAt(db, commons, row.charter_version),
    identity === undefined ? noStanding : standingOf(db, commons, identity, now),
  ])
  const there = { ...view, commons: { id: row.id, slug: row.slug }, charter, standing }
  return allows(charter.who(power), viewer, standing) ? there : undefined
}
