import type { Lang } from '../../../kernel/language.ts'
import { barChart } from '../../../ui/charts.tsx'
import type { Html, PageView } from '../../../ui/page.ts'
import { today } from '../../../ui/typed.ts'
import { quantityText, unitName } from '../kinds.ts'
import { totals } from '../query-totals.ts'
import type { TotalView } from '../shapes.ts'
import { words } from '../words.ts'
import { kindText } from './parts.tsx'

const months = 12

/** The last year's hours (or, where nobody counts hours, commits), month by month and kind on kind. */
export async function monthChart(
  view: PageView,
  by: { project?: string; agent?: string },
): Promise<Html | undefined> {
  const w = words[view.lang]
  const labels = lastMonths(today(view))
  const { totals: sums } = await view.ask(totals, {
    by: 'month',
    from: labels[0],
    until: labels.at(-1),
    ...by,
  })
  const unit = sums.some((one) => one.unit === 'h')
    ? 'h'
    : sums.some((one) => one.unit === 'commits')
      ? 'commits'
      : undefined
  if (!unit) return undefined
  const shown = sums.filter((one) => one.unit === unit)
  const kinds = [...new Set(shown.map(({ kind }) => kind))]
  return barChart({
    title: w.byMonth,
    description:
      unit === 'h'
        ? w.hoursDescription(months)
        : `${w.byMonth}: ${kinds.map((kind) => kindText(view, kind)).join(', ')}`,
    categories: labels.map((month) => monthName(month, view.lang)),
    per: unit === 'h' ? 3600 : 1,
    categoryLabel: w.month,
    stacked: true,
    format: (value) =>
      typeof value === 'bigint' ? quantityText(value, unit, view.lang) : tick(value, unit, view),
    series: kinds.map((kind) => ({
      name: kindText(view, kind),
      values: labels.map((month) => sumOf(shown, month, kind)),
    })),
  })
}

/** A mark of the axis, which counts whole hours where the figures are in seconds. */
function tick(value: number, unit: string, view: PageView): string {
  return `${value.toLocaleString(view.lang, { maximumFractionDigits: 1 })} ${unitName(unit, view.lang)}`
}

/** `8월`, `Aug`; January says its year too. */
function monthName(month: string, lang: Lang): string {
  const [year, number] = month.split('-').map(Number) as [number, number]
  const name = new Date(Date.UTC(year, number - 1)).toLocaleDateString(lang, {
    month: 'short',
    timeZone: 'UTC',
  })
  return number === 1 ? `${name} ${year}` : name
}

const sumOf = (list: readonly TotalView[], month: string, kind: string) =>
  list
    .filter((one) => one.key === month && one.kind === kind)
    .reduce((sum, { quantity }) => sum + quantity, 0n)

/** `2025-04` to `2026-03`. */
export function lastMonths(day: string): string[] {
  const [year, month] = day.split('-').map(Number) as [number, number]
  return Array.from({ length: months }, (_, i) => {
    const first = new Date(Date.UTC(year, month - months + i, 1))
    return first.toISOString().slice(0, 7)
  })
}
