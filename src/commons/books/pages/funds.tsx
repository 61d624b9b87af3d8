import type { z } from 'zod'
import { formatDay } from '../../../kernel/language.ts'
import { unitOf } from '../../../kernel/units.ts'
import { Amount } from '../../../ui/amount.tsx'
import { AmountField } from '../../../ui/amount-field.tsx'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { action, type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { Stat, Stats } from '../../../ui/stat.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { money, typedAmount } from '../../../ui/typed.ts'
import { accountsUnit } from '../dials.ts'
import { fillFund } from '../fill-fund.ts'
import { fundPlace } from '../funds.ts'
import { openFund } from '../open-fund.ts'
import { openWords } from '../open-words.ts'
import { funds } from '../query-funds.ts'
import { spendFund } from '../spend-fund.ts'
import { words } from '../words.ts'
import { dayText, signedText, whyPath } from './parts.tsx'

export type Fund = z.output<(typeof funds)['output']>['funds'][number]

const unitOfAccounts = (view: PageView) => view.charter.value(accountsUnit.name) as string

/** Each fund with its purpose, who may spend it, what is in it, and why it came and went. */
export const fundsPage: Page = page({
  path: '/books/funds',
  title: (view) => openWords[view.lang].funds,
  async render(view) {
    const w = openWords[view.lang]
    const { funds: all } = await view.ask(funds, {})
    const mayOpen = view.may(openFund) !== 'no'
    const open = { href: view.href('/books/funds/new'), label: w.newFund }
    return (
      <>
        <Breadcrumb
          crumbs={[{ label: words[view.lang].title, href: view.href('/books') }, { label: w.funds }]}
        />
        <PageHead
          title={w.funds}
          lead={w.fundsLead}
          actions={mayOpen && all.length > 0 && <LinkButton href={open.href}>{open.label}</LinkButton>}
        />
        {all.length === 0 ? (
          <Card>
            <Empty icon="books" title={w.noFunds} action={mayOpen ? open : undefined}>
              {w.noFundsText}
            </Empty>
          </Card>
        ) : (
          <Stack>
            {all.map((fund) => (
              <FundCard view={view} fund={fund} />
            ))}
          </Stack>
        )}
      </>
    )
  },
})

type FundProps = { view: PageView; fund: Fund }

function FundCard({ view, fund }: FundProps) {
  const w = openWords[view.lang]
  const facts = [w.openedOn(formatDay(fund.openedOn, view.lang)), spenderText(view, fund.spender)]
  return (
    <Card title={fund.name} id={`fund-${fund.code}`}>
      <p class="whitespace-pre-line">{fund.purpose}</p>
      <p class="mt-1 text-sm text-soft">
        {facts.join(' · ')}
        <DecisionLink view={view} decision={fund.decision} />
      </p>
      <Stats>
        {(fund.sums.length > 0 ? fund.sums : [nothingIn(view)]).map((one) => (
          <Figures view={view} fund={fund} {...one} />
        ))}
      </Stats>
      <Moves view={view} fund={fund} />
      <Acts view={view} fund={fund} />
    </Card>
  )
}

const nothingIn = (view: PageView) => ({ unit: unitOfAccounts(view), balance: 0n, filled: 0n, spent: 0n })

function DecisionLink({ view, decision }: { view: PageView; decision: string | null }) {
  if (!decision || !view.standing.member) return null
  return (
    <>
      {' · '}
      <a class="underline underline-offset-4" href={view.href(`/decisions/${decision}`)}>
        {openWords[view.lang].decidedBy}
      </a>
    </>
  )
}

function spenderText(view: PageView, spender: string): string {
  const w = openWords[view.lang]
  return spender === 'decision' ? w.onlyByDecision : w.spentBy(officeName(view, spender))
}

type Offices = Record<string, { label: { ko: string; en: string } }>

function officeName({ charter, lang }: PageView, spender: string): string {
  const [kind, name = ''] = spender.split(':')
  return ((charter.data[`${kind}s`] ?? {}) as Offices)[name]?.label[lang] ?? name
}

type SumsProps = FundProps & Fund['sums'][number]

function Figures({ view, fund, unit, balance, filled, spent }: SumsProps) {
  const w = openWords[view.lang]
  const why = view.standing.member && filled > 0n ? view.href(whyPath(fundPlace(fund.code), unit)) : undefined
  return (
    <>
      <Stat label={w.inFund}>
        <Amount value={money(view, balance, unit)} size="large" why={why} />
      </Stat>
      {filled > 0n && (
        <Stat label={w.filled}>
          <Amount value={money(view, filled, unit)} why={why} />
        </Stat>
      )}
      {spent > 0n && (
        <Stat label={w.spent}>
          <Amount value={money(view, spent, unit)} why={why} />
        </Stat>
      )}
    </>
  )
}

function Moves({ view, fund }: FundProps) {
  const w = openWords[view.lang]
  if (fund.moves.length === 0) return null
  return (
    <div class="mt-3">
      <Disclosure summary={w.moves}>
        <Rows label={w.moves}>
          {fund.moves.map(({ seq, day, text, amount, unit, decision }) => (
            <Row
              title={text}
              detail={
                <>
                  {dayText(view, day)}
                  <DecisionLink view={view} decision={decision} />
                </>
              }
              aside={signedText(view, amount, unit)}
              href={view.standing.member ? view.href(`/journal/${seq}`) : undefined}
            />
          ))}
        </Rows>
      </Disclosure>
    </div>
  )
}

function Acts({ view, fund }: FundProps) {
  const w = openWords[view.lang]
  const acts = [
    { command: fillFund, way: 'fill', label: w.fill, question: w.fillQuestion },
    { command: spendFund, way: 'spend', label: w.spend, question: w.spendQuestion },
  ].filter(({ command, way }) => view.may(command) !== 'no' && (way === 'fill' || fund.sums.length > 0))
  return (
    <div class="mt-3 flex flex-col gap-2">
      {acts.map(({ way, label, question }) => (
        <Disclosure summary={label}>
          <p class="mb-3 text-soft">{question}</p>
          <Form
            action={view.href(`/books/funds/${fund.code}/${way}`)}
            id={`${way}-${fund.code}`}
            onceKey={`${view.key}-${way}-${fund.code}`}
            submit={label}
          >
            <AmountField
              name="amount"
              label={w.howMuch}
              unit={unitOf(unitOfAccounts(view)).name[view.lang]}
              decimals={unitOf(unitOfAccounts(view)).scale > 0}
            />
            <TextField name="text" label={w.why} maxlength={300} />
          </Form>
        </Disclosure>
      ))}
    </div>
  )
}

export const newFundPage: Page = page({
  path: '/books/funds/new',
  title: (view) => openWords[view.lang].newFund,
  render(view) {
    const w = openWords[view.lang]
    const back = view.href('/books/funds')
    return (
      <>
        <Breadcrumb
          crumbs={[
            { label: words[view.lang].title, href: view.href('/books') },
            { label: w.funds, href: back },
            { label: w.newFund },
          ]}
        />
        <PageHead title={w.newFund} lead={w.newFundLead} />
        <Card>
          <Form view={view} action={view.href('/books/funds/new')} submit={w.newFund} cancel={back}>
            <HiddenField name="code" value={view.values.code ?? view.search.get('code') ?? ''} />
            <TextField name="name" label={w.fundName} hint={w.fundNameHint} maxlength={80} />
            <TextArea name="purpose" label={w.purpose} rows={4} maxlength={2000} />
            <SelectField name="spender" label={w.spender} value="decision" options={spenders(view)} />
          </Form>
        </Card>
      </>
    )
  },
})

/** Only who may take from funds at all: by decision, or whom the charter's power names. */
function spenders(view: PageView) {
  const who = view.charter.who(spendFund.name).filter((one) => /^(organ|role):/.test(one))
  const offices = who.map((value) => ({ value, label: officeName(view, value) }))
  return [{ value: 'decision', label: openWords[view.lang].byDecision }, ...offices]
}

export const newFundPost = action({
  path: '/books/funds/new',
  again: newFundPage,
  command: openFund,
  input: async (form, view) => {
    const { funds: all } = await view.ask(funds, {})
    return {
      // A rule may name the fund it wants before there is one; then it brings the sign along.
      code: form.text('code') || nextCode(all.map(({ code }) => code)),
      name: form.text('name'),
      purpose: form.text('purpose'),
      spender: form.text('spender'),
    }
  },
  done: () => '/books/funds',
})

/** People name funds in words; the books need a short sign, which nobody has to think up. */
function nextCode(known: readonly string[]): string {
  let n = known.length + 1
  while (known.includes(`fund-${n}`)) n += 1
  return `fund-${n}`
}

const moving = (way: 'fill' | 'spend') =>
  action({
    path: `/books/funds/:code/${way}`,
    again: fundsPage,
    command: way === 'fill' ? fillFund : spendFund,
    input: (form, view) => {
      const unit = unitOfAccounts(view)
      const amount = typedAmount(view, form.text('amount'), unit)
      return { fund: view.params.code ?? '', unit, amount, text: form.text('text') }
    },
    done: () => '/books/funds',
  })

export const fillFundPost = moving('fill')
export const spendFundPost = moving('spend')
