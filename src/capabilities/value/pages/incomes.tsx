import { accountPath } from '../../../commons/books/account-words.ts'
import { specialNames } from '../../../commons/books/special.ts'
import { formatDay } from '../../../kernel/language.ts'
import { formatAmount, unitOf } from '../../../kernel/units.ts'
import { AmountField } from '../../../ui/amount-field.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Columns, Stack } from '../../../ui/columns.tsx'
import { Confirm } from '../../../ui/confirm.tsx'
import { Definitions } from '../../../ui/definitions.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { Form } from '../../../ui/form.tsx'
import { action, type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { money, typedAmount } from '../../../ui/typed.ts'
import { correctIncome } from '../correct-income.ts'
import { distribute } from '../distribute.ts'
import { pageWords } from '../page-words.ts'
import { income, incomes } from '../query-incomes.ts'
import { recordIncome } from '../record-income.ts'
import type { IncomeView } from '../shapes.ts'
import { takeBackIncome } from '../take-back-income.ts'
import { IncomeRow } from './income-rows.tsx'
import { Crumbs, dayOf } from './parts.tsx'

/** Everything that came in. */
export const incomesPage: Page = page({
  path: '/value/incomes',
  title: (view) => pageWords[view.lang].incomes,
  async render(view) {
    const w = pageWords[view.lang]
    const after = view.search.get('after') ?? undefined
    const { incomes: all, next } = await view.ask(incomes, { after })
    const add = view.may(recordIncome) !== 'no' && {
      href: view.href('/value/incomes/new'),
      label: w.recordIncome,
    }
    return (
      <>
        <Crumbs view={view} label={w.incomes} />
        <PageHead title={w.incomes} actions={add && <LinkButton href={add.href}>{add.label}</LinkButton>} />
        <Card>
          {all.length === 0 ? (
            <Empty title={w.toShareNone} icon="chart" action={add || undefined}>
              {w.toShareNoneText}
            </Empty>
          ) : (
            <Rows label={w.incomes}>
              {all.map((one) => (
                <IncomeRow view={view} one={one} />
              ))}
            </Rows>
          )}
          {next && <LinkButton href={`${view.href('/value/incomes')}?after=${next}`}>{w.more}</LinkButton>}
        </Card>
      </>
    )
  },
})

const path = '/value/incomes/:income{[0-9a-f-]{36}}'
const shown = (view: PageView) => view.ask(income, { income: view.params.income ?? '' })

/** One income: what it is, what of it was shared, and putting it right. */
export const incomePage: Page = page({
  path,
  title: async (view) => (await shown(view)).income.text,
  async render(view) {
    const w = pageWords[view.lang]
    const { income: one, distributions } = await shown(view)
    const isOpen = one.distributed < one.amount && one.state !== 'taken_back'
    const share = isOpen && view.may(distribute) !== 'no' && (
      <LinkButton tone="primary" href={`${view.href('/value/share')}?income=${one.id}`}>
        {w.share}
      </LinkButton>
    )
    return (
      <>
        <Crumbs view={view} label={one.text} />
        <PageHead title={one.text} lead={w.incomeStates[one.state]} actions={share} />
        {view.refusal && <Flash tone="needs">{view.refusal.sentence}</Flash>}
        <Columns layout="main-side">
          <Stack>
            <Facts view={view} one={one} />
            {distributions.length > 0 && (
              <Card title={w.sharedIn}>
                <Rows label={w.sharedIn}>
                  {distributions.map(({ id, at, amount, takenBack }) => (
                    <Row
                      title={dayOf(view, at)}
                      detail={takenBack ? w.takenBack : undefined}
                      aside={money(view, amount, one.unit)}
                      href={view.href(`/value/distributions/${id}`)}
                    />
                  ))}
                </Rows>
              </Card>
            )}
          </Stack>
          <Mending view={view} one={one} />
        </Columns>
      </>
    )
  },
})

async function Facts({ view, one }: { view: PageView; one: IncomeView }) {
  const w = pageWords[view.lang]
  const [projects, resources] = await Promise.all([
    view.labels('contributions.project', one.project ? [one.project] : []),
    view.labels('observation.resource', one.delivered ? [one.delivered.resource] : []),
  ])
  const special = specialNames(view.charter, view.lang)
  const { delivered } = one
  return (
    <Card title={w.facts}>
      <Definitions
        items={[
          {
            term: w.amount,
            value: (
              <a class="why font-bold tnum" href={view.href(`/journal/${one.seq}`)}>
                {money(view, one.amount, one.unit)}
              </a>
            ),
          },
          { term: w.left, value: money(view, one.amount - one.distributed, one.unit) },
          { term: w.on, value: formatDay(one.on, view.lang) },
          { term: w.place, value: accountPath(one.place, view.lang, special) },
          { term: w.account, value: accountPath(one.account, view.lang, special) },
          ...(one.project ? [{ term: w.project, value: projects.get(one.project) ?? w.projectNone }] : []),
          ...(delivered
            ? [
                {
                  term: w.resource,
                  value: (
                    <a class="underline" href={view.href(`/resources/${delivered.resource}`)}>
                      {resources.get(delivered.resource) ?? '—'}
                    </a>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Card>
  )
}

function Mending({ view, one }: { view: PageView; one: IncomeView }) {
  const w = pageWords[view.lang]
  const isFresh = one.distributed === 0n && one.state !== 'taken_back' && one.way !== 'passed_on'
  if (!isFresh || view.may(takeBackIncome) === 'no') return null
  const unit = unitOf(one.unit)
  return (
    <Card>
      {one.way === 'recorded' && (
        <Disclosure summary={w.correct}>
          <Form
            action={view.href(`/value/incomes/${one.id}/correct`)}
            id="correct"
            onceKey={`${view.key}-correct`}
            submit={w.correctSend}
            submitTone="quiet"
          >
            <AmountField
              name="amount"
              label={w.amount}
              unit={unit.name[view.lang]}
              value={formatAmount(one.amount, unit, view.lang).number}
              decimals={unit.scale > 0}
            />
          </Form>
        </Disclosure>
      )}
      <Confirm
        label={w.takeBack}
        question={w.takeBackQuestion}
        action={view.href(`/value/incomes/${one.id}/take-back`)}
        submit={w.takeBack}
        id="take-back"
        onceKey={`${view.key}-back`}
      />
    </Card>
  )
}

const here = (_: unknown, view: PageView) => `/value/incomes/${view.params.income}`

export const correctIncomePost = action({
  path: `${path}/correct`,
  again: incomePage,
  command: correctIncome,
  input: async (form, view) => {
    const { income: one } = await shown(view)
    return { income: one.id, amount: typedAmount(view, form.text('amount'), one.unit) }
  },
  done: here,
})

export const takeBackIncomePost = action({
  path: `${path}/take-back`,
  again: incomePage,
  command: takeBackIncome,
  input: (_, view) => ({ income: view.params.income }),
  done: here,
})
