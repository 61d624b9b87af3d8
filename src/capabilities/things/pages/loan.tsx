import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { Columns, Stack } from '../../../ui/columns.tsx'
import { Definitions } from '../../../ui/definitions.tsx'
import { Form } from '../../../ui/form.tsx'
import { type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { money } from '../../../ui/typed.ts'
import { conditions } from '../lending-tables.ts'
import { lendingWords } from '../lending-words.ts'
import type { LoanView } from '../loan-shapes.ts'
import { loan as loanQuery } from '../query-loan.ts'
import { words } from '../words.ts'
import { BreachCard, DepositCard } from './loan-cards.tsx'
import { dueText, LoanBadge, loanHref, PhotoField } from './loan-parts.tsx'
import { namesOf } from './mine.tsx'

export const loanPath = '/things/loans/:loan'
export const loadLoan = (view: PageView) => view.ask(loanQuery, { loan: view.params.loan ?? '' })
export type LoanShown = Awaited<ReturnType<typeof loadLoan>>

/** One loan: bring it back, have it longer, and how it went and came. */
export const loanPage: Page = page({
  path: loanPath,
  title: async (view) => nameOfLoan(view, (await loadLoan(view)).loan),
  async render(view) {
    const w = lendingWords[view.lang]
    const shown = await loadLoan(view)
    const { loan } = shown
    const name = await nameOfLoan(view, loan)
    const list = view.href('/things/loans')
    const things = { label: words[view.lang].title, href: view.href('/things') }
    return (
      <>
        <Breadcrumb crumbs={[things, { label: w.loans, href: list }, { label: name }]} />
        <PageHead title={name} lead={leadOf(view, loan)} badge={<LoanBadge view={view} loan={loan} />} />
        <Columns layout="main-side">
          <Stack>
            {loan.state === 'out' && <ReturnCard view={view} shown={shown} />}
            <Missing view={view} shown={shown} />
            <DepositCard view={view} shown={shown} />
            <BreachCard view={view} shown={shown} name={name} />
          </Stack>
          <Facts view={view} shown={shown} />
        </Columns>
      </>
    )
  },
})

export const nameOfLoan = async (view: PageView, loan: LoanView): Promise<string> =>
  (await namesOf(view, [loan])).get(loan.resource) ?? lendingWords[view.lang].loans

function leadOf(view: PageView, loan: LoanView): string {
  const w = lendingWords[view.lang]
  if (loan.back) return w.backLead(dueText(view, loan.back))
  return loan.late ? w.lateLead(dueText(view, loan.due)) : w.until(dueText(view, loan.due))
}

function ReturnCard({ view, shown }: { view: PageView; shown: LoanShown }) {
  const w = lendingWords[view.lang]
  const { loan, can } = shown
  const options = conditions.map((value) => ({ value, label: w.conditions[value] }))
  return (
    <Card title={w.returnTitle}>
      {can.return ? (
        <Form
          view={view}
          action={loanHref(view, loan.id, '/return')}
          submit={can.hand && !loan.mine ? w.takeBack : w.returnButton}
          upload
        >
          <Choice name="condition" label={w.condition} value="good" options={options} />
          <TextField name="trouble" label={w.trouble} hint={w.troubleHint} maxlength={100} optional />
          <PhotoField view={view} />
        </Form>
      ) : (
        <p>{w.deskOnly}</p>
      )}
      {can.renew && (
        <div class="mt-5 border-line border-t pt-4">
          <p class="mb-3 text-soft">{w.renewText}</p>
          <Form
            action={loanHref(view, loan.id, '/renew')}
            onceKey={`${view.key}-r`}
            submit={w.renew}
            submitTone="quiet"
          />
        </div>
      )}
    </Card>
  )
}

/** What of a kit is still out, each leading to its own return. */
async function Missing({ view, shown }: { view: PageView; shown: LoanShown }) {
  const w = lendingWords[view.lang]
  if (shown.missing.length === 0) return null
  const names = await namesOf(view, shown.missing)
  return (
    <Card title={w.missingTitle}>
      <p class="mb-2 text-soft">{w.missingText}</p>
      <Rows label={w.missingTitle}>
        {shown.missing.map((one) => (
          <Row href={loanHref(view, one.loan)} title={names.get(one.resource) ?? ''} />
        ))}
      </Rows>
    </Card>
  )
}

async function Facts({ view, shown }: { view: PageView; shown: LoanShown }) {
  const w = lendingWords[view.lang]
  const { loan, photos } = shown
  const people = await view.labels('members.agent', [loan.agent])
  const { deposit, condition } = loan
  const facts = [
    { term: w.who, value: people.get(loan.agent) ?? '' },
    { term: w.outAt, value: dueText(view, loan.out) },
    { term: w.due, value: dueText(view, loan.due) },
    loan.renewal > 0 && { term: w.times, value: w.renewals(loan.renewal) },
    { term: w.wentAs, value: w.conditions[condition.out] },
    condition.back && { term: w.cameAs, value: w.conditions[condition.back] },
    deposit && { term: w.deposit, value: depositText(view, deposit) },
    loan.ticket && {
      term: w.ticket,
      value: <a href={view.href(`/care/tickets/${loan.ticket}`)}>{w.seeTicket}</a>,
    },
  ].filter((one) => typeof one === 'object' && one !== null)
  return (
    <Card title={w.about}>
      <Definitions items={facts} />
      <Pictures view={view} hashes={photos.out} label={w.photoOut} />
      <Pictures view={view} hashes={photos.back} label={w.photoBack} />
    </Card>
  )
}

function depositText(
  view: PageView,
  { amount, unit, state, kept }: NonNullable<LoanView['deposit']>,
): string {
  const w = lendingWords[view.lang]
  const sum = money(view, amount, unit)
  if (state === 'held') return w.held(sum)
  return kept > 0n ? w.kept(money(view, kept, unit), sum) : w.letGo(sum)
}

type PicturesProps = { view: PageView; hashes: readonly string[]; label: (n: number) => string }

function Pictures({ view, hashes, label }: PicturesProps) {
  return (
    <ul class="mt-3 flex list-none flex-wrap gap-3 p-0 empty:hidden">
      {hashes.map((hash, i) => (
        <li>
          <a href={view.href(`/files/${hash}`)} class="block" target="_blank" rel="noopener">
            <img
              src={view.href(`/files/${hash}`)}
              alt={label(i + 1)}
              class="max-h-48 max-w-full rounded-xl border border-line object-contain"
            />
          </a>
        </li>
      ))}
    </ul>
  )
}
