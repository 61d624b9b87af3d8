import { Card } from '../../../ui/card.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { page, waiting } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { Rows } from '../../../ui/rows.tsx'
import { money } from '../../../ui/typed.ts'
import { cashToConfirm } from '../query-cash.ts'
import { payments } from '../query-payments.ts'
import { words } from '../words.ts'
import { afterIn, namedPayments, nextHref } from './lists.ts'
import { PaymentLine } from './parts.tsx'

/** What I paid and how it went. */
export const minePage = page({
  path: '/payments/mine',
  title: (view) => words[view.lang].myPayments,
  async render(view) {
    const w = words[view.lang]
    const { payments: all, next } = await view.ask(payments, { only: 'mine', ...afterIn(view) })
    const named = await namedPayments(view, all)
    return (
      <>
        <PageHead title={w.myPayments} />
        <Card>
          {named.length === 0 ? (
            <Empty
              title={w.noPayments}
              icon="books"
              action={{ href: view.href('/obligations/mine'), label: w.myMoney }}
            >
              {w.noPaymentsText}
            </Empty>
          ) : (
            <Rows label={w.myPayments}>
              {named.map(({ one, title }) => (
                <PaymentLine view={view} one={one} title={title} />
              ))}
            </Rows>
          )}
          <Pagination next={nextHref(view, '/payments/mine', next)} />
        </Card>
      </>
    )
  },
})

/** Cash that somebody said they would hand over to me. */
export const waitingItems = waiting(async (view) => {
  if (!view.standing.agent) return []
  const w = words[view.lang]
  const all = await cashToConfirm(view)
  const named = await namedPayments(view, all)
  return named.map(({ one, who }) => ({
    title: w.cashWaits(who ?? ''),
    detail: money(view, one.amount, one.unit),
    href: view.href(`/payments/${one.id}`),
    tone: 'waits' as const,
    due: new Date(one.openUntil),
  }))
})
