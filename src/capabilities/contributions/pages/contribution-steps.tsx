import type { Child } from 'hono/jsx'
import { Card } from '../../../ui/card.tsx'
import { Confirm } from '../../../ui/confirm.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import type { PageView } from '../../../ui/page.ts'
import { TextField } from '../../../ui/text-field.tsx'
import { revertContribution } from '../revert-contribution.ts'
import { isCounted } from '../rows.ts'
import { words } from '../words.ts'
import type { Shown } from './contribution.tsx'

type Props = { view: PageView; shown: Shown }

/** Everything this viewer can do about a contribution; nothing where there is nothing. */
export function Steps({ view, shown }: Props) {
  const w = words[view.lang]
  const { can, contribution: one } = shown
  const revert = isCounted(one) && view.may(revertContribution) === 'yes'
  if (!revert && !Object.values(can).some(Boolean)) return null
  return (
    <Card>
      {view.refusal && <Flash tone="needs">{view.refusal.sentence}</Flash>}
      <div class="flex flex-col items-start gap-3">
        {can.confirm && <ConfirmNow view={view} shown={shown} />}
        {can.confirm && <Step view={view} shown={shown} to="decline" label={w.decline} ask={w.declineAsk} />}
        {can.explain && (
          <Step
            view={view}
            shown={shown}
            to="answer"
            label={w.answer}
            ask={w.answerAsk}
            values={{ answer: 'uphold' }}
            quiet
          />
        )}
        {can.retract && (
          <Step
            view={view}
            shown={shown}
            to="answer"
            label={w.retract}
            ask=""
            values={{ answer: 'withdraw' }}
            quiet
          />
        )}
        {can.settle && (
          <Step
            view={view}
            shown={shown}
            to="answer"
            label={w.settle}
            ask={w.settleAsk}
            values={{ answer: 'uphold' }}
            quiet
          />
        )}
        {can.correct && (
          <Step view={view} shown={shown} to="correct" label={w.correct} ask={w.correctAsk} quiet>
            <TextField name="quantity" label={w.howMuch} hint={w.howMuchHint} maxlength={60} />
            <HiddenField name="unit" value={one.unit} />
          </Step>
        )}
        {can.contest && <Step view={view} shown={shown} to="contest" label={w.contest} ask={w.contestAsk} />}
        {can.withdraw && (
          <Step view={view} shown={shown} to="withdraw" label={w.withdraw} ask={w.withdrawAsk} />
        )}
        {revert && <Step view={view} shown={shown} to="revert" label={w.revert} ask={w.revertAsk} />}
      </div>
    </Card>
  )
}

function ConfirmNow({ view, shown }: Props) {
  const { id } = shown.contribution
  return (
    <Form action={view.href('/contributions/confirm')} onceKey={view.key} submit={words[view.lang].confirm}>
      <HiddenField name="contribution" value={id} />
      <HiddenField name="back" value={id} />
    </Form>
  )
}

type StepProps = Props & {
  to: string
  label: string
  ask: string
  values?: Record<string, string>
  quiet?: boolean
  children?: Child
}

const needReasons = ['contest', 'revert']

function Step({ view, shown, to, label, ask, values, quiet, children }: StepProps) {
  const w = words[view.lang]
  return (
    <Confirm
      id={`${to}-${values?.answer ?? 'step'}`}
      label={label}
      question={ask}
      action={view.href(`/contributions/${shown.contribution.id}/${to}`)}
      submit={label}
      tone={quiet ? 'quiet' : 'danger'}
      values={values}
      onceKey={view.key}
    >
      {children}
      <TextField name="reason" label={w.reason} maxlength={2000} optional={!needReasons.includes(to)} />
    </Confirm>
  )
}
