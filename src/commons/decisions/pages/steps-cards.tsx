import { Failure } from '../../../kernel/failure.ts'
import { Card } from '../../../ui/card.tsx'
import type { PageView } from '../../../ui/page.ts'
import { close } from '../close.ts'
import { commandTitle } from '../describe.ts'
import { lifeWords } from '../life-words.ts'
import type { DecisionView } from '../query-shapes.ts'
import { retryExecution } from '../retry-execution.ts'
import { withdraw } from '../withdraw.ts'
import { words } from '../words.ts'
import { ProposeAgain } from './end-card.tsx'
import { StepForm } from './step-form.tsx'

type Props = { view: PageView; one: DecisionView }

/** It passed but could not be carried out: why, and the button for when that has changed. */
export function BlockedCard({ view, one }: Props) {
  const w = words[view.lang]
  const { blocked } = one
  const failure = blocked && new Failure(blocked.code, blocked.values as Failure['values'])
  const isOneOfMany = blocked?.command && blocked.command !== one.command
  return (
    <Card title={w.blockedWhy}>
      {isOneOfMany && <p>{lifeWords[view.lang].blockedBy(commandTitle(blocked.command!, view.lang))}</p>}
      {failure && <p class="font-semibold text-vermilion">{view.sentenceOf(failure)}</p>}
      <p class="mt-1 mb-3 text-soft">{w.blockedHelp}</p>
      {view.may(retryExecution) === 'yes' && (
        <StepForm view={view} one={one} step="retry" label={w.retry} wide />
      )}
      {one.kind === 'motion' && (
        <p class="mt-3">
          <ProposeAgain view={view} one={one} />
        </p>
      )}
    </Card>
  )
}

/** Time is up and the clock is late. */
export function LateCard({ view, one }: Props) {
  const w = words[view.lang]
  if (view.may(close) !== 'yes') return null
  return (
    <Card title={w.counting}>
      <p class="mb-3 text-soft">{w.closeHelp}</p>
      <StepForm view={view} one={one} step="close" label={w.closeNow} wide />
    </Card>
  )
}

/** Only for whoever proposed it, while it can still be taken back. */
export function WithdrawCard({ view, one }: Props) {
  const w = words[view.lang]
  const isMine = one.proposer === view.standing.agent
  const isUnopened = ['idea', 'discussed', 'tabled'].includes(one.state)
  const isOpen = one.state === 'open' && one.way === null && !one.othersVoted
  if (!isMine || !(isUnopened || isOpen) || view.may(withdraw) !== 'yes') return null
  return (
    <Card title={w.withdraw}>
      <p class="mb-3 text-soft">{isUnopened ? lifeWords[view.lang].withdrawBefore : w.withdrawHelp}</p>
      <StepForm view={view} one={one} step="withdraw" label={w.withdraw} tone="danger" />
    </Card>
  )
}
