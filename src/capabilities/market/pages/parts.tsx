import type { PageView } from '../../../ui/page.ts'
import { money } from '../../../ui/typed.ts'
import type { Listing } from '../query-listing.ts'
import { words } from '../words.ts'

export const listingHref = (view: PageView, listing: string): string =>
  view.href(`/market/listings/${listing}`)

export const priceText = (view: PageView, price: bigint, unit: string): string => money(view, price, unit)

/** What a kilo, a litre or one of it comes to, so that packs of all sizes compare; rounded to the unit's step. */
export function basePrice(view: PageView, { price, unit, content }: Listing): string | undefined {
  if (!content) return undefined
  const [per, shown] =
    content.unit === 'g' || content.unit === 'ml'
      ? [1000n, content.unit === 'g' ? 'kg' : 'l']
      : [1n, content.unit]
  const one = (price * per * 2n + content.amount) / (content.amount * 2n)
  const w = words[view.lang]
  return w.basePrice(priceText(view, one, unit), `1${w.contentUnits[shown as 'kg']}`)
}

export type Tree = readonly { code: string; parent: string | null; ko: string; en: string; isLeaf: boolean }[]

/** A category with all those above it: "먹거리 › 곡식". */
export function trailOf(tree: Tree, code: string, lang: 'ko' | 'en'): string {
  const names: string[] = []
  for (let at: string | null = code; at; ) {
    const one = tree.find((each) => each.code === at)
    if (!one) break
    names.unshift(one[lang])
    at = one.parent
  }
  return names.join(' › ')
}
