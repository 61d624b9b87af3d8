import { resourceRow } from '../../commons/observation/stocks.ts'
import type { Context, LabelLookup } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import './lending-tables.ts'

type Place = Pick<Context, 'db' | 'commons'>

/** A kit that is in use, with what belongs to it; parts in the order of their ids. Throws `kernel.not_found`. */
export async function kitAt({ db, commons }: Place, id: string) {
  const kit = await db
    .selectFrom('things_kit')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!kit || kit.ended_at) throw kernelFailure('not_found', { what: 'things.kit' })
  const parts = await db
    .selectFrom('things_kit_part')
    .select(['resource', 'quantity'])
    .where('commons_id', '=', commons.id)
    .where('kit', '=', id)
    .orderBy('resource')
    .execute()
  return { kit, parts }
}

/** What a refusal calls a part by. */
export const nameOfResource = async (ctx: Context, resource: string): Promise<string> =>
  (await resourceRow(ctx, resource)).name

export const kitLabels: LabelLookup = async (db, commonsId, ids) => {
  if (ids.length === 0) return new Map()
  const kits = db.selectFrom('things_kit').select(['id', 'name']).where('commons_id', '=', commonsId)
  const rows = await kits.where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
