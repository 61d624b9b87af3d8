import { withParticle } from '../../kernel/language.ts'
import { countText, factName, money, percentText, type Told, timesText, valueText } from './amounts-text.ts'
import type { PriceLine } from './line.ts'

/** How a line came about, as one reads it beside its amount: "3% of €48.50, at least €0.10". */
export function lineText(line: PriceLine, told: Told): string {
  const { held, free, each, one, discount } = line
  if (held === 'free' && free) {
    const from = valueText(free.fact, free.from, told)
    return told.lang === 'ko'
      ? `${factName(free.fact, told)} ${from}부터 무료예요`
      : `free from ${from} (${factName(free.fact, told)})`
  }
  const all = [whyText(line, told), ...boundsText(line, told)].join(', ')
  if (discount && held === 'before')
    return told.lang === 'ko' ? `${all}, 남은 값까지만 깎아요` : `${all}, no more than there is to pay`
  if (!each || each.count === 1n) return all
  return `${all}; ${money(one, told)} × ${countText(each.fact, each.count, told)}`
}

function boundsText({ least, most }: PriceLine, told: Told): string[] {
  const ko = told.lang === 'ko'
  return [
    ...(least === undefined ? [] : [`${ko ? '적어도' : 'at least'} ${money(least, told)}`]),
    ...(most === undefined ? [] : [`${ko ? '많아야' : 'at most'} ${money(most, told)}`]),
  ]
}

function whyText({ why, one }: PriceLine, told: Told): string {
  const ko = told.lang === 'ko'
  switch (why.by) {
    case 'fixed':
      return ko ? `정해진 금액 ${money(one, told)}` : `a set amount of ${money(one, told)}`
    case 'percent': {
      const off = why.less > 0n ? ` (${money(why.base + why.less, told)} − ${money(why.less, told)})` : ''
      return ko
        ? `${money(why.base, told)}${off}의 ${percentText(why.rate)}`
        : `${percentText(why.rate)} of ${money(why.base, told)}${off}`
    }
    case 'packages':
      return ko
        ? `${countText(why.fact, why.count, told)}: 첫째 ${money(why.first, told)}, 더할 때마다 ${money(why.next, told)}`
        : `${countText(why.fact, why.count, told)}: the first ${money(why.first, told)}, each further one ${money(why.next, told)}`
    case 'factor':
      return ko
        ? `지금까지의 ${withParticle(money(why.base, told), '을/를')} ${timesText(why.times)}배로`
        : `${money(why.base, told)} so far, ${timesText(why.times)} times`
    case 'per_unit':
      return perUnitText(why, told)
  }
}

function perUnitText(why: Extract<PriceLine['why'], { by: 'per_unit' }>, told: Told): string {
  const ko = told.lang === 'ko'
  const over = why.count > why.above ? why.count - why.above : 0n
  const count = countText(why.fact, over, told)
  const beyond =
    why.above === 0n
      ? count
      : ko
        ? `${withParticle(countText(why.fact, why.above, told), '을/를')} 넘은 ${count}`
        : `${count} beyond ${countText(why.fact, why.above, told)}`
  const each = countText(why.fact, why.step, told)
  if (why.counting === 'proportional')
    return ko
      ? `${beyond}, ${each}에 ${money(why.amount, told)}씩`
      : `${beyond}, at ${money(why.amount, told)} per ${each}`
  const steps = (over + why.step - 1n) / why.step
  return ko
    ? `${beyond}, ${each}마다 ${money(why.amount, told)}씩 ${steps}번`
    : `${beyond}: ${steps} × ${money(why.amount, told)}, one for each ${each} begun`
}
