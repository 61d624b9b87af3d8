import { Amount } from '../../../ui/amount.tsx'
import { Badge, type Tone } from '../../../ui/badge.tsx'
import type { PageView } from '../../../ui/page.ts'
import { Row } from '../../../ui/rows.tsx'
import { money } from '../../../ui/typed.ts'
import type { PaymentView } from '../shapes.ts'
import type { PaymentState } from '../tables.ts'
import { wayNames } from '../way-names.ts'
import { words } from '../words.ts'

const tones: Record<PaymentState, Tone> = {
  ...{ requested: 'waits', authorised: 'waits', paid: 'good', part_refunded: 'note' },
  ...{ refunded: 'note', returning: 'waits', failed: 'needs', cancelled: 'plain' },
}

export function StateBadge({ view, one }: { view: PageView; one: PaymentView }) {
  const isContested = one.dispute === 'open'
  return <Badge tone={isContested ? 'needs' : tones[one.state]}>{words[view.lang].states[one.state]}</Badge>
}

type PaymentRowProps = { view: PageView; one: PaymentView; title: string; who?: string }

/** One payment in a list. */
export function PaymentLine({ view, one, title, who }: PaymentRowProps) {
  const detail = [who, wayNames[view.lang][one.way]].filter(Boolean).join(' · ')
  return (
    <Row
      title={title}
      detail={
        <>
          {detail} · <StateBadge view={view} one={one} />
        </>
      }
      aside={<Amount value={money(view, one.amount, one.unit)} />}
      href={view.href(`/payments/${one.id}`)}
    />
  )
}
