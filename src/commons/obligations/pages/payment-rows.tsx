import { formatDay } from '../../../kernel/language.ts'
import type { PageView } from '../../../ui/page.ts'
import { Row, Rows } from '../../../ui/rows.tsx'
import { money } from '../../../ui/typed.ts'
import type { ObligationView, SettlementView } from '../shapes.ts'
import { words } from '../words.ts'
import { hrefOf } from './parts.tsx'

export interface Payment {
  settlement: SettlementView
  obligation: ObligationView
}

/** Payments, newest first, each leading to what it paid. */
export function PaymentRows({ view, payments }: { view: PageView; payments: readonly Payment[] }) {
  const w = words[view.lang]
  if (payments.length === 0) return <p class="text-soft">{w.noPayments}</p>
  return (
    <Rows label={w.payments}>
      {payments.map(({ settlement, obligation }) => (
        <Row
          title={obligation.label}
          detail={`${formatDay(settlement.on, view.lang)} · ${wayText(view, settlement, obligation)}`}
          aside={
            <span class={settlement.takenBack ? 'line-through' : ''}>
              {money(view, settlement.amount, obligation.unit)}
            </span>
          }
          href={hrefOf(view, obligation)}
        />
      ))}
    </Rows>
  )
}

/** "냄", "받음", "받지 않기로 함", "되돌림". */
export function wayText(view: PageView, settlement: SettlementView, { direction }: ObligationView): string {
  const w = words[view.lang]
  if (settlement.takenBack) return w.takenBack
  if (settlement.way === 'forgiven') return w.forgiven
  return direction === 'in' ? w.given : w.got
}
