import type { Context } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import type { AccountTable, BookingTable, LineTable } from './tables.ts'

type Hands = Pick<Context, 'db' | 'commons'>

/** One bank account of ours. Throws `kernel.not_found`. */
export async function accountAt({ db, commons }: Hands, code: string): Promise<AccountTable> {
  const row = await db
    .selectFrom('bank_account')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('code', '=', code)
    .executeTakeFirst()
  if (!row) throw kernelFailure('not_found', { what: 'bank.account' })
  return row
}

/** One line of a statement. Throws `kernel.not_found`. */
export async function lineAt({ db, commons }: Hands, id: string): Promise<LineTable> {
  const row = await db
    .selectFrom('bank_line')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw kernelFailure('not_found', { what: 'bank.line' })
  return row
}

/** One booking. Throws `kernel.not_found`. */
export async function bookingAt({ db, commons }: Hands, id: string): Promise<BookingTable> {
  const row = await db
    .selectFrom('bank_booking')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw kernelFailure('not_found', { what: 'bank.booking' })
  return row
}

/** Units and places in the books of our bank accounts, by code. */
export async function placesOfAccounts({
  db,
  commons,
}: Hands): Promise<Map<string, Pick<AccountTable, 'code' | 'unit' | 'place'>>> {
  const rows = await db
    .selectFrom('bank_account')
    .select(['code', 'unit', 'place'])
    .where('commons_id', '=', commons.id)
    .execute()
  return new Map(rows.map((row) => [row.code, row]))
}
