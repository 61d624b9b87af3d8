import { fundNames } from '../../../commons/books/labels.ts'
import { localTime } from '../../../commons/members/local-day.ts'
import { memberOptions } from '../../../commons/members/pages/member-options.ts'
import { kernelFailure } from '../../../kernel/failure.ts'
import { unitOf } from '../../../kernel/units.ts'
import { AmountField } from '../../../ui/amount-field.tsx'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { Columns, Stack } from '../../../ui/columns.tsx'
import { Confirm } from '../../../ui/confirm.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { sentForm } from '../../../ui/sent-form.ts'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { money } from '../../../ui/typed.ts'
import { addToPool } from '../add-to-pool.ts'
import { changeRound } from '../change-round.ts'
import { grantAllowance } from '../grant-allowance.ts'
import { allowancesIn } from '../query-allowances.ts'
import { takeBackAllowance } from '../take-back-allowance.ts'
import { words } from '../words.ts'
import { DayFields, type Days } from './open.tsx'
import { roundHref } from './parts.tsx'
import { loadRound, type RoundProps, roundPath } from './round.tsx'

/** For the office: days, money and allowances of a round that runs. */
export const managePage: Page = page({
  path: `${roundPath}/manage`,
  title: (view) => words[view.lang].manage,
  async render(view) {
    const w = words[view.lang]
    const shown = await loadRound(view)
    if (!shown.can.keep) throw kernelFailure('not_allowed', { command: changeRound.name })
    const { round } = shown
    return (
      <>
        <Breadcrumb crumbs={[{ label: round.name, href: roundHref(view, round.id) }, { label: w.manage }]} />
        <PageHead title={w.manage} lead={w.manageLead} />
        <Columns layout="main-side">
          <Stack>
            <Grant view={view} shown={shown} />
            <Granted view={view} shown={shown} />
          </Stack>
          <Stack>
            <More view={view} shown={shown} />
            <Change view={view} shown={shown} />
          </Stack>
        </Columns>
      </>
    )
  },
})

function amountsOf(view: PageView, unit: string) {
  const { scale, name } = unitOf(unit)
  return { unit: name[view.lang], decimals: scale > 0 }
}

/** Fields of one of several forms on the page. */
function formOf(view: PageView, name: string, fields: readonly string[]) {
  const { values, errors } = sentForm(view, name, fields)
  return { id: name, onceKey: `${view.key}-${name}`, values, errors }
}

async function Grant({ view, shown: { round } }: RoundProps) {
  if (view.may(grantAllowance) === 'no') return null
  const w = words[view.lang]
  return (
    <Card title={w.grant}>
      <p class="mb-3 text-soft">{w.grantText(money(view, round.rest, round.unit))}</p>
      {round.rest > 0n && (
        <Form
          action={roundHref(view, round.id, '/grant')}
          {...formOf(view, 'grant', ['agent', 'amount'])}
          submit={w.grant}
        >
          <HiddenField name="form" value="grant" />
          <SelectField name="agent" label={w.who} options={await memberOptions(view)} />
          <AmountField name="amount" label={w.amount} {...amountsOf(view, round.unit)} />
        </Form>
      )}
    </Card>
  )
}

async function Granted({ view, shown: { round } }: RoundProps) {
  if (view.may(allowancesIn) !== 'yes') return null
  const w = words[view.lang]
  const all = await view.ask(allowancesIn, { round: round.id })
  const names = await view.labels(
    'members.agent',
    all.map((one) => one.agent),
  )
  return (
    <Card title={w.allowances}>
      {all.length === 0 && <p class="text-soft">{w.allowancesNone}</p>}
      <Rows label={w.allowances}>
        {all.map(({ agent, granted }) => (
          <Row title={names.get(agent) ?? ''} aside={money(view, granted, round.unit)}>
            {granted > 0n && view.may(takeBackAllowance) !== 'no' && (
              <Confirm
                label={w.grantBack}
                question={w.grantBackQuestion}
                action={roundHref(view, round.id, '/take-back')}
                submit={w.grantBack}
                tone="quiet"
                id={`back-${agent}`}
                values={{ agent }}
                onceKey={`${view.key}-b-${agent.slice(-12)}`}
              >
                <AmountField name="amount" label={w.amount} {...amountsOf(view, round.unit)} />
              </Confirm>
            )}
          </Row>
        ))}
      </Rows>
    </Card>
  )
}

async function More({ view, shown: { round } }: RoundProps) {
  if (view.may(addToPool) === 'no') return null
  const w = words[view.lang]
  const names = await fundNames(view.db, view.commons.id)
  return (
    <Card title={w.addMoney}>
      <p class="mb-3 text-soft">{w.addMoneyText(names[round.fund] ?? round.fund)}</p>
      <Form
        action={roundHref(view, round.id, '/add')}
        {...formOf(view, 'add', ['amount'])}
        submit={w.addMoney}
        submitTone="quiet"
      >
        <HiddenField name="form" value="add" />
        <AmountField name="amount" label={w.amount} {...amountsOf(view, round.unit)} />
      </Form>
    </Card>
  )
}

function Change({ view, shown: { round } }: RoundProps) {
  if (view.may(changeRound) === 'no') return null
  const w = words[view.lang]
  const day = (at: number) => localTime(new Date(at), view.timeZone).day
  const days: Days = {
    ideasClose: day(Date.parse(round.ideasClose) - 1000),
    opens: day(Date.parse(round.opens)),
    closes: day(Date.parse(round.closes) - 1000),
  }
  return (
    <Card title={w.timeline}>
      <Form
        action={roundHref(view, round.id, '/change')}
        {...formOf(view, 'change', ['name', 'ideasClose', 'opens', 'closes'])}
        submit={w.saveRound}
        submitTone="quiet"
      >
        <HiddenField name="form" value="change" />
        <TextField name="name" label={w.name} value={round.name} maxlength={80} />
        <DayFields view={view} days={days} />
        <TextArea name="text" label={w.about} rows={3} maxlength={4000} value={round.text} optional />
      </Form>
    </Card>
  )
}
