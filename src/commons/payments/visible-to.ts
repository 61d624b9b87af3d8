import { nobody } from '../../kernel/authority.ts'
import type { View } from '../../kernel/capability.ts'
import { isOffice } from './office.ts'

/** Payments as far as the viewer may see them: their own, those that pay them, and for the office everybody's. */
export function visiblePayments(view: View) {
  const all = view.db.selectFrom('payments_payment as p').where('p.commons_id', '=', view.commons.id)
  if (isOffice(view)) return all
  const agent = view.standing.agent ?? nobody
  return all.where((is) =>
    is.or([
      is('p.payer', '=', agent),
      is.exists(
        is
          .selectFrom('payments_line as l')
          .select('l.n')
          .whereRef('l.commons_id', '=', 'p.commons_id')
          .whereRef('l.payment', '=', 'p.id')
          .where('l.payee', '=', agent),
      ),
    ]),
  )
}
