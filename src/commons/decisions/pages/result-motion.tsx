import type { MotionResult, TypeVotes } from '../../../counting/motions/motion.ts'
import { formatPercent, parseFraction } from '../../../kernel/fraction.ts'
import { Bars } from '../../../ui/bars.tsx'
import { OptionBars } from '../../../ui/option-bars.tsx'
import type { PageView } from '../../../ui/page.ts'
import type { DecisionView } from '../queries.ts'
import { resultWords } from '../result-words.ts'
import { answerLabel } from './ballot-text.ts'
import { typeLabel } from './result-explained.ts'

type Props = { view: PageView; one: DecisionView; motion: MotionResult }

/** The answers as bars: of everybody, then of each member type where types weigh differently or must each agree. */
export function MotionPicture({ view, one, motion }: Props) {
  const w = resultWords[view.lang]
  if (one.method !== 'majority') return <Answers view={view} one={one} motion={motion} />
  const isOver = one.state !== 'open'
  return (
    <div class="flex flex-col gap-4">
      <Bars
        label={w.voters}
        {...answersOf(motion.heads)}
        of={motion.heads.eligible}
        need={neededOf(motion)}
        isOver={isOver}
      />
      {motion.types.map((type) => (
        <Bars
          label={labelled(view, type)}
          {...answersOf(type)}
          of={type.eligible}
          need={neededOf(motion, type.type)}
          isOver={isOver}
        />
      ))}
    </div>
  )
}

const answersOf = ({ answers }: TypeVotes) => ({
  yes: answers.yes ?? 0,
  no: answers.no ?? 0,
  abstain: answers.abstain ?? 0,
})

function labelled(view: PageView, { type, weight }: { type: string; weight: string }): string {
  const share = parseFraction(weight)
  const said = share ? ` · ${resultWords[view.lang].share(formatPercent(share))}` : ''
  return `${typeLabel(view, type)}${said}`
}

/** The mark on the bar: the most yes that any condition asks for, where it counts heads and anybody has voted. */
function neededOf({ conditions, quorum }: MotionResult, type?: string): number | undefined {
  if (quorum && !quorum.met) return undefined
  const asked = conditions.filter(
    (one) => one.measure === 'yes' && one.type === type && one.heads && !one.atMost && one.of !== '0',
  )
  const needed = asked.flatMap((one) => (/^\d+$/.test(one.needed) ? [Number(one.needed)] : []))
  return needed.length === 0 ? undefined : Math.max(...needed)
}

/** Consent and consensus: how many said what. */
function Answers({ view, one, motion }: Props) {
  const w = resultWords[view.lang]
  const { answers } = motion.heads
  return (
    <OptionBars
      label={w.voters}
      bars={Object.entries(answers).map(([answer, heads]) => ({
        label: answerLabel(view.lang, one.method, answer),
        amount: String(heads),
        shown: w.heads(heads.toLocaleString(view.lang)),
        won: answer === 'agree',
      }))}
    />
  )
}
