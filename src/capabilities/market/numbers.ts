import type { View } from '../../kernel/capability.ts'

/** Whether a seller uses a number of their own for another listing. */
export async function hasNumber(
  { db, commons }: Pick<View, 'db' | 'commons'>,
  seller: string,
  number: string,
  besides?: string,
): Promise<boolean> {
  let found = db
    .selectFrom('market_listing')
    .select('id')
    .where('commons_id', '=', commons.id)
    .where('seller', '=', seller)
    .where('number', '=', number)
  if (besides) found = found.where('id', '<>', besides)
  return (await found.executeTakeFirst()) !== undefined
}
