import type { Child } from 'hono/jsx'
import { compareFractions, type Fraction, fraction, parseFraction } from '../kernel/fraction.ts'

export type OptionBar = {
  label: Child
  /** The exact number its length stands for: a decimal or a fraction as text. */
  amount: string
  /** The number as people read it. */
  shown: Child
  /** A badge: elected, funded. */
  mark?: Child
  /** Won: drawn in celadon, the others in grey. */
  won?: boolean
}

export type OptionBarsProps = {
  label: string
  bars: readonly OptionBar[]
  /** Draws a line at this number: the votes that elect. */
  need?: string
}

const nought: Fraction = fraction(0n)
const read = (text: string): Fraction => parseFraction(text) ?? nought

/** One bar for each thing chosen among, its number in words beside it; lengths are exact to a thousandth. */
export function OptionBars({ label, bars, need }: OptionBarsProps) {
  const most = [...bars.map((bar) => read(bar.amount)), read(need ?? '0')].reduce(
    (a, b) => (compareFractions(a, b) < 0 ? b : a),
    nought,
  )
  return (
    <ul class="flex flex-col gap-3" aria-label={label}>
      {bars.map((bar) => (
        <li class="max-w-none">
          <div class="mb-1 flex items-baseline justify-between gap-3">
            <span class={`min-w-0 ${bar.won ? 'font-bold' : ''}`}>
              {bar.label} {bar.mark}
            </span>
            <span class="shrink-0 text-sm text-soft tnum">{bar.shown}</span>
          </div>
          <Length amount={read(bar.amount)} most={most} need={need ? read(need) : undefined} won={bar.won} />
        </li>
      ))}
    </ul>
  )
}

type LengthProps = { amount: Fraction; most: Fraction; need?: Fraction; won?: boolean }

function Length({ amount, most, need, won }: LengthProps) {
  return (
    <svg
      class="block h-2 w-full overflow-hidden rounded-full bg-raised forced-colors:border"
      viewBox="0 0 1000 1"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect
        x="0"
        y="0"
        width={thousandths(amount, most)}
        height="1"
        fill="currentColor"
        class={won ? 'text-celadon' : 'text-edge'}
      />
      {need && (
        <path
          d={`M${thousandths(need, most)} 0v1`}
          class="text-ink"
          stroke="currentColor"
          stroke-width="2"
          vector-effect="non-scaling-stroke"
        />
      )}
    </svg>
  )
}

/** How much of the longest bar, in thousandths, cut; nothing below nought is drawn. */
function thousandths(amount: Fraction, most: Fraction): string {
  if (amount.num <= 0n || most.num <= 0n) return '0'
  return ((amount.num * most.den * 1000n) / (amount.den * most.num)).toString()
}
