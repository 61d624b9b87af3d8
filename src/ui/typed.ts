import { formatAmount, parseAmount, unitOf } from '../kernel/units.ts'
import { keyField } from './form.tsx'
import type { FormInput, PageView } from './page.ts'

/** The key a form carries, so that sending it twice has one effect. */
export const once = (view: PageView, form: FormInput) => ({ key: form.text(keyField) || view.key })

/** Today in the commons, as date fields write it: `2026-03-01`. */
export const today = (view: Pick<PageView, 'timeZone' | 'now'>): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: view.timeZone, dateStyle: 'short' }).format(view.now)

/** An amount as the reader's language writes it. */
export const money = (view: Pick<PageView, 'lang'>, amount: bigint, unit: string): string =>
  formatAmount(amount, unitOf(unit), view.lang).text

/** What cannot be read goes on as it was typed: the command's own check refuses it by its field. */
export function typedAmount(view: Pick<PageView, 'lang'>, typed: string, unit: string): string {
  const read = parseAmount(typed, unitOf(unit), view.lang)
  return typeof read === 'bigint' ? String(read) : typed
}
