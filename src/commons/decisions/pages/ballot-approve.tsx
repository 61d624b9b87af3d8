import { formatAmount, unitOf } from '../../../kernel/units.ts'
import { Sum } from '../../../ui/sum.tsx'
import { Ticks } from '../../../ui/ticks.tsx'
import { ballotWords } from '../ballot-words.ts'
import type { BallotFieldsProps } from './ballot-fields.tsx'
import { tickField } from './ballot-form.ts'
import { numberIn } from './ballot-paper.ts'

/** Any number of options ticked; where they cost something, with what they cost together. */
export function ApproveFields(props: BallotFieldsProps) {
  const { view, one, paper } = props
  if (paper.method?.name === 'lot') return <LotNote {...props} />
  if (one.budget === null) return <Approvals {...props} />
  const w = ballotWords[view.lang]
  const unit = unitOf(one.unit ?? '')
  // The sentence as it is written for nothing, with a place for the number.
  const nothing = formatAmount(0n, unit, view.lang)
  const written = (name: string) => nothing.text.replace(nothing.number, `{${name}}`)
  const enough = w.budgetSpent(written('spent'), written('budget'), written('left'))
  const over = w.budgetOver(written('spent'), written('budget'))
  return (
    <Sum budget={BigInt(one.budget)} of="costs" scale={unit.scale} enough={enough} over={over}>
      <Approvals {...props} />
    </Sum>
  )
}

function Approvals({ view, one, paper, ballot, fresh }: BallotFieldsProps) {
  const w = ballotWords[view.lang]
  const money = (amount: string) => formatAmount(BigInt(amount), unitOf(one.unit ?? ''), view.lang).text
  const most = numberIn(paper, 'most', 0)
  const chosen = ballot && 'approve' in ballot ? ballot.approve : []
  const hint = most > 0 ? w.approveMost(most) : undefined
  return (
    <Ticks
      name="ballot"
      label={one.budget === null ? w.approveLabel : w.budgetLabel}
      hint={one.budget === null ? hint : w.budgetHint(money(one.budget))}
      fresh={fresh}
      ticks={one.options.map((option) => ({
        name: tickField(option.id),
        label: option.label,
        detail: option.detail,
        cost: option.cost === undefined ? undefined : BigInt(option.cost),
        aside: option.cost === undefined ? undefined : money(option.cost),
        checked: chosen.includes(option.id),
      }))}
    />
  )
}

/** Nothing to choose where the lot chooses: what is drawn from, and that taking part is noted. */
function LotNote({ view, one }: BallotFieldsProps) {
  const w = ballotWords[view.lang]
  return (
    <div>
      <p class="font-semibold">{w.lotLabel}</p>
      <p class="field-note">{w.lotHint}</p>
      <ul class="mt-2 list-disc ps-5">
        {one.options.map((option) => (
          <li>{option.label}</li>
        ))}
      </ul>
    </div>
  )
}
