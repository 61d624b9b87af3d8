import { nobody } from '../../kernel/authority.ts'
import type { View } from '../../kernel/capability.ts'
import { isOffice } from './office.ts'
import { type PaymentView, paymentView } from './shapes.ts'
import { visiblePayments } from './visible-to.ts'

const most = 10

/** Cash that waits for the viewer's word: theirs to get, or for the office what comes to us. */
export async function cashToConfirm(view: View): Promise<PaymentView[]> {
  const agent = view.standing.agent ?? nobody
  const rows = await visiblePayments(view)
    .selectAll('p')
    .where('p.way', '=', 'cash')
    .where('p.state', '=', 'requested')
    .where((is) => {
      const line = is
        .selectFrom('payments_line as l')
        .select('l.n')
        .whereRef('l.commons_id', '=', 'p.commons_id')
        .whereRef('l.payment', '=', 'p.id')
      const toMe = is.exists(line.where('l.payee', '=', agent))
      const toUs = is.not(is.exists(line.where('l.payee', 'is not', null)))
      return isOffice(view) ? is.or([toMe, toUs]) : toMe
    })
    .orderBy('p.open_until')
    .limit(most)
    .execute()
  return rows.map(paymentView)
}
