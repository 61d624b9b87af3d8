import { openFund } from '../../../commons/books/open-fund.ts'
import { funds } from '../../../commons/books/query-funds.ts'
import { LinkButton } from '../../../ui/button.tsx'
import { Card, MoreLink } from '../../../ui/card.tsx'
import { Columns, Stack } from '../../../ui/columns.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { money } from '../../../ui/typed.ts'
import { distribute } from '../distribute.ts'
import { pageWords } from '../page-words.ts'
import { distributions } from '../query-distributions.ts'
import { incomes } from '../query-incomes.ts'
import { myShares } from '../query-mine.ts'
import { recordIncome } from '../record-income.ts'
import { fundsOf } from '../strangers.ts'
import { equationsOf } from './change-equation.tsx'
import { IncomeRow } from './income-rows.tsx'
import { dayOf } from './parts.tsx'

const shownAtMost = 5

/** What waits to be shared, by which rules, and what each got. */
export const homePage = page({
  path: '/value',
  title: (view) => pageWords[view.lang].title,
  nav: { order: 44, label: { ko: '나눔', en: 'Sharing' }, icon: 'chart' },
  async render(view) {
    const w = pageWords[view.lang]
    const isMember = view.may(incomes) === 'yes'
    return (
      <>
        <PageHead title={w.title} lead={w.lead} />
        <Columns layout="main-side">
          <Stack>
            {isMember && <MissingFunds view={view} />}
            {isMember && <ToShare view={view} />}
            {isMember && <Shared view={view} />}
          </Stack>
          <Stack>
            <Rules view={view} />
            {view.standing.agent && <Mine view={view} />}
          </Stack>
        </Columns>
      </>
    )
  },
})

type Props = { view: PageView }

/** Funds the rules name and nobody has opened yet: nothing can be shared before. */
async function MissingFunds({ view }: Props) {
  const w = pageWords[view.lang]
  const { funds: open } = view.may(funds) === 'yes' ? await view.ask(funds, {}) : { funds: [] }
  const known = new Set(open.map(({ code }) => code))
  const missing = [...new Set(equationsOf(view).flatMap(fundsOf))].filter((code) => !known.has(code))
  if (missing.length === 0 || view.may(openFund) === 'no') return null
  return (
    <Card>
      <Empty
        title={w.fundMissing}
        icon="chart"
        action={{ href: `${view.href('/books/funds/new')}?code=${missing[0]}`, label: w.openFund }}
      >
        {w.fundMissingText}
      </Empty>
    </Card>
  )
}

async function ToShare({ view }: Props) {
  const w = pageWords[view.lang]
  const open = await view.ask(incomes, { state: 'open' })
  const mayShare = view.may(distribute) !== 'no' && open.incomes.length > 0 && equationsOf(view).length > 0
  const mayRecord = view.may(recordIncome) !== 'no'
  return (
    <Card title={w.toShare} aside={<MoreLink href={view.href('/value/incomes')}>{w.all}</MoreLink>}>
      {open.incomes.length === 0 ? (
        <Empty
          title={w.toShareNone}
          icon="chart"
          action={mayRecord ? { href: view.href('/value/incomes/new'), label: w.recordIncome } : undefined}
        >
          {w.toShareNoneText}
        </Empty>
      ) : (
        <>
          <Rows label={w.toShare}>
            {open.incomes.slice(0, shownAtMost).map((one) => (
              <IncomeRow view={view} one={one} />
            ))}
          </Rows>
          <div class="mt-3 flex flex-wrap gap-2.5">
            {mayShare && (
              <LinkButton tone="primary" href={view.href('/value/share')}>
                {w.share}
              </LinkButton>
            )}
            {mayRecord && (
              <LinkButton href={view.href('/value/incomes/new')} icon="plus">
                {w.recordIncome}
              </LinkButton>
            )}
          </div>
        </>
      )}
    </Card>
  )
}

async function Shared({ view }: Props) {
  const w = pageWords[view.lang]
  const { distributions: all } = await view.ask(distributions, {})
  return (
    <Card title={w.shared}>
      {all.length === 0 ? (
        <p class="text-soft">{w.sharedNone}</p>
      ) : (
        <Rows label={w.shared}>
          {all.slice(0, 20).map((one) => (
            <Row
              title={one.label[view.lang]}
              detail={[dayOf(view, one.at), one.takenBackIn !== null && w.takenBack]
                .filter(Boolean)
                .join(' · ')}
              aside={money(view, one.total, one.unit)}
              href={view.href(`/value/distributions/${one.id}`)}
            />
          ))}
        </Rows>
      )}
    </Card>
  )
}

function Rules({ view }: Props) {
  const w = pageWords[view.lang]
  const all = equationsOf(view)
  const add = { href: view.href('/value/equations/new'), label: w.newRule }
  return (
    <Card title={w.rules} aside={all.length > 0 && <MoreLink href={add.href}>{w.newRule}</MoreLink>}>
      {all.length === 0 ? (
        <Empty title={w.rulesNone} icon="rules" action={add}>
          {w.rulesNoneText}
        </Empty>
      ) : (
        <Rows label={w.rules}>
          {all.map(({ code, label, buckets }) => (
            <Row
              title={label[view.lang]}
              detail={buckets.map((one) => one.label[view.lang]).join(', ')}
              href={view.href(`/value/equations/${code}`)}
            />
          ))}
        </Rows>
      )}
    </Card>
  )
}

async function Mine({ view }: Props) {
  const w = pageWords[view.lang]
  const { shares } = await view.ask(myShares, {})
  return (
    <Card
      title={w.mine}
      aside={shares.length > 3 && <MoreLink href={view.href('/value/mine')}>{w.all}</MoreLink>}
    >
      {shares.length === 0 ? (
        <p class="text-soft">{w.mineNone}</p>
      ) : (
        <Rows label={w.mine}>
          {shares.slice(0, 3).map((one) => (
            <ShareRow view={view} one={one} />
          ))}
        </Rows>
      )}
    </Card>
  )
}

type Share = Awaited<ReturnType<typeof myShares.run>>['shares'][number]

/** One share of mine: how much, and whether it was paid. */
export function ShareRow({ view, one }: Props & { one: Share }) {
  const w = pageWords[view.lang]
  const isPaid = one.paid >= one.amount
  const state = one.takenBack
    ? w.takenBack
    : isPaid
      ? w.paid
      : one.paid > 0n
        ? w.partPaid(money(view, one.paid, one.unit))
        : w.notPaid
  return (
    <Row
      title={one.label[view.lang]}
      detail={`${dayOf(view, one.at)} · ${state}`}
      aside={money(view, one.amount, one.unit)}
      href={view.href(`/value/distributions/${one.distribution}/why/${view.standing.agent}`)}
    />
  )
}
