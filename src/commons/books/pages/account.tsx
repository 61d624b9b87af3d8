import { unitOf } from '../../../kernel/units.ts'
import { Amount } from '../../../ui/amount.tsx'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Tabs } from '../../../ui/tabs.tsx'
import { money } from '../../../ui/typed.ts'
import { accountPath } from '../account-words.ts'
import { asPeopleSay, type Balance } from '../accounts.ts'
import { balances } from '../query-balances.ts'
import { statement } from '../query-statement.ts'
import { specialNames } from '../special.ts'
import { words } from '../words.ts'
import { Below, balancesBelow, sumOf } from './below.tsx'
import { accountHref, dayText, namesOf, signedText, whyPath } from './parts.tsx'

/** One account: what passed through it and the balance after each. */
export const accountPage = page({
  path: '/books/account/:account',
  title: (view) => accountPath(view.params.account ?? '', view.lang, specialNames(view.charter, view.lang)),
  async render(view) {
    const w = words[view.lang]
    const account = view.params.account ?? ''
    const { balances: all } = await view.ask(balances, {})
    const units = unitsOf(all, account)
    const unit = view.search.get('unit') ?? units[0] ?? 'KRW'
    const found = await view.ask(statement, { account, unit, after: view.search.get('after') ?? undefined })
    const below = balancesBelow(all, account, unit)
    const names = await namesOf(view, [account, ...found.rows.map((row) => row.other)])
    const next = found.next ? `${accountHref(view, account, unit)}&after=${found.next}` : undefined
    // Nothing passed through it itself: what it is made up of says why.
    const isSum = below.length > 0 && found.rows.length === 0
    const why = !isSum && (
      <LinkButton href={view.href(whyPath(account, unit))} tone="primary">
        {w.whyButton}
      </LinkButton>
    )
    return (
      <>
        <Breadcrumb
          crumbs={[
            { label: w.title, href: view.href('/books') },
            { label: accountPath(account, view.lang, names) },
          ]}
        />
        <PageHead
          title={accountPath(account, view.lang, names)}
          lead={
            <span class="text-ink">
              <Amount
                value={money(view, asPeopleSay(account, found.balance + sumOf(below)), unit)}
                size="large"
              />
            </span>
          }
          actions={why}
        />
        <Stack>
          {units.length > 1 && (
            <Tabs
              label={w.unit}
              tabs={units.map((one) => ({
                href: accountHref(view, account, one),
                label: unitLabel(view, one),
                current: one === unit,
              }))}
            />
          )}
          {below.length > 0 && <Below view={view} account={account} unit={unit} rows={below} />}
          {!isSum && (
            <Card>
              {found.rows.length === 0 ? (
                <p class="text-soft">{w.statementEmpty}</p>
              ) : (
                <Postings view={view} account={account} unit={unit} rows={found.rows} names={names} />
              )}
            </Card>
          )}
        </Stack>
        <Pagination next={next} />
      </>
    )
  },
})

const unitLabel = ({ lang }: PageView, unit: string) => unitOf(unit).name[lang]

const unitsOf = (all: readonly Balance[], account: string): string[] => {
  const units = (isIt: (path: string) => boolean) =>
    all.filter((one) => isIt(one.account)).map((one) => one.unit)
  const own = units((path) => path === account)
  return own.length > 0 ? own : [...new Set(units((path) => path.startsWith(`${account}:`)))]
}

interface Posted {
  seq: number
  day: string
  sentence: string
  other: string
  change: bigint
  balance: bigint
}

type PostingsProps = {
  view: PageView
  account: string
  unit: string
  rows: readonly Posted[]
  names: ReadonlyMap<string, string>
}

/** Each with what happened, what it changed and what was there afterwards. */
function Postings({ view, account, unit, rows, names }: PostingsProps) {
  const w = words[view.lang]
  return (
    <Rows label={w.account}>
      {rows.map(({ seq, day, sentence, other, change, balance }) => {
        const shown = asPeopleSay(account, change)
        return (
          <Row
            title={sentence}
            href={view.href(`/journal/${seq}`)}
            detail={`${dayText(view, day)} · ${accountPath(other, view.lang, names)}`}
            aside={
              <>
                <Amount value={signedText(view, shown, unit)} change={shown > 0n ? 'gain' : 'loss'} />
                <span class="block text-sm font-normal text-soft">
                  {w.balanceAfter(money(view, asPeopleSay(account, balance), unit))}
                </span>
              </>
            }
          />
        )
      })}
    </Rows>
  )
}
