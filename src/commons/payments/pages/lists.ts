import { instant, isId } from '../../../kernel/fields.ts'
import type { PageView } from '../../../ui/page.ts'
import { namesToldApart } from '../../members/pages/told-apart.ts'
import type { PaymentView } from '../shapes.ts'

/** Where a list goes on, as an address has it: what is no such place begins it anew. */
export function afterIn(view: PageView): { after?: After } {
  const [at, payment] = [view.search.get('at') ?? '', view.search.get('payment') ?? '']
  return instant().safeParse(at).success && isId(payment) ? { after: { at, payment } } : {}
}

export const nextHref = (view: PageView, path: string, next: After | null): string | undefined =>
  next ? view.href(`${path}?${new URLSearchParams({ ...next })}`) : undefined

type After = { at: string; payment: string }

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
