import type { Context } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import type { DayRow, IndicatorRow, SeasonRow, TicketRow } from './tables.ts'

type Reader = Pick<Context, 'db' | 'commons'>

const one = (
  reader: Reader,
  table: 'care_season' | 'care_day' | 'care_ticket' | 'care_indicator',
  id: string,
) =>
  reader.db
    .selectFrom(table)
    .selectAll()
    .where('commons_id', '=', reader.commons.id)
    .where('id', '=', id)
    .executeTakeFirst()

function there<T>(row: unknown, what: string): T {
  if (!row) throw kernelFailure('not_found', { what })
  return row as T
}

/** One duty shared out for one season. Throws `kernel.not_found`. */
export const seasonAt = async (reader: Reader, id: string) =>
  there<SeasonRow>(await one(reader, 'care_season', id), 'care.season')

/** One work day. Throws `kernel.not_found`. */
export const dayAt = async (reader: Reader, id: string) =>
  there<DayRow>(await one(reader, 'care_day', id), 'care.day')

/** One trouble ticket. Throws `kernel.not_found`. */
export const ticketAt = async (reader: Reader, id: string) =>
  there<TicketRow>(await one(reader, 'care_ticket', id), 'care.ticket')

/** One indicator. Throws `kernel.not_found`. */
export const indicatorAt = async (reader: Reader, id: string) =>
  there<IndicatorRow>(await one(reader, 'care_indicator', id), 'care.indicator')

export async function languageOf({ db, commons }: Reader): Promise<'ko' | 'en'> {
  const rows = db.selectFrom('kernel_commons').select('language').where('id', '=', commons.id)
  return (await rows.executeTakeFirstOrThrow()).language === 'en' ? 'en' : 'ko'
}
