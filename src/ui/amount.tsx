import { useWords } from './page-context.ts'

export type AmountProps = {
  /** The figure as the reader's language writes it, with its sign: `₩41,200`, `−860,000`, `38.5`. */
  value: string
  /** Set small after the figure: `원`, `시간`, `hours`. */
  unit?: string
  /** Where the entries and the rule behind this figure are shown; gives the dotted underline. */
  why?: string
  size?: 'plain' | 'large'
  /** Repeats the sign in colour. */
  change?: 'gain' | 'loss'
}

/** A figure; in tabular numerals, unless it stands large and alone. With `why` it opens to its cause. */
export function Amount({ value, unit, why, size = 'plain', change }: AmountProps) {
  const w = useWords()
  const figure = (
    <>
      {size === 'large' ? (
        <span class="text-[1.75rem] leading-9 font-bold tracking-[-0.03em]">{value}</span>
      ) : (
        value
      )}
      {unit && <span class={size === 'large' ? 'ms-0.5 text-[0.9375rem] font-semibold' : ''}>{unit}</span>}
    </>
  )
  const look = `whitespace-nowrap ${size === 'plain' ? 'tnum' : ''} ${change ? changes[change] : ''}`
  if (!why) return <span class={look}>{figure}</span>
  return (
    <a href={why} class={`${look} why`}>
      {figure}
      <span class="sr-only"> ({w.why})</span>
    </a>
  )
}

const changes = { gain: 'text-celadon', loss: 'text-vermilion' }
