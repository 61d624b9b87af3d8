import { localTime } from '../../../commons/members/local-day.ts'
import { textCsvOf } from '../../../kernel/spreadsheet/text-csv.ts'
import { formatDecimal, unitOf } from '../../../kernel/units.ts'
import { download } from '../../../ui/page.ts'
import { today } from '../../../ui/typed.ts'
import { words } from '../orders/words.ts'
import { salesOfYear } from '../query-sales.ts'

/** A seller's year for their own books: a line for each thing sold, what belongs to the whole order on its first. */
export const salesCsv = download({
  path: '/market/sales.csv',
  async respond(view) {
    const w = words[view.lang]
    const asked = view.search.get('year') ?? ''
    const year = Number(/^[1-9]\d{3}$/.test(asked) ? asked : today(view).slice(0, 4))
    const orders = await view.ask(salesOfYear, { year: Math.min(year, 9998) })
    const names = await view.labels('members.agent', [...new Set(orders.map(({ buyer }) => buyer))])
    const rows = orders.flatMap((one) => {
      const say = (amount: bigint) => formatDecimal(amount, unitOf(one.unit).scale)
      const { day } = localTime(new Date(one.madeAt), view.timeZone)
      const about = [String(one.number), day, names.get(one.buyer) ?? '', w.states[one.state]]
      const sums = [
        one.sending,
        one.total,
        one.sellerPart,
        one.coopPart,
        one.causePart,
        one.fairPart,
        one.back,
      ]
      return one.lines.map(({ n, title, quantity, price, vat }) => [
        ...[...about, one.isPaid ? w.paidYes : w.paidNo, title, String(quantity), say(price)],
        ...[vat === null ? '' : String(vat / 100), say(price * BigInt(quantity))],
        ...[...sums.map((sum) => (n === 0 ? say(sum) : '')), one.unit],
      ])
    })
    return {
      body: textCsvOf([w.csvHead, ...rows]),
      mediaType: 'text/csv; charset=utf-8',
      fileName: `${view.commons.slug}-sales-${year}.csv`,
    }
  },
})
