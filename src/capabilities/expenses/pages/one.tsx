import type { z } from 'zod'
import { nobody } from '../../../kernel/authority.ts'
import { Amount } from '../../../ui/amount.tsx'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Columns, Stack } from '../../../ui/columns.tsx'
import { Definitions } from '../../../ui/definitions.tsx'
import { Entries, Entry } from '../../../ui/entries.tsx'
import { type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Time } from '../../../ui/time.tsx'
import { money } from '../../../ui/typed.ts'
import { expense } from '../query-expense.ts'
import { words } from '../words.ts'
import { BudgetName } from './budget-field.tsx'
import * as parts from './parts.tsx'
import { Pictures, picturesOf } from './photos.tsx'
import { Office, Steps } from './steps.tsx'

export type Shown = z.output<typeof expense.output>
type Props = { view: PageView; shown: Shown; names: parts.Names }

/** One expense: what it is, how it stands and why, and the one thing to do now. */
export const onePage: Page = page({
  path: '/expenses/:expense{[0-9a-f-]{36}}',
  title: async (view) => (await load(view)).expense.what,
  async render(view) {
    const w = words[view.lang]
    const shown = await load(view)
    const { expense: one, steps } = shown
    const [names, pictures] = await Promise.all([
      parts.namesIn(
        view,
        [one],
        steps.map(({ agent }) => agent),
      ),
      picturesOf(view, one.photos),
    ])
    return (
      <>
        <Breadcrumb crumbs={[{ label: w.title, href: view.href('/expenses') }, { label: one.what }]} />
        <PageHead
          eyebrow={`${w.number(one.number)} · ${parts.nameOf(view, names, one.asker)}`}
          title={one.what}
          lead={one.details || undefined}
          badge={<parts.StateBadge view={view} state={one.state} />}
          actions={<LinkButton href={view.href(`/expenses/${one.id}/paper`)}>{w.printPaper}</LinkButton>}
        />
        <Columns layout="main-side">
          <Stack second>
            <Steps view={view} shown={shown} />
          </Stack>
          <Stack>
            <Card title={w.facts}>
              <Facts view={view} shown={shown} names={names} />
              <Pictures view={view} pictures={pictures} />
            </Card>
            <Course view={view} shown={shown} names={names} />
            <Office view={view} shown={shown} />
          </Stack>
        </Columns>
      </>
    )
  },
})

export const load = (view: PageView): Promise<Shown> =>
  view.ask(expense, { expense: view.params.expense ?? nobody })

/** The entry that made the figure what it is: paid, approved, or only asked. */
const whyOf = (view: PageView, { paidIn, approvedIn, askedIn }: Shown['expense']) =>
  view.href(`/journal/${paidIn ?? approvedIn ?? askedIn}`)

function Facts({ view, shown, names }: Props) {
  const w = words[view.lang]
  const { expense: one } = shown
  const bank = parts.bankText(view, one)
  const amount = <Amount value={money(view, one.amount, one.unit)} why={whyOf(view, one)} />
  return (
    <>
      <Definitions
        items={[
          { term: w.paperFacts.amount, value: amount },
          ...taxRows(view, one),
          { term: w.payee, value: parts.payeeText(view, names, one) },
          ...(bank ? [{ term: w.toAccount, value: bank }] : []),
          { term: w.spentOn, value: parts.dayText(view, one.spentOn) },
          ...(one.dueOn ? [{ term: w.dueOn, value: parts.dayText(view, one.dueOn) }] : []),
          { term: w.paperFacts.account, value: parts.accountText(view, one.account) },
          ...(one.budgetLine
            ? [{ term: w.budgetLine, value: <BudgetName view={view} code={one.budgetLine} /> }]
            : []),
          { term: w.paper, value: parts.evidenceText(view, one) },
          ...(one.vat ? [{ term: w.vat, value: money(view, one.vat, one.unit) }] : []),
        ]}
      />
      {one.withholding && <p class="field-note mt-2">{w.taxNote}</p>}
    </>
  )
}

/** What is held back stands from the approval on. */
function taxRows(view: PageView, one: Shown['expense']) {
  const w = words[view.lang]
  if (!one.withholding) return []
  const kind = { term: w.withholding, value: parts.withholdingText(view, one.withholding) }
  if (one.approvedIn === null) return [kind]
  const row = (term: string, amount: bigint) => ({ term, value: money(view, amount, one.unit) })
  return [
    kind,
    row(w.nationalTax, one.nationalTax),
    row(w.localTax, one.localTax),
    row(w.net, one.amount - one.nationalTax - one.localTax),
  ]
}

/** Everything that happened to it; each line opens to its entry. */
function Course({ view, shown, names }: Props) {
  const w = words[view.lang]
  return (
    <Card title={w.course}>
      <Entries label={w.course}>
        {shown.steps.map((step) => (
          <Entry
            at={<Time at={step.at}>{parts.momentDay(view, step.at)}</Time>}
            href={view.href(`/journal/${step.entry}`)}
          >
            <b>{doerOf(view, names, step)}</b> {w.steps[step.step]}
            {step.reason && <span class="block whitespace-pre-line">{step.reason}</span>}
          </Entry>
        ))}
      </Entries>
    </Card>
  )
}

export function doerOf(view: PageView, names: parts.Names, step: Shown['steps'][number]): string {
  const w = words[view.lang]
  if (step.decision) return w.byDecision
  return step.agent ? parts.nameOf(view, names, step.agent) : w.byClock
}
