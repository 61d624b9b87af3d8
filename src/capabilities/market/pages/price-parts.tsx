import type { PriceLine } from '../../../commons/pricing/line.ts'
import { lineText } from '../../../commons/pricing/line-text.ts'
import { Disclosure } from '../../../ui/disclosure.tsx'
import type { PageView } from '../../../ui/page.ts'
import { fees } from '../orders/dials.ts'
import { saleUse } from '../orders/use.ts'
import { words } from '../orders/words.ts'
import { priceText } from './parts.tsx'

interface Priced {
  unit: string
  goods: bigint
  sending: bigint
  total: bigint
  way: 'sending' | 'pick_up'
}

/** What it comes to. */
export function Sums({ view, priced }: { view: PageView; priced: Priced }) {
  const w = words[view.lang]
  const { unit, goods, sending, total, way } = priced
  return (
    <dl class="rows mt-2">
      <SumRow name={w.goods} value={priceText(view, goods, unit)} />
      {way === 'sending' && (
        <SumRow name={w.sending} value={sending === 0n ? w.free : priceText(view, sending, unit)} />
      )}
      <SumRow name={w.total} value={priceText(view, total, unit)} strong />
    </dl>
  )
}

interface Shared extends Pick<Priced, 'unit' | 'total'> {
  coopPart: bigint
  causePart: bigint
  fairPart: bigint
  lines: readonly { title: string; lines: readonly PriceLine[] }[]
}

/** Whose the money is, each fee with its reason: nothing where there are no fees. */
export function FeeLines({ view, priced }: { view: PageView; priced: Shared }) {
  const w = words[view.lang]
  const { unit, total, coopPart, causePart, fairPart, lines } = priced
  const ours = coopPart + causePart + fairPart
  if (ours === 0n) return null
  const names = new Map(
    fees.schema.parse(view.charter.value(fees.name)).rules.map(({ code, label }) => [code, label[view.lang]]),
  )
  const told = { lang: view.lang, unit, use: saleUse }
  const shown = lines.flatMap(({ title, lines: of }) =>
    of.filter(({ amount }) => amount !== 0n).map((one) => ({ title, one })),
  )
  return (
    <Disclosure summary={w.whose}>
      <dl class="rows">
        <SumRow name={w.toSeller} value={priceText(view, total - ours, unit)} />
        {coopPart > 0n && <SumRow name={w.toCoop} value={priceText(view, coopPart, unit)} />}
        {causePart > 0n && <SumRow name={w.toCause} value={priceText(view, causePart, unit)} />}
        {fairPart > 0n && <SumRow name={w.toFair} value={priceText(view, fairPart, unit)} />}
        {shown.map(({ title, one }) => (
          <SumRow
            name={names.get(one.rule) ?? one.rule}
            why={`${title}: ${lineText(one, told)}`}
            value={priceText(view, one.amount, unit)}
            soft
          />
        ))}
      </dl>
    </Disclosure>
  )
}

type RowProps = { name: string; value: string; why?: string; strong?: boolean; soft?: boolean }

export function SumRow({ name, value, why, strong, soft }: RowProps) {
  const look = strong ? 'font-bold text-lg' : soft ? 'text-soft' : ''
  return (
    <div class={`flex items-baseline justify-between gap-4 py-2 ${look}`}>
      <dt class="min-w-0">
        {name}
        {why && <span class="block text-sm text-soft">{why}</span>}
      </dt>
      <dd class="shrink-0 tnum">{value}</dd>
    </div>
  )
}
