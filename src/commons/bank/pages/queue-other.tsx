import { LinkButton } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Form } from '../../../ui/form.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { leftOutReasons } from '../entries.ts'
import { words } from '../words.ts'
import { accountOptions, usualOptions } from './parts.tsx'
import type { QueueProps } from './queue.tsx'

/** Everything a line can be besides what is suggested. */
export function OtherWays(props: QueueProps) {
  const { view, line } = props
  const w = words[view.lang]
  return (
    <div class="flex flex-col gap-2">
      <LinkButton
        href={view.href(`/bank/queue/${line.id}`)}
        tone={line.suggestions.length === 0 ? 'primary' : 'quiet'}
      >
        {w.pickObligation}
      </LinkButton>
      <ToAccount {...props} />
      <ToOtherAccount {...props} />
      <LeftOut {...props} />
    </div>
  )
}

const formOf = ({ view, line }: QueueProps, way: string) => ({
  action: view.href(`/bank/queue/${line.id}/${way}`),
  id: `${way}-${line.id}`,
  onceKey: `${view.key}-${line.id}-${way}`,
})

function ToAccount(props: QueueProps) {
  const { view, line, account } = props
  const w = words[view.lang]
  return (
    <Form {...formOf(props, 'account')} submit={w.book} submitTone="quiet">
      <SelectField
        name="account"
        label={w.toAccount}
        options={usualOptions(view, line.amount > 0n, account.place)}
      />
      <Disclosure summary={w.noteAndRule}>
        <div class="flex flex-col gap-4">
          <Checkbox name="rule" label={w.rememberRule} hint={w.rememberRuleHint} />
          <TextField
            name="words"
            label={w.ruleWords}
            value={(line.name || line.text).slice(0, 60)}
            maxlength={60}
            optional="unsaid"
          />
          <TextField name="note" label={w.note} maxlength={300} optional />
        </div>
      </Disclosure>
    </Form>
  )
}

function ToOtherAccount(props: QueueProps) {
  const { view, account, all } = props
  const w = words[view.lang]
  const others = accountOptions(
    all.filter(({ code, unit }) => code !== account.code && unit === account.unit),
  )
  if (others.length === 0) return null
  return (
    <Disclosure summary={w.toTransfer}>
      <Form {...formOf(props, 'transfer')} submit={w.transfer} submitTone="quiet">
        <SelectField
          name="other"
          label={w.otherAccount}
          options={others}
          value={others.length === 1 ? others[0]!.value : undefined}
        />
      </Form>
    </Disclosure>
  )
}

function LeftOut(props: QueueProps) {
  const w = words[props.view.lang]
  return (
    <Disclosure summary={w.toLeave}>
      <Form {...formOf(props, 'leave')} submit={w.leave} submitTone="quiet">
        <SelectField
          name="reason"
          label={w.reason}
          options={leftOutReasons.map((value) => ({ value, label: w.reasons[value] }))}
        />
        <TextField name="note" label={w.note} maxlength={300} optional />
      </Form>
    </Disclosure>
  )
}
