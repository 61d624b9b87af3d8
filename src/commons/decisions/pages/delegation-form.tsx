import { isId } from '../../../kernel/fields.ts'
import { Card } from '../../../ui/card.tsx'
import { Form } from '../../../ui/form.tsx'
import type { FormErrors } from '../../../ui/form-context.ts'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import type { PageView } from '../../../ui/page.ts'
import { SelectField } from '../../../ui/select-field.tsx'
import { sentForm } from '../../../ui/sent-form.ts'
import { TextField } from '../../../ui/text-field.tsx'
import { roll } from '../../members/roll.ts'
import { delegateVote } from '../delegate-vote.ts'
import { delegationWords } from '../delegation-words.ts'
import { scopeLabels, subjectsToHandOver } from './delegation-scopes.ts'

/** More people than this are named, not listed. */
const mostListed = 300

/** The choice that takes a wider delegation back within a narrower scope. */
export const nobody = 'nobody'

type Props = { view: PageView; isGiven: boolean }

/** What to hand over and to whom; comes from a decision with that one chosen. */
export async function DelegationForm({ view, isGiven }: Props) {
  if (view.may(delegateVote) !== 'yes') return null
  const w = delegationWords[view.lang]
  const { values, errors } = sentForm(view, 'delegate', ['to', 'scope'])
  return (
    <Card title={w.newTitle}>
      <Form
        action={view.href('/decisions/delegation')}
        onceKey={view.key}
        values={values}
        errors={unlessUnknown(view, errors)}
        submit={w.send}
        wide
      >
        <HiddenField name="form" value="delegate" />
        <ScopeField view={view} />
        <WhomField view={view} isGiven={isGiven} />
      </Form>
    </Card>
  )
}

/** Nobody, or more than one, bears the name that was written. */
function unlessUnknown(view: PageView, errors: FormErrors): FormErrors {
  const isUnknown = view.refusal?.code === 'kernel.bad_input' && errors.to !== undefined
  return isUnknown ? { to: delegationWords[view.lang].unknown(view.values.to ?? '') } : errors
}

async function ScopeField({ view }: { view: PageView }) {
  const w = delegationWords[view.lang]
  const one = decisionAsked(view)
  const named = one ? [{ scope: { kind: 'decision', decision: one } as const }] : []
  const labelOfScope = await scopeLabels(view, named)
  const subjects = subjectsToHandOver(view).map(({ subject, label }) => ({
    value: `subject:${subject}`,
    label,
  }))
  const options = [
    ...named.map(({ scope }) => ({ value: `decision:${scope.decision}`, label: labelOfScope(scope) })),
    { value: 'all', label: w.all },
    ...subjects,
  ]
  return (
    <SelectField
      name="scope"
      label={w.scope}
      hint={w.scopeHint}
      value={options[0]?.value}
      options={options}
    />
  )
}

/** From a decision's page, or from the form that was refused. */
function decisionAsked(view: PageView): string | undefined {
  const [, refused] = /^decision:(.+)$/.exec(view.values.scope ?? '') ?? []
  const asked = view.search.get('decision') ?? refused ?? ''
  return isId(asked) ? asked : undefined
}

async function WhomField({ view, isGiven }: Props) {
  const w = delegationWords[view.lang]
  const { people, next } = await view.ask(roll, { state: 'member', limit: mostListed })
  if (next !== null) {
    return (
      <TextField
        name="to"
        label={w.whom}
        hint={`${w.whomHint} ${w.whomByName}`}
        autocomplete="off"
        maxlength={100}
      />
    )
  }
  const others = people.filter(({ agent }) => agent !== view.standing.agent)
  const options = others.map(({ agent, name, number }) => ({
    value: agent,
    label: number ? `${name} (${number})` : name,
  }))
  return (
    <SelectField
      name="to"
      label={w.whom}
      hint={w.whomHint}
      options={isGiven ? [...options, { value: nobody, label: w.nobody }] : options}
    />
  )
}
