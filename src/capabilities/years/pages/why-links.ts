import { figureHref } from '../../../commons/books/pages/parts.tsx'
import type { PageView } from '../../../ui/page.ts'
import type { YearShown } from './parts.tsx'

export const partNames = ['legal', 'voluntary', 'patronage', 'capital', 'carried'] as const
export const whys = ['result', 'available', 'dividends', ...partNames] as const
export type Why = (typeof whys)[number]

/** What an appropriation would use, while it is only thought of; it travels in the address. */
export type Thought = Record<'legal' | 'voluntary' | 'patronage' | 'capital', bigint>

const asked = (thought: Thought | undefined) =>
  thought
    ? `?${new URLSearchParams(Object.entries(thought).map(([name, amount]) => [name, amount.toString()]))}`
    : ''

/** How a figure of a year's result, surplus or its use came about. */
export const whyHref = (view: PageView, year: number, part: Why, thought?: Thought) =>
  view.may('years.whyUsed') === 'yes' ? view.href(`/years/${year}/why/${part}${asked(thought)}`) : undefined

/** How one member's dividend was reckoned. */
export const dividendHref = (view: PageView, year: number, agent: string, thought?: Thought) =>
  mayAskFor(view, agent) ? view.href(`/years/${year}/why/dividend/${agent}${asked(thought)}`) : undefined

/** Everybody for themselves; the office for all. */
const mayAskFor = (view: PageView, agent: string) => view.may('years.whyDividend', agent) === 'yes'

/** A figure of the books over a year's days. */
export const yearFigure = (
  view: PageView,
  { from, until, unit }: Pick<YearShown, 'from' | 'until' | 'unit'>,
  of: string,
) => figureHref(view, { of, from, until, unit })

/** What the address thinks of, where it does. */
export function thoughtIn(view: PageView): Thought | undefined {
  const read = (name: string) => {
    const text = view.search.get(name) ?? ''
    return /^\d{1,15}$/.test(text) ? BigInt(text) : 0n
  }
  if (!view.search.has('legal')) return undefined
  return {
    ...{ legal: read('legal'), voluntary: read('voluntary') },
    ...{ patronage: read('patronage'), capital: read('capital') },
  }
}

/** As a query is asked. */
export const inWords = (thought: Thought | undefined) =>
  thought && {
    ...{ legal: String(thought.legal), voluntary: String(thought.voluntary) },
    ...{ patronage: String(thought.patronage), capital: String(thought.capital) },
  }
