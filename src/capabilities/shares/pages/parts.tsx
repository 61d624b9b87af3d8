import type { PageView } from '../../../ui/page.ts'
import { money as moneyIn, typedAmount } from '../../../ui/typed.ts'
import { shareValue } from '../dials.ts'
import { shareUnit } from '../stored.ts'
import { words } from '../words.ts'

export const money = (view: PageView, amount: bigint) => moneyIn(view, amount, shareUnit)

/** Money of one share, by our rules. */
export const valueNow = (view: PageView) => BigInt(view.charter.value(shareValue.name) as number)

/** What was typed as money of shares; nothing typed is nothing. */
export const typed = (view: PageView, text: string) => typedAmount(view, text || '0', shareUnit)

/** The co-operative and whoever stands for it, with the place for its seal. */
export function SealedBy({ view, chair }: { view: PageView; chair: { name: string; title: string } | null }) {
  const w = words[view.lang]
  return (
    <>
      <span class="block">{view.name}</span>
      <span class="mt-3 inline-flex items-center gap-5 text-base">
        <span>{[chair?.title ?? w.chair, chair?.name].filter(Boolean).join(' ')}</span>
        <span class="grid size-20 place-items-center border border-dashed border-black/50 text-sm font-normal text-black/50">
          {w.seal}
        </span>
      </span>
    </>
  )
}
