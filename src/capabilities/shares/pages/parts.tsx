import type { PageView } from '../../../ui/page.ts'
import { money as moneyIn, typedAmount } from '../../../ui/typed.ts'
import { shareValue } from '../dials.ts'
import { shareUnit } from '../stored.ts'

export const money = (view: PageView, amount: bigint) => moneyIn(view, amount, shareUnit)

/** Money of one share, by our rules. */
export const valueNow = (view: PageView) => BigInt(view.charter.value(shareValue.name) as number)

/** What was typed as money of shares; nothing typed is nothing. */
export const typed = (view: PageView, text: string) => typedAmount(view, text || '0', shareUnit)
