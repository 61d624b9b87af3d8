import { z } from 'zod'
import { nobody } from '../../../kernel/authority.ts'
import type { Context, View } from '../../../kernel/capability.ts'
import { kernelFailure } from '../../../kernel/failure.ts'
import { id } from '../../../kernel/fields.ts'
import { searchInput } from '../query-search.ts'
import { type KeptSearchRow, type Rhythm, rhythms } from './tables.ts'

/** What of a search is kept: what is asked for, whatever page or order it was seen in. */
export const keptSearch = searchInput
  .omit({ sort: true, after: true })
  .refine((asked) => Object.values(asked).some(Boolean), 'nothing_asked')
export type KeptSearch = z.output<typeof keptSearch>

export const searchId = () => id('market.search')
export const rhythm = () => z.enum(rhythms).nullable()

const days: Record<Rhythm, number> = { day: 1, week: 7 }

/** When it is looked at the next time. */
export const nextLook = (every: Rhythm, now: Date): Date => new Date(now.getTime() + days[every] * 86_400_000)

export const lookKey = (search: string): string => `market.look:${search}`

/** One's own kept searches: nobody sees another's. */
export const ownSearches = ({ db, commons, standing }: Pick<View, 'db' | 'commons' | 'standing'>) =>
  db
    .selectFrom('market_search')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('agent', '=', standing.agent ?? nobody)

/** Throws `kernel.not_found`, for another's as for none. */
export async function ownSearch(ctx: Pick<Context, 'db' | 'commons' | 'standing'>, search: string) {
  const row = await ownSearches(ctx).where('id', '=', search).executeTakeFirst()
  if (!row) throw kernelFailure('not_found', { what: 'market.search' })
  return row
}

/** The question a row keeps; what a later version no longer understands asks for nothing and is left out. */
export function askedOf({ asked }: Pick<KeptSearchRow, 'asked'>): KeptSearch {
  return keptSearch.parse(asked)
}
