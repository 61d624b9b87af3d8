import { formatDay } from '../../../kernel/language.ts'
import type { PageView } from '../../../ui/page.ts'
import { Row } from '../../../ui/rows.tsx'
import { money } from '../../../ui/typed.ts'
import { pageWords } from '../page-words.ts'
import type { IncomeView } from '../shapes.ts'

/** What came in, and what of it is left to share. */
export function IncomeRow({ view, one }: { view: PageView; one: IncomeView }) {
  const w = pageWords[view.lang]
  const left = one.amount - one.distributed
  const detail = [
    formatDay(one.on, view.lang),
    w.incomeStates[one.state],
    one.state === 'partly' && w.leftOf(money(view, left, one.unit)),
  ]
  return (
    <Row
      title={one.text}
      detail={detail.filter(Boolean).join(' · ')}
      aside={money(view, one.amount, one.unit)}
      href={view.href(`/value/incomes/${one.id}`)}
    />
  )
}
