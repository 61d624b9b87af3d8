import { Amount } from '../../../ui/amount.tsx'
import type { PageView } from '../../../ui/page.ts'
import { money as moneyIn, typedAmount } from '../../../ui/typed.ts'
import { shareValue } from '../dials.ts'
import { shareUnit } from '../stored.ts'
import { words } from '../words.ts'

export const money = (view: PageView, amount: bigint) => moneyIn(view, amount, shareUnit)

/** What was paid for shares, which is less than their worth while parts are still to come. */
export function PaidIn({ view, amount, why }: { view: PageView; amount: bigint; why?: string }) {
  return (
    <>
      <Amount value={money(view, amount)} why={why} />
      <span class="block text-sm font-normal text-soft">{words[view.lang].paidSoFar}</span>
    </>
  )
}

/** Money of one share, by our rules. */
export const valueNow = (view: PageView) => BigInt(view.charter.value(shareValue.name) as number)

/** What was typed as money of shares; nothing typed is nothing. */
export const typed = (view: PageView, text: string) => typedAmount(view, text || '0', shareUnit)
