import type { PageView } from '../../../ui/page.ts'
import { today } from '../../../ui/typed.ts'
import { accountsUnit } from '../dials.ts'
import { spanOf, yearOf } from '../span.ts'

export type Days = { from: string; until: string; unit: string; accounting?: string }

/** The days an address names, else this financial year so far. */
export function daysIn(view: PageView): Days {
  const asked = (name: string) => view.search.get(name) ?? ''
  const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
  const until = isDay(asked('until')) ? asked('until') : today(view)
  const from =
    isDay(asked('from')) && asked('from') <= until
      ? asked('from')
      : spanOf(yearOf(until, view.charter), view.charter).from
  const accounting = /^[a-z][a-z0-9_-]{0,39}$/.test(asked('accounting')) ? asked('accounting') : undefined
  const unit = view.charter.value(accountsUnit.name) as string
  return { from, until, unit, accounting }
}
