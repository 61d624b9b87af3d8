import type { z } from 'zod'
import { formatDecimal, unitOf } from '../../../kernel/units.ts'
import type { PageView } from '../../../ui/page.ts'
import { typedAmount } from '../../../ui/typed.ts'
import { unit } from '../dials.ts'
import { searchInput } from '../query-search.ts'

export type Asked = z.input<typeof searchInput>

/** What the address asks for; parts that mean nothing are left out. */
export function readSearch(view: PageView, address: URLSearchParams = view.search): Asked {
  const given = (name: string) => address.get(name)?.trim() || undefined
  const money = (name: string) => given(name) && typedAmount(view, given(name)!, unitIn(view))
  const last = given('last')
  const parts: Record<string, unknown> = {
    text: (given('q') ?? '').slice(0, 200),
    category: given('category'),
    condition: given('condition'),
    pickUp: given('pickUp') ? true : undefined,
    label: given('label'),
    seller: given('seller'),
    swap: given('swap') ? true : undefined,
    lend: given('lend') ? true : undefined,
    least: money('least'),
    most: money('most'),
    sort: given('sort'),
    after: last && { at: given('at'), listing: last },
  }
  const fits = Object.entries(parts).filter(
    ([name, value]) => value !== undefined && searchInput.shape[name as keyof Asked].safeParse(value).success,
  )
  return Object.fromEntries(fits) as Asked
}

export const unitIn = (view: PageView): string => (view.charter.value(unit.name) as string) ?? unit.suggested

/** Whether anything is asked for but a page of everything. */
export const isNarrowed = ({ after: _, sort: __, ...asked }: Asked): boolean =>
  Object.values(asked).some(Boolean)

/** The same question as an address. */
export function searchHref(view: PageView, asked: Asked): string {
  const kept = new URLSearchParams(view.search)
  for (const name of ['at', 'last']) kept.delete(name)
  if (asked.after) {
    kept.set('at', String(asked.after.at))
    kept.set('last', asked.after.listing)
  }
  return view.href(`/market?${kept}`)
}

/** What is asked for, as an address says it; read again it asks for the same. */
export function askedText(view: PageView, asked: Partial<z.output<typeof searchInput>> | Asked): string {
  const { text, least, most, category, condition, label, seller, pickUp, swap, lend } = asked
  const money = (amount: unknown) =>
    amount === undefined ? undefined : formatDecimal(BigInt(amount as string), unitOf(unitIn(view)).scale)
  const said = { q: text, category, condition, label, seller, least: money(least), most: money(most) }
  const ticked = Object.entries({ pickUp, swap, lend }).flatMap(([name, is]) => (is ? [[name, 'on']] : []))
  const given = Object.entries(said).filter((one): one is [string, string] => !!one[1])
  return String(new URLSearchParams([...given, ...(ticked as [string, string][])]))
}
