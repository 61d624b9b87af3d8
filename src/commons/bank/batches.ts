import type { Context } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import type { BatchTable } from './tables.ts'

/** One payment batch. Throws `kernel.not_found`. */
export async function batchAt(
  { db, commons }: Pick<Context, 'db' | 'commons'>,
  id: string,
): Promise<BatchTable> {
  const row = await db
    .selectFrom('bank_batch')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw kernelFailure('not_found', { what: 'bank.batch' })
  return row
}
