import type { Lang } from '../../kernel/language.ts'
import { formatAmount, unitOf } from '../../kernel/units.ts'

/** What somebody still owes, by amount, in brackets: its names stand on the page of care. */
export function missing(values: Record<string, string>, lang: Lang): string {
  const all = (values.missing ?? '').split(',').flatMap((one) => {
    const [, amount, unit] = one.split(':')
    return amount && unit ? [formatAmount(BigInt(amount), unitOf(unit), lang).text] : []
  })
  if (all.length === 0) return ''
  return lang === 'ko' ? `(${all.join(', ')})` : ` (${all.join(', ')})`
}
