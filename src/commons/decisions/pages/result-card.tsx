import { Card } from '../../../ui/card.tsx'
import type { PageView } from '../../../ui/page.ts'
import { Progress } from '../../../ui/progress.tsx'
import { together } from '../../../ui/together.tsx'
import type { DecisionView } from '../queries.ts'
import { resultWords } from '../result-words.ts'
import { answerLabel } from './ballot-text.ts'
import { explained, optionLabel } from './result-explained.ts'
import { MotionPicture } from './result-motion.tsx'
import { movesVotes, OptionsPicture } from './result-options.tsx'
import { Recount } from './result-recount.tsx'

const mostTold = 3

type Props = { view: PageView; one: DecisionView }

/** Whether it passes and why in sentences, then the count as pictures, then how to count it again. */
export function ResultCard({ view, one }: Props) {
  const w = resultWords[view.lang]
  if (one.openedAt === null || (one.state === 'withdrawn' && !one.result)) return null
  // Until it is counted there is nothing to show.
  if (one.state === 'open' && one.way === 'hands' && !one.room?.counted) return null
  const isOpen = one.state === 'open'
  return (
    <Card title={isOpen ? w.soFar : w.result} id="result">
      {one.result ? <Shown view={view} one={one} /> : <Hidden view={view} one={one} />}
    </Card>
  )
}

/** Nothing of the result may be seen yet, but how many took part helps to reach the quorum. */
function Hidden({ view, one }: Props) {
  const w = resultWords[view.lang]
  return (
    <div class="flex flex-col gap-3">
      <p>{one.rules.secret ? w.secretOpen : w.hidden}</p>
      <Progress label={w.tookPart} done={one.present} total={one.electors} />
    </div>
  )
}

function Shown({ view, one }: Props) {
  // Bars of nothing tell nothing.
  if (one.state === 'open' && one.result?.choice && one.cast === 0)
    return <p class="text-soft">{resultWords[view.lang].nobodyVoted}</p>
  const { verdict, why } = explained(view, one)
  const { told, story } = apart(one, why)
  const look = one.result?.outcome === 'passed' ? 'text-celadon' : 'text-ink'
  return (
    <div class="flex flex-col gap-4">
      {one.state !== 'withdrawn' && (
        <div>
          <p class={`text-[1.0625rem] font-bold ${look}`}>{together(verdict)}</p>
          {told.map((sentence) => (
            <p>{together(sentence)}</p>
          ))}
        </div>
      )}
      {one.result?.motion && <MotionPicture view={view} one={one} motion={one.result.motion} />}
      {one.result?.choice && (
        <OptionsPicture view={view} one={one} choice={one.result.choice} story={story} />
      )}
      {one.result?.withheld && <p class="text-sm text-soft">{resultWords[view.lang].withheld}</p>}
      <InTheRoom view={view} one={one} />
      <Delegated view={view} one={one} />
      <Recount view={view} one={one} />
    </div>
  )
}

/** Of a count by stages only what comes first is told here; the whole story stands with its table. */
function apart({ result }: DecisionView, why: readonly string[]) {
  const isLong = result?.choice !== undefined && movesVotes(result.choice) && why.length > mostTold
  return isLong ? { told: why.slice(0, mostTold - 1), story: why } : { told: why, story: [] }
}

/** What handing votes over did to the count, and what it lost. */
function Delegated({ view, one }: Props) {
  const w = resultWords[view.lang]
  const { counted, lost } = one.delegatedVotes
  const said = [
    counted > 0 && w.withDelegated(counted),
    lost.cycle > 0 && w.lostCycle(lost.cycle),
    lost.deadEnd > 0 && w.lostDeadEnd(lost.deadEnd, one.state === 'open'),
  ].filter(Boolean)
  return said.length === 0 ? null : <p class="text-sm text-soft">{said.join(' ')}</p>
}

/** Who was there when a meeting voted, and that votes were counted in the room. */
function InTheRoom({ view, one }: Props) {
  const w = resultWords[view.lang]
  if (!one.room) return null
  const { proxies, counted } = one.room
  const label = (answer: string) => {
    if (answer === 'blank') return w.blank
    return one.result?.motion ? answerLabel(view.lang, one.method, answer) : optionLabel(one, answer)
  }
  const said = counted && Object.entries(counted).map(([answer, heads]) => `${label(answer)} ${heads}`)
  const isPaper = one.rules.secret || !one.result?.motion
  return (
    <p class="text-sm text-soft">
      {w.wereThere(one.present, proxies, one.electors)}{' '}
      {said && (isPaper ? w.onPaper : w.byHands)(said.join(', '))}
    </p>
  )
}
