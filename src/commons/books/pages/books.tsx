import { unitOf } from '../../../kernel/units.ts'
import { Amount } from '../../../ui/amount.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Columns, Stack } from '../../../ui/columns.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Stat, Stats } from '../../../ui/stat.tsx'
import { money, today } from '../../../ui/typed.ts'
import { accountTree, asPeopleSay, type Branch } from '../accounts.ts'
import { accountsUnit } from '../dials.ts'
import { openWords } from '../open-words.ts'
import { balances } from '../query-balances.ts'
import { type Flowing, flows, inAndOut } from '../query-flows.ts'
import { recordEntry } from '../record-entry.ts'
import { recordOpeningBalances } from '../record-opening-balances.ts'
import { spanOf, yearOf } from '../span.ts'
import { specialNames } from '../special.ts'
import { statementWords } from '../statement-words.ts'
import { transfer } from '../transfer.ts'
import { sectionsOpen } from '../visible-to.ts'
import { words } from '../words.ts'
import { AccountCards } from './account-cards.tsx'
import { AdviserForm } from './adviser-form.tsx'
import { drawFlows, sum } from './flow-chart.tsx'
import { openBooks } from './open.tsx'
import { figureHref, namesOf, todayHref } from './parts.tsx'

/** What we have, what we owe, and where money came from and went. */
export const booksPage = page({
  path: '/books',
  title: (view) => words[view.lang].title,
  nav: { order: 40, label: { ko: '살림', en: 'Books' }, icon: 'books' },
  async render(view) {
    if (!view.standing.member && sectionsOpen(view.charter).length > 0) return openBooks(view)
    const w = words[view.lang]
    const year = yearOf(today(view), view.charter)
    const { balances: list } = await view.ask(balances, {})
    const { flows: moved } = await view.ask(flows, spanOf(year, view.charter))
    const tree = accountTree(list)
    const names = await namesOf(
      view,
      list.map((one) => one.account),
    )
    const unit = mainUnit(view, tree)
    return (
      <>
        <PageHead title={w.title} lead={w.lead} actions={list.length > 0 && <Actions view={view} />} />
        {list.length === 0 ? (
          <Nothing view={view} />
        ) : (
          <Stack>
            <Columns layout="two">
              <AtAGlance view={view} tree={tree} unit={unit} />
              <ThisYear view={view} year={String(year)} moved={moved} unit={unit} />
            </Columns>
            {await drawFlows(view, moved, unit)}
            <AccountCards view={view} list={list} names={names} />
          </Stack>
        )}
        {list.length > 0 && <Downloads view={view} />}
      </>
    )
  },
})

function Actions({ view }: { view: PageView }) {
  const w = words[view.lang]
  return (
    <>
      <LinkButton href={view.href('/journal')}>{w.journal}</LinkButton>
      {seesBank(view) && <LinkButton href={view.href('/bank')}>{w.bank}</LinkButton>}
      <LinkButton href={view.href('/books/statements')}>{statementWords[view.lang].statements}</LinkButton>
      <LinkButton href={view.href('/books/funds')}>{openWords[view.lang].funds}</LinkButton>
      {specialNames(view.charter, view.lang).size > 0 && view.may(transfer) === 'yes' && (
        <LinkButton href={view.href('/books/transfer')}>{openWords[view.lang].transfer}</LinkButton>
      )}
      {view.may(recordEntry) === 'propose' && (
        <LinkButton href={view.href('/books/new')}>{w.proposeButton}</LinkButton>
      )}
      {view.may(recordEntry) === 'yes' && (
        <LinkButton href={view.href('/books/new')} tone="primary" icon="plus">
          {w.recordButton}
        </LinkButton>
      )}
    </>
  )
}

/** Accounts at the bank are a later domain: known by its name and address alone. */
const seesBank = (view: PageView) => view.may('bank.accounts') === 'yes'

