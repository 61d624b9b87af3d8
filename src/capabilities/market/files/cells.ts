import type { Lang } from '../../../kernel/language.ts'
import { formatDecimal, unitOf } from '../../../kernel/units.ts'
import type { ListingRow } from '../tables.ts'
import { words } from './words.ts'

type Written = Pick<
  ListingRow,
  | ('number' | 'title' | 'body' | 'category' | 'condition' | 'wear' | 'price' | 'unit' | 'vat' | 'content')
  | ('content_unit' | 'gtin' | 'quantity' | 'swap' | 'lend' | 'pick_up' | 'sending' | 'donated' | 'state')
>

/** A listing as a row of a file says it: the cell of each column. */
export function cellsOf(one: Written, lang: Lang): Record<string, string> {
  const w = words[lang]
  const money = (amount: bigint | null) =>
    amount === null ? '' : formatDecimal(amount, unitOf(one.unit).scale)
  const yes = (is: boolean) => (is ? w.yes : '')
  return {
    ...{ number: one.number ?? '', title: one.title, body: one.body, category: one.category },
    ...{ condition: w.conditions[one.condition], wear: one.wear ?? '', gtin: one.gtin ?? '' },
    ...{ price: money(one.price), sending: money(one.sending), quantity: String(one.quantity) },
    vat: one.vat === null ? '' : String(one.vat / 100),
    donated: one.donated === null ? '' : String(one.donated / 100),
    ...{ content: one.content === null ? '' : String(one.content), contentUnit: one.content_unit ?? '' },
    ...{ swap: yes(one.swap), lend: yes(one.lend), pickUp: yes(one.pick_up) },
    // What is sold out is for sale again as soon as there is more of it.
    to: one.state === 'sold' || one.state === 'closed' ? '' : w.toStates[one.state],
  }
}
