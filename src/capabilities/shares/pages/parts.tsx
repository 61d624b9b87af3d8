import { formatAmount, parseAmount, unitOf } from '../../../kernel/units.ts'
import { keyField } from '../../../ui/form.tsx'
import type { FormInput, PageView } from '../../../ui/page.ts'
import { shareValue } from '../dials.ts'
import { shareUnit } from '../stored.ts'

export const money = (view: PageView, amount: bigint) =>
  formatAmount(amount, unitOf(shareUnit), view.lang).text

/** Money of one share, by our rules. */
export const valueNow = (view: PageView) => BigInt(view.charter.value(shareValue.name) as number)

/** Today in the commons, as date fields write it. */
export const today = (view: PageView) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: view.timeZone, dateStyle: 'short' }).format(view.now)

export const once = (view: PageView, form: FormInput) => ({ key: form.text(keyField) || view.key })

/** What cannot be read goes on as it was typed: the command's own check refuses it by its field. */
export function typed(view: PageView, text: string): string {
  const read = parseAmount(text || '0', unitOf(shareUnit), view.lang)
  return typeof read === 'bigint' ? String(read) : text
}