/** Ways to begin: with what moves today, with the balances of earlier books, or with the bank's statement. */
function Nothing({ view }: { view: PageView }) {
  const w = words[view.lang]
  const action = { href: view.href('/books/new'), label: w.recordButton }
  return (
    <Card>
      <Empty icon="books" title={w.emptyTitle} action={view.may(recordEntry) === 'yes' ? action : undefined}>
        {w.emptyText}
      </Empty>
      {view.may(recordOpeningBalances) === 'yes' && (
        <p class="max-w-none pb-6 text-center">
          <a href={view.href('/books/opening')} class="underline underline-offset-4">
            {w.openingButton}
          </a>
        </p>
      )}
      {seesBank(view) && (
        <p class="max-w-none pb-6 text-center">
          <a href={view.href('/bank')} class="underline underline-offset-4">
            {w.bankFirst}
          </a>
        </p>
      )}
    </Card>
  )
}

/** The currency most accounts are kept in, which is what people mean by "our money"; without any, the commonest unit. */
function mainUnit(view: PageView, tree: readonly Branch[]): string {
  const counts = new Map<string, number>()
  const visit = (branch: Branch) => {
    for (const unit of branch.own.keys()) counts.set(unit, (counts.get(unit) ?? 0) + 1)
    branch.below.forEach(visit)
  }
  tree.forEach(visit)
  const money = [...counts].filter(([unit]) => isMoney(unit))
  const [most] = (money.length > 0 ? money : [...counts]).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  return most?.[0] ?? (view.charter.value(accountsUnit.name) as string)
}

const totalOf = (tree: readonly Branch[], root: string, unit: string) =>
  tree.find((branch) => branch.account === root)?.total.get(unit) ?? 0n

function AtAGlance({ view, tree, unit }: { view: PageView; tree: readonly Branch[]; unit: string }) {
  const w = words[view.lang]
  const say = (root: string) => money(view, asPeopleSay(`${root}:`, totalOf(tree, root, unit)), unit)
  return (
    <Card title={w.balance}>
      <Stats>
        <Stat label={w.have}>
          <Amount value={say('assets')} size="large" why={todayHref(view, 'assets', unit)} />
        </Stat>
        <Stat label={w.owe}>
          <Amount value={say('liabilities')} size="large" why={todayHref(view, 'liabilities', unit)} />
        </Stat>
      </Stats>
    </Card>
  )
}

type YearProps = { view: PageView; year: string; moved: readonly Flowing[]; unit: string }

function ThisYear({ view, year, moved, unit }: YearProps) {
  const w = words[view.lang]
  const { income, expenses } = inAndOut(moved, unit)
  const rest = sum(income) - sum(expenses)
  const why = (of: string) => figureHref(view, { of, unit, ...spanOf(Number(year), view.charter) })
  return (
    <Card title={w.thisYear(year)}>
      <Stats>
        <Stat label={w.cameIn}>
          <Amount value={money(view, sum(income), unit)} why={why('income')} />
        </Stat>
        <Stat label={w.wentOut}>
          <Amount value={money(view, sum(expenses), unit)} why={why('expenses')} />
        </Stat>
        <Stat label={w.result}>
          <Amount value={money(view, rest, unit)} change={rest < 0n ? 'loss' : 'gain'} why={why('result')} />
        </Stat>
      </Stats>
    </Card>
  )
}

const isMoney = (unit: string) => unitOf(unit).kind === 'currency'

function Downloads({ view }: { view: PageView }) {
  const w = words[view.lang]
  const opening = view.may(recordOpeningBalances) === 'yes'
  return (
    <div class="mt-6">
      <Disclosure summary={w.forTheCurious}>
        <div class="flex flex-wrap gap-2">
          {view.standing.member && (
            <>
              <LinkButton href={view.href('/books/export.hledger')} icon="download" download>
                {w.hledger}
              </LinkButton>
              <LinkButton href={view.href('/books/export.csv')} icon="download" download>
                {w.csv}
              </LinkButton>
            </>
          )}
          <LinkButton href={view.href('/books/balances.json')} icon="download" download>
            {w.json}
          </LinkButton>
          {view.standing.member && (
            <LinkButton href={view.href('/books/open')}>{openWords[view.lang].seeOpen}</LinkButton>
          )}
          {opening && <LinkButton href={view.href('/books/opening')}>{w.openingButton}</LinkButton>}
        </div>
        <div class="mt-2">
          <AdviserForm view={view} />
        </div>
      </Disclosure>
    </div>
  )
}
