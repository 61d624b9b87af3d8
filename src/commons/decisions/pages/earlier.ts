import { isId } from '../../../kernel/fields.ts'
import type { Lang } from '../../../kernel/language.ts'
import { formatAmount, unitOf } from '../../../kernel/units.ts'
import type { PageView } from '../../../ui/page.ts'
import { decision } from '../queries.ts'
import type { DecisionView } from '../query-shapes.ts'
import type { OptionFields } from './option-fields.tsx'

/** What a form starts from when something is proposed again. */
export interface Earlier {
  title?: string
  reason?: string
  text?: string
  seats?: string
  budget?: string
  unit?: string
  options?: OptionFields[]
}

/** The decision an address says is proposed again (`again=<id>`). */
export async function decisionAgain(view: PageView): Promise<DecisionView | undefined> {
  const id = view.search.get('again')
  if (!isId(id)) return undefined
  return (await view.ask(decision, { decision: id })) ?? undefined
}

/** Its content as the fields of a form hold it. */
export function earlierOf(one: DecisionView | undefined, lang: Lang): Earlier {
  if (!one) return {}
  const unit = one.unit ?? undefined
  const money = (steps: string | null | undefined) =>
    steps && unit ? formatAmount(BigInt(steps), unitOf(unit), lang).number : ''
  return {
    title: one.title,
    reason: one.reason,
    text: one.text ?? undefined,
    seats: String(one.seats),
    budget: money(one.budget),
    unit,
    options: one.options.map(({ label, detail, cost }) => ({ label, detail, cost: money(cost) })),
  }
}
