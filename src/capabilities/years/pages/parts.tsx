import type { z } from 'zod'
import { formatAmount, parseAmount, unitOf } from '../../../kernel/units.ts'
import type { FormInput, PageView } from '../../../ui/page.ts'
import type { year } from '../query-year.ts'

export type YearShown = z.output<(typeof year)['output']>

export const money = (view: PageView, amount: bigint, unit: string) =>
  formatAmount(amount, unitOf(unit), view.lang).text

/** As people write it, in the smallest part of the unit; what cannot be read goes on for the door to refuse. */
export function typedAmount(view: PageView, form: FormInput, name: string, unit: string): string {
  const text = form.text(name)
  if (text === '') return '0'
  const read = parseAmount(text, unitOf(unit), view.lang)
  return typeof read === 'bigint' ? read.toString() : text
}

export const yearIn = (view: PageView): number => Number(/^\d{4}$/.exec(view.params.year ?? '')?.[0] ?? 0)
