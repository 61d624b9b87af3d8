import { memberTypesOf } from '../../../commons/members/charter-parts.ts'
import { formatAmount, unitOf } from '../../../kernel/units.ts'
import { AmountField } from '../../../ui/amount-field.tsx'
import type { FormInput, PageView } from '../../../ui/page.ts'
import { typedAmount } from '../../../ui/typed.ts'
import type { PlanView } from '../shapes.ts'
import { words } from '../words.ts'
import { typeText } from './parts.tsx'

/** The types that can be charged differently; where there is one, everybody is alike. */
export function chargedTypes(view: PageView): (string | null)[] {
  const types = memberTypesOf(view.charter).map((one) => one.code)
  return types.length > 1 ? [...types, null] : [null]
}

/** An amount for each member type. */
export function RateFields({ view, rates = [], unit }: RateFieldsProps) {
  const w = words[view.lang]
  const types = chargedTypes(view)
  const known = unitOf(unit)
  return (
    <>
      {types.map((type, i) => {
        const rate = rates.find((one) => one.type === type)
        return (
          <AmountField
            name={`rate-${type ?? ''}`}
            label={types.length === 1 ? w.amount : w.amountFor(typeText(view, type, false))}
            hint={i === types.length - 1 && types.length > 1 ? w.amountHint : undefined}
            unit={known.name[view.lang]}
            decimals={known.scale > 0}
            value={rate && formatAmount(rate.amount, known, view.lang).number}
            optional={types.length > 1}
          />
        )
      })}
    </>
  )
}

type RateFieldsProps = { view: PageView; rates?: PlanView['rates']; unit: string }

/** What was filled in; empty fields collect nothing. */
export const ratesIn = (view: PageView, form: FormInput, unit: string) =>
  chargedTypes(view).flatMap((type) => {
    const typed = form.text(`rate-${type ?? ''}`)
    return typed === '' ? [] : [{ type, amount: typedAmount(view, typed, unit) }]
  })
