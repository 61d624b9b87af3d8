import { Amount } from '../../../ui/amount.tsx'
import { Badge } from '../../../ui/badge.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card, MoreLink } from '../../../ui/card.tsx'
import { Columns, Stack } from '../../../ui/columns.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { homeCard, type PageView, page, waiting } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { money } from '../../../ui/typed.ts'
import { type AccountView, accounts } from '../query-accounts.ts'
import { words } from '../words.ts'
import { bankName, dayText } from './parts.tsx'

/** The accounts, what waits, and the one next thing to do. */
export const homePage = page({
  path: '/bank',
  title: (view) => words[view.lang].title,
  async render(view) {
    const w = words[view.lang]
    const { accounts: all } = await view.ask(accounts, {})
    const waits = all.reduce((sum, { waiting }) => sum + waiting, 0)
    return (
      <>
        <PageHead
          title={w.title}
          lead={w.lead}
          actions={all.length > 0 && <Actions view={view} waits={waits} />}
        />
        {all.length === 0 ? (
          <Card>
            <Empty
              icon="books"
              title={w.emptyTitle}
              action={{ href: view.href('/bank/new'), label: w.addAccount }}
            >
              {w.emptyText}
            </Empty>
          </Card>
        ) : (
          <Columns layout="main-side">
            <Accounts view={view} all={all} />
            <More view={view} waits={waits} />
          </Columns>
        )}
      </>
    )
  },
})

function Actions({ view, waits }: { view: PageView; waits: number }) {
  const w = words[view.lang]
  const upload = view.href('/bank/import')
  if (waits === 0)
    return (
      <LinkButton href={upload} tone="primary" icon="plus">
        {w.importButton}
      </LinkButton>
    )
  return (
    <>
      <LinkButton href={upload}>{w.importButton}</LinkButton>
      <LinkButton href={view.href('/bank/queue')} tone="primary">
        {w.queueButton(waits)}
      </LinkButton>
    </>
  )
}

function Accounts({ view, all }: { view: PageView; all: readonly AccountView[] }) {
  const w = words[view.lang]
  return (
    <Card title={w.accountsTitle} aside={<MoreLink href={view.href('/bank/new')}>{w.addAccount}</MoreLink>}>
      <Rows>
        {all.map((one) => (
          <Row
            title={one.title}
            href={view.href(`/bank/accounts/${one.code}`)}
            detail={
              <>
                {[bankName(view, one.bank), one.number].filter(Boolean).join(' ')}
                <br />
                {one.lastDay ? w.lastDay(dayText(view, one.lastDay)) : w.neverImported}
              </>
            }
            aside={
              <>
                <Amount value={money(view, one.atBank, one.unit)} />
                <div class="mt-1">
                  <Agreement view={view} one={one} />
                </div>
              </>
            }
          />
        ))}
      </Rows>
    </Card>
  )
}

/** Whether bank and books say the same, in words. */
export function Agreement({ view, one }: { view: PageView; one: AccountView }) {
  const w = words[view.lang]
  if (one.state === 'closed') return <Badge>{w.closed}</Badge>
  const apart = one.atBank - one.inBooks
  if (apart === 0n) return <Badge tone="good">{w.agrees}</Badge>
  return <Badge tone="waits">{w.differs(money(view, apart < 0n ? -apart : apart, one.unit))}</Badge>
}

function More({ view, waits }: { view: PageView; waits: number }) {
  const w = words[view.lang]
  return (
    <Stack>
      <Card
        title={w.queueTitle}
        href={view.href('/bank/queue')}
        aside={waits > 0 && <Badge tone="needs">{String(waits)}</Badge>}
      >
        <p class="text-soft">{waits > 0 ? w.queueLead : w.nothingWaits}</p>
      </Card>
      <Card title={w.more}>
        <Rows>
          <Row title={w.payouts} detail={w.payoutsText} href={view.href('/bank/payouts')} />
          <Row title={w.rules} detail={w.rulesText} href={view.href('/bank/rules')} />
        </Rows>
      </Card>
    </Stack>
  )
}

/** For the office on the commons' home: what the accounts hold. */
export const bankCard = homeCard({
  part: 'resources',
  order: 15,
  async render(view) {
    if (view.may(accounts) !== 'yes') return null
    const w = words[view.lang]
    const { accounts: all } = await view.ask(accounts, {})
    const open = all.filter(({ state }) => state === 'open')
    return (
      <Card title={w.homeCard} aside={<MoreLink href={view.href('/bank')}>{w.title}</MoreLink>}>
        {open.length === 0 ? (
          <p class="text-soft">
            <a class="underline underline-offset-4" href={view.href('/bank/new')}>
              {w.addAccount}
            </a>
          </p>
        ) : (
          <Rows>
            {open.slice(0, 4).map((one) => (
              <Row
                title={one.title}
                href={view.href(`/bank/accounts/${one.code}`)}
                detail={one.lastDay ? w.lastDay(dayText(view, one.lastDay)) : w.neverImported}
                aside={money(view, one.atBank, one.unit)}
              />
            ))}
          </Rows>
        )}
      </Card>
    )
  },
})

/** Lines that wait are somebody's job until none is left. */
export const waitingItems = waiting(async (view) => {
  if (view.may(accounts) !== 'yes') return []
  const w = words[view.lang]
  const { accounts: all } = await view.ask(accounts, {})
  const waits = all.reduce((sum, one) => sum + one.waiting, 0)
  if (waits === 0) return []
  const item = { title: w.waitingTitle(waits), detail: w.waitingDetail, href: view.href('/bank/queue') }
  return [{ ...item, tone: 'waits' as const }]
})
