import { foldText } from '../../kernel/spreadsheet/text.ts'
import type { BookingContext } from './book-by-themselves.ts'
import type { NewBooking } from './bookings.ts'
import { isWithin } from './fields.ts'
import { dayOf } from './late.ts'
import type { AccountTable, LineTable, RuleTable } from './tables.ts'

const folded = (text: string) => foldText(text).replace(/\s/g, '').toLowerCase()

/** The rule whose words a line says; the longest where several do. */
export function ruleFor<R extends Pick<RuleTable, 'direction' | 'words'>>(
  line: Pick<LineTable, 'amount' | 'name' | 'text'>,
  rules: readonly R[],
): R | undefined {
  const said = folded(`${line.name ?? ''}|${line.text ?? ''}`)
  const direction = line.amount > 0n ? 'in' : 'out'
  return rules
    .filter((rule) => rule.direction === direction && said.includes(folded(rule.words)))
    .sort((a, b) => b.words.length - a.words.length)[0]
}

/** Money in goes from income (or wherever) to the bank, money out the other way. */
export function postingTo(
  { place, unit }: Pick<AccountTable, 'place' | 'unit'>,
  line: Pick<LineTable, 'amount'>,
  account: string,
) {
  return line.amount > 0n
    ? { from: account, to: place, unit, amount: line.amount }
    : { from: place, to: account, unit, amount: -line.amount }
}

/** Books lines by the remembered rules; the caller keeps the bookings. */
export async function applyRules(
  ctx: BookingContext,
  bank: AccountTable,
  lines: readonly LineTable[],
): Promise<NewBooking[]> {
  if (lines.length === 0) return []
  const all = await ctx.db
    .selectFrom('bank_rule')
    .selectAll()
    .where('commons_id', '=', ctx.commons.id)
    .limit(500)
    .execute()
  const rules = all.filter((one) => isWithin(bank, one.account))
  if (rules.length === 0) return []
  const bookings: NewBooking[] = []
  for (const line of lines) {
    const rule = ruleFor(line, rules)
    if (rule) bookings.push(bookTo(ctx, { bank, line, account: rule.account, certain: true }))
  }
  return bookings
}

interface To {
  bank: AccountTable
  line: LineTable
  account: string
  certain: boolean
  note?: string
}

/** Records a line as income, expense or whatever the account is; the caller keeps the booking. */
export function bookTo(ctx: BookingContext, { bank, line, account, certain, note = '' }: To): NewBooking {
  const id = ctx.newId()
  const { effectiveOn, data } = dayOf(ctx, line)
  const seq = ctx.record(
    'line_booked',
    { booking: id, line: line.id, bank: line.account, account, certain, ...data },
    { postings: [postingTo(bank, line, account)], effectiveOn },
  )
  return { id, line: line.id, kind: 'account', certain, account, note, seq }
}
