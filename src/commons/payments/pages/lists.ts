import type { PageView } from '../../../ui/page.ts'
import { namesToldApart } from '../../members/pages/told-apart.ts'
import type { PaymentView } from '../shapes.ts'

/** What each payment of a list is for, and whose it is. */
export async function namedPayments(view: PageView, all: readonly PaymentView[]) {
  const [labels, names] = await Promise.all([
    view.labels(
      'payments.payment',
      all.map(({ id }) => id),
    ),
    all.length > 0
      ? namesToldApart(view, [...new Set(all.map(({ payer }) => payer))])
      : new Map<string, string>(),
  ])
  return all.map((one) => ({ one, title: labels.get(one.id) ?? '', who: names.get(one.payer) }))
}
