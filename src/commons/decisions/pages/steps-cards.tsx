import { Failure } from '../../../kernel/failure.ts'
import { Card } from '../../../ui/card.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import type { PageView } from '../../../ui/page.ts'
import { close } from '../close.ts'
import type { DecisionView } from '../queries.ts'
import { retryExecution } from '../retry-execution.ts'
import { withdraw } from '../withdraw.ts'
import { words } from '../words.ts'
import { errorsOf } from './parts.tsx'

type Props = { view: PageView; one: DecisionView }

/** It passed but could not be carried out: why, and the button for when that has changed. */
export function BlockedCard({ view, one }: Props) {
  const w = words[view.lang]
  const blocked = one.blocked && new Failure(one.blocked.code, one.blocked.values as Failure['values'])
  return (
    <Card title={w.blockedWhy}>
      {blocked && <p class="font-semibold text-vermilion">{view.sentenceOf(blocked)}</p>}
      <p class="mt-1 mb-3 text-soft">{w.blockedHelp}</p>
      {view.may(retryExecution) === 'yes' && <Step view={view} one={one} step="retry" label={w.retry} />}
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
      <Step view={view} one={one} step="close" label={w.closeNow} />
    </Card>
  )
}

/** Only for whoever proposed it, while it can still be taken back. */
export function WithdrawCard({ view, one }: Props) {
  const w = words[view.lang]
  const isMine = one.proposer === view.standing.agent
  if (!isMine || one.othersVoted || view.may(withdraw) !== 'yes') return null
  return (
    <Card title={w.withdraw}>
      <p class="mb-3 text-soft">{w.withdrawHelp}</p>
      <Step view={view} one={one} step="withdraw" label={w.withdraw} quiet />
    </Card>
  )
}

function Step({ view, one, step, label, quiet }: Props & { step: string; label: string; quiet?: boolean }) {
  return (
    <Form
      action={view.href(`/decisions/${one.decision}/${step}`)}
      onceKey={view.key}
      errors={errorsOf(view, [], step)}
      submit={label}
      submitTone={quiet ? 'danger' : 'primary'}
    >
      <HiddenField name="form" value={step} />
    </Form>
  )
}
