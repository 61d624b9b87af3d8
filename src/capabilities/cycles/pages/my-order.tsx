import type { PriceLine } from '../../../commons/pricing/line.ts'
import { lineText } from '../../../commons/pricing/line-text.ts'
import { Card } from '../../../ui/card.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import type { PageView } from '../../../ui/page.ts'
import { Row, Rows } from '../../../ui/rows.tsx'
import { money } from '../../../ui/typed.ts'
import { myOrder } from '../query-orders.ts'
import { orderUse } from '../use.ts'
import { words } from '../words.ts'
import type { CycleProps } from './cycle.tsx'

/** What I ordered, what of it came, and what it comes to. */
export async function MyOrder({ view, one }: CycleProps) {
  const w = words[view.lang]
  const { lines, total } = await view.ask(myOrder, { cycle: one.cycle })
  if (lines.length === 0)
    return (
      <Card title={w.myOrder}>
        <p class="text-soft">{w.noOrder}</p>
      </Card>
    )
  const place = one.places.find((each) => each.place === one.place)
  return (
    <Card title={w.myOrder} aside={`${w.total} ${money(view, total, one.unit)}`}>
      {one.state !== 'open' && (
        <p class="mb-2">
          {one.handedAt
            ? w.handed
            : one.state === 'packed' && place
              ? w.ready(`${place.name}(${place.note})`)
              : w.waitCame}
        </p>
      )}
      <Rows label={w.myOrder}>
        {lines.map(({ title, pack, price, quantity, given, fee, fees }) => (
          <Row
            title={`${title} · ${pack}`}
            detail={`${money(view, price, one.unit)} × ${w.pieces(given ?? quantity)}`}
            aside={money(view, price * BigInt(given ?? quantity) + fee, one.unit)}
          >
            {given !== null && given < quantity && <p class="text-ochre">{w.came(given, quantity)}</p>}
            {fees.length > 0 && (
              <Disclosure summary={`${w.feeLine} ${money(view, fee, one.unit)}`}>
                <Fees view={view} unit={one.unit} fees={fees} />
              </Disclosure>
            )}
          </Row>
        ))}
      </Rows>
    </Card>
  )
}

/** Why a fee is what it is. */
export function Fees({ view, unit, fees }: { view: PageView; unit: string; fees: readonly PriceLine[] }) {
  return (
    <>
      {fees.map((line) => (
        <p class="text-sm text-soft">{lineText(line, { lang: view.lang, unit, use: orderUse })}</p>
      ))}
    </>
  )
}
