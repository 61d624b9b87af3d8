import { earmarkAt, openEarmarks } from '../../../commons/books/earmarks.ts'
import type { PageView } from '../../../ui/page.ts'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { money } from '../../../ui/typed.ts'
import { words } from '../words.ts'
import { unitHere } from './read-form.ts'

type BudgetProps = { view: PageView; id?: string; value?: string }

/** Where money was set aside for things, one of them with what is left in it; otherwise a code, if the plan has one. */
export async function BudgetField({ view, id, value }: BudgetProps) {
  const w = words[view.lang]
  const unit = unitHere(view)
  const budgets = await openEarmarks(view, unit)
  const common = { name: 'budgetLine', id, value, optional: true }
  if (budgets.length === 0)
    return <TextField {...common} label={w.budgetLine} hint={w.budgetHint} maxlength={40} />
  const known = budgets.map(({ code, name, left }) => ({
    value: code,
    label: w.budgetLeft(name, money(view, left, unit)),
  }))
  const other = value && !budgets.some(({ code }) => code === value) ? [{ value, label: value }] : []
  return (
    <SelectField
      {...common}
      label={w.budgetOf}
      hint={w.budgetOfHint}
      blank={w.noBudget}
      options={[...known, ...other]}
    />
  )
}

/** The budget it is paid from, leading to what it is for. */
export async function BudgetName({ view, code }: { view: PageView; code: string }) {
  const earmark = await earmarkAt(view, code)
  return <span>{earmark ? <a href={view.href(earmark.leads_to)}>{earmark.name}</a> : code}</span>
}
