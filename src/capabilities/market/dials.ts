import { type Dial, dial } from '../../kernel/charter.ts'
import { unitCode } from '../../kernel/fields.ts'

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
