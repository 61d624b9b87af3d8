import { exact } from '../../../counting/explain-numbers.ts'
import type { Result } from '../../../counting/method.ts'
import { compareFractions } from '../../../kernel/fraction.ts'
import { formatAmount, unitOf } from '../../../kernel/units.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { type OptionBar, OptionBars } from '../../../ui/option-bars.tsx'
import type { PageView } from '../../../ui/page.ts'
import type { DecisionView } from '../queries.ts'
import { resultWords } from '../result-words.ts'
import { optionLabel } from './result-explained.ts'
import { inVotes, isWeighted, votesOf } from './result-numbers.ts'
import { PairsTable } from './result-pairs.tsx'
import { StagesTable } from './result-stages.tsx'

export type ChoiceProps = { view: PageView; one: DecisionView; choice: Result }
type PictureProps = ChoiceProps & { story: readonly string[] }

/** Votes go on to next preferences, stage by stage. */
export const movesVotes = ({ quota, method }: Result) => quota !== null || method === 'instant-runoff'

/** Beyond so many the rest is folded. */
const mostBars = 12

/** What each option got as bars, the chosen first; then, for the curious, how it was counted. */
export function OptionsPicture(props: PictureProps) {
  const { view, one, choice } = props
  const w = resultWords[view.lang]
  const isRanked = movesVotes(choice)
  const label = one.budget !== null ? w.costs : (w.barsOf[choice.method] ?? w.optionVotes)
  if (choice.method === 'lot') return <Drawn {...props} />
  const bars = one.budget === null ? voteBars(props) : moneyBars(props)
  const need = isRanked && choice.quota ? choice.quota : undefined
  return (
    <div class="flex flex-col gap-3">
      <div>
        <p class="mb-2 text-sm text-soft">{label}</p>
        <OptionBars label={label} bars={bars.slice(0, mostBars)} need={need} />
      </div>
      {bars.length > mostBars && (
        <Disclosure summary={w.others(bars.length - mostBars)}>
          <OptionBars label={label} bars={bars.slice(mostBars)} />
        </Disclosure>
      )}
      {isRanked && <StagesTable {...props} />}
      {choice.pairs && <PairsTable {...props} pairs={choice.pairs} />}
    </div>
  )
}

/** The lot has no votes: everybody in the order they were drawn. */
function Drawn(props: ChoiceProps) {
  const { view, one, choice } = props
  const drawn = choice.stages[0]?.about ?? []
  if (drawn.length === 0) return null
  return (
    <div>
      <p class="mb-2 text-sm text-soft">{resultWords[view.lang].lotDrawn}</p>
      <ol class="list-decimal ps-6">
        {drawn.map((id) => (
          <li>
            {optionLabel(one, id)} {won(props, id).mark}
          </li>
        ))}
      </ol>
    </div>
  )
}

/** The chosen in the order they were chosen, then the others by what they got; level ones as on the paper. */
function ordered({ options }: DecisionView, choice: Result): string[] {
  const votes = votesOf(choice)
  const got = (id: string) => exact(votes[id] ?? '0')
  const rest = options.map((option) => option.id).filter((id) => !choice.elected.includes(id))
  return [...choice.elected, ...rest.sort((a, b) => compareFractions(got(b), got(a)))]
}

function voteBars(props: ChoiceProps): OptionBar[] {
  const { view, one, choice } = props
  const votes = votesOf(choice)
  const all = isWeighted(one) ? Object.values(votes) : undefined
  return ordered(one, choice).map((id) => ({
    label: optionLabel(one, id),
    amount: votes[id] ?? '0',
    shown: inVotes(view.lang, choice.method, votes[id] ?? '0', all),
    ...won(props, id),
  }))
}

/** How long each bar is says what it costs; its votes stand beside the money. */
function moneyBars(props: ChoiceProps): OptionBar[] {
  const { view, one, choice } = props
  const votes = votesOf(choice)
  const all = isWeighted(one) ? Object.values(votes) : undefined
  return ordered(one, choice).map((id) => {
    const cost = one.options.find((option) => option.id === id)?.cost ?? '0'
    const money = formatAmount(BigInt(cost), unitOf(one.unit ?? ''), view.lang).text
    const said =
      votes[id] === undefined ? money : `${money} · ${inVotes(view.lang, choice.method, votes[id], all)}`
    return { label: optionLabel(one, id), amount: cost, shown: said, ...won(props, id) }
  })
}

function won({ view, one, choice }: ChoiceProps, id: string): Pick<OptionBar, 'won' | 'mark'> {
  const w = resultWords[view.lang]
  if (!choice.elected.includes(id) || one.result?.outcome === 'failed') return {}
  if (one.state === 'open' && isNothing(votesOf(choice)[id])) return {}
  const text = one.state === 'open' ? w.standsIn : (w.won[one.kind] ?? w.won.choice)
  return { won: true, mark: <Badge tone="good">{text}</Badge> }
}

/** While votes come in nobody is ahead by the order of the paper alone. */
const isNothing = (votes = '0') => /^-?0(\.0*)?$/.test(votes)
