import { Card } from '../../../ui/card.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Columns, Stack } from '../../../ui/columns.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { FieldError, FieldGroup } from '../../../ui/field.tsx'
import { Form } from '../../../ui/form.tsx'
import { useField } from '../../../ui/form-context.ts'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { Icon } from '../../../ui/icons.tsx'
import type { PageView } from '../../../ui/page.ts'
import { Row, Rows } from '../../../ui/rows.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { type Office, officesOf } from '../../members/charter-parts.ts'
import { monthsOf } from '../../members/office-law.ts'
import { officers } from '../../members/queries.ts'
import { roll } from '../../members/roll.ts'
import type { NamedProcedure } from '../procedure.ts'
import { proposingWords } from '../proposing-words.ts'
import type { DecisionView } from '../query-shapes.ts'
import { words } from '../words.ts'
import { earlierOf } from './earlier.ts'
import { ProcedureChoice } from './procedure-choice.tsx'
import { formErrors } from './proposing-errors.ts'
import { ProposingHead, Reason, Title } from './question-form.tsx'

type Props = { view: PageView; procedures: readonly NamedProcedure[]; before?: DecisionView }

/** First the office, then who stands for it. */
export async function ElectionForm({ view, procedures, before }: Props) {
  const named = view.values.office ?? view.search.get('office') ?? officeNameOf(before?.office)
  const office = officesOf(view.charter).find((one) => officeNameOf(one) === named)
  return (
    <>
      <ProposingHead view={view} kind="election" isAgain={before !== undefined} />
      {office ? (
        <Standing view={view} office={office} procedures={procedures} before={before} />
      ) : (
        <OfficeChoice view={view} />
      )}
    </>
  )
}

const officeNameOf = (office?: Pick<Office, 'kind' | 'code'> | null) =>
  office ? `${office.kind}:${office.code}` : ''

async function OfficeChoice({ view }: { view: PageView }) {
  const w = proposingWords[view.lang]
  const offices = officesOf(view.charter)
  if (offices.length === 0) {
    return (
      <Card>
        <Empty
          title={w.noOffice}
          icon="people"
          action={{ href: view.href('/charter'), label: words[view.lang].seeRules }}
        >
          {w.noOfficeText}
        </Empty>
      </Card>
    )
  }
  const held = await heldNow(view)
  return (
    <Card title={w.chooseOffice}>
      <Rows label={w.chooseOffice}>
        {offices.map((office) => (
          <Row
            strong
            title={office.label[view.lang]}
            detail={w.officeSeats(held(office), office.seats)}
            href={view.href(`/decisions/propose?kind=election&office=${officeNameOf(office)}`)}
            aside={<Icon name="next" size={18} />}
          />
        ))}
      </Rows>
    </Card>
  )
}

/** How many hold each office now. */
async function heldNow(view: PageView): Promise<(office: Office) => number> {
  const { terms } = await view.ask(officers, {})
  return (office) =>
    terms.filter(
      ({ kind, code, state }) => kind === office.kind && code === office.code && state === 'running',
    ).length
}

async function Standing({ view, office, procedures, before }: Props & { office: Office }) {
  const w = proposingWords[view.lang]
  const held = (await heldNow(view))(office)
  const label = office.label[view.lang]
  const free = office.seats === null ? 1 : Math.max(office.seats - held, 1)
  const stored = earlierOf(before, view.lang)
  return (
    <Columns layout="main-side">
      <Stack second>
        <Card title={w.ifPasses}>
          <p>{w.thenElected(label, monthsOf(view.charter, office))}</p>
        </Card>
      </Stack>
      <Card title={w.elect(label)} aside={w.officeSeats(held, office.seats)}>
        <Form
          action={view.href('/decisions/propose')}
          onceKey={view.key}
          values={view.values}
          errors={formErrors(view, w)}
          submit={words[view.lang].proposeButton}
          wide
        >
          <HiddenField name="kind" value="election" />
          <HiddenField name="office" value={officeNameOf(office)} />
          <Title kind="election" w={w} value={stored.title ?? w.electTitle(label)} />
          <TextField
            name="seats"
            label={w.electSeats}
            value={stored.seats ?? String(free)}
            inputmode="numeric"
            maxlength={3}
          />
          <Candidates view={view} before={before} />
          <Term view={view} />
          <Reason view={view} value={stored.reason} />
          <ProcedureChoice view={view} procedures={procedures} />
        </Form>
      </Card>
    </Columns>
  )
}

/** When whoever is elected begins and ends, where it is not simply from the election on, for a whole term. */
function Term({ view }: { view: PageView }) {
  const w = proposingWords[view.lang]
  return (
    <Disclosure summary={w.termOwn} open={Boolean(view.values.from || view.values.until)}>
      <div class="grid gap-4 sm:grid-cols-2">
        <DateField name="from" label={w.termFrom} hint={w.termFromHint} optional />
        <DateField name="until" label={w.termUntil} hint={w.termUntilHint} optional />
      </div>
    </Disclosure>
  )
}

/** More people than this are named, not ticked. */
const mostTicked = 60

export const candidateName = (agent: string) => `candidate-${agent}`

async function Candidates({ view, before }: { view: PageView; before?: DecisionView }) {
  const { people, next } = await view.ask(roll, { state: 'member', limit: mostTicked })
  const stood = (before?.options ?? []).map(({ agent, label }) => ({ agent, label }))
  if (next === null) return <Ticked view={view} people={people} stood={stood.map(({ agent }) => agent)} />
  const w = proposingWords[view.lang]
  return (
    <TextArea
      name="candidates"
      label={w.candidates}
      hint={w.candidatesByName}
      value={stood.map(({ label }) => label).join('\n')}
      rows={6}
      maxlength={5_000}
    />
  )
}

type Person = { agent: string; name: string; number: string | null }
type TickedProps = { view: PageView; people: readonly Person[]; stood: (string | undefined)[] }

/** Each bears a name of its own, so that a refused form keeps every tick. */
function Ticked({ view, people, stood }: TickedProps) {
  const w = proposingWords[view.lang]
  const { id, error } = useField({ name: 'candidates' })
  return (
    <FieldGroup id={id} label={w.candidates} hint={w.candidatesHint}>
      <div class="grid gap-x-4 sm:grid-cols-2">
        {people.map(({ agent, name, number }) => (
          <Checkbox
            name={candidateName(agent)}
            label={number ? `${name} (${number})` : name}
            checked={stood.includes(agent) || Boolean(view.values[candidateName(agent)])}
            optional
          />
        ))}
      </div>
      {error && <FieldError id={id}>{error}</FieldError>}
    </FieldGroup>
  )
}
