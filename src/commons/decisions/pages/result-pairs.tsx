import { plainVotes } from '../../../counting/explain-numbers.ts'
import { compareFractions, fraction, parseFraction } from '../../../kernel/fraction.ts'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Grid } from '../../../ui/scroll.tsx'
import { resultWords } from '../result-words.ts'
import { optionLabel } from './result-explained.ts'
import type { ChoiceProps } from './result-options.tsx'

/** A larger matrix helps nobody; the ballot file has it. */
const mostOptions = 20

/** Each option against each: how many prefer the one on the left. */
export function PairsTable({ view, one, choice, pairs }: ChoiceProps & { pairs: Record<string, string> }) {
  const w = resultWords[view.lang]
  const ids = [
    ...choice.elected,
    ...one.options.map(({ id }) => id).filter((id) => !choice.elected.includes(id)),
  ]
  if (ids.length > mostOptions) return null
  return (
    <Disclosure summary={w.pairs}>
      <p class="field-note mb-2">{w.pairsHelp}</p>
      <Grid
        caption={w.pairs}
        heads={[w.option, ...ids.map((id) => optionLabel(one, id))]}
        rows={ids.map((a) => ({
          head: optionLabel(one, a),
          strong: choice.elected.includes(a),
          cells: ids.map((b) =>
            a === b ? '–' : <Pair mine={pairs[`${a}>${b}`]} theirs={pairs[`${b}>${a}`]} />,
          ),
        }))}
        figures
      />
    </Disclosure>
  )
}

function Pair({ mine = '0', theirs = '0' }: { mine?: string; theirs?: string }) {
  const [a, b] = [exact(mine), exact(theirs)]
  const text = plainVotes(mine)
  return compareFractions(a, b) > 0 ? <b>{text}</b> : <span class="text-soft">{text}</span>
}

const exact = (text: string) => parseFraction(text) ?? fraction(0n)
