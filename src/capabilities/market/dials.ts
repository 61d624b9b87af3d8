import { z } from 'zod'
import { type Dial, dial } from '../../kernel/charter.ts'
import { unitCode } from '../../kernel/fields.ts'
import { plural } from '../../kernel/language.ts'

/** In what unit things are priced: a currency, or hours or points of the members' own. */
export const unit: Dial<string> = dial<string>('market.unit', {
  schema: unitCode(),
  suggested: 'KRW',
  layer: 'bylaws',
  title: { ko: '장터의 값 단위', en: 'What prices in the market are in' },
  sentence: {
    ko: (code) => `장터의 값은 ${code} 단위로 적어요.`,
    en: (code) => `Prices in the market are in ${code}.`,
  },
})

/** More nobody carries home at once, and no charter allows. */
export const mostInCart = 100

export interface Limits {
  cart: number
  searches: number
  collections: number
  things: number
}

/** How much one person may keep in the market: in a cart, of searches and collections, and in one of these. */
export const limits: Dial<Limits> = dial<Limits>('market.limits', {
  schema: z.strictObject({
    cart: z.int().min(1).max(mostInCart),
    searches: z.int().min(0).max(100),
    collections: z.int().min(0).max(100),
    things: z.int().min(1).max(500),
  }),
  suggested: { cart: 100, searches: 20, collections: 20, things: 200 },
  layer: 'bylaws',
  title: { ko: '장터에서 한 사람이 둘 수 있는 것', en: 'What one person may keep in the market' },
  sentence: {
    ko: ({ cart, searches, collections, things }) =>
      `장바구니에는 ${cart}가지까지 담아요. 찾기는 ${searches}개, 모음은 ${collections}개까지 둘 수 있고, 모음 하나에 ${things}가지까지 넣어요.`,
    en: ({ cart, searches, collections, things }) =>
      `A cart holds up to ${plural(cart, 'thing')}. Everybody may keep ${plural(searches, 'search', 'searches')} and ${plural(collections, 'collection')} of up to ${plural(things, 'thing')}.`,
  },
})
