import { formatDateTime } from '../../../kernel/language.ts'
import { Amount } from '../../../ui/amount.tsx'
import { Badge } from '../../../ui/badge.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Columns, Stack } from '../../../ui/columns.tsx'
import { Copy } from '../../../ui/copy.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { money } from '../../../ui/typed.ts'
import { clearingPlace } from '../places.ts'
import { payments } from '../query-payments.ts'
import { ways } from '../query-ways.ts'
import { isProvider } from '../tables.ts'
import { wayNames } from '../way-names.ts'
import { words } from '../words.ts'
import { afterIn, namedPayments, nextHref } from './lists.ts'
import { PaymentLine } from './parts.tsx'

/** What the office sees: which ways are on, what waits for it, the latest payments. */
export const officePage: Page = page({
  path: '/payments',
  title: (view) => words[view.lang].officeTitle,
  async render(view) {
    const w = words[view.lang]
    const setup = await view.ask(ways, {})
    const actions = (
      <>
        <LinkButton href={view.href('/payments/payees')}>{w.payeesTitle}</LinkButton>
        <LinkButton href={view.href('/payments/credit')}>{w.creditTitle}</LinkButton>
      </>
    )
    return (
      <>
        <PageHead title={w.officeTitle} lead={w.officeLead} actions={actions} />
        <Columns layout="main-side">
          <Stack>
            <Attention view={view} />
            <Latest view={view} />
          </Stack>
          <Stack>
            <Ways view={view} setup={setup} />
          </Stack>
        </Columns>
      </>
    )
  },
})

async function Attention({ view }: { view: PageView }) {
  const w = words[view.lang]
  const { payments: all } = await view.ask(payments, { only: 'attention' })
  const named = await namedPayments(view, all)
  return (
    <Card title={w.attention}>
      {named.length === 0 ? (
        <p class="text-soft">{w.noAttention}</p>
      ) : (
        <Rows label={w.attention}>
          {named.map((each) => (
            <PaymentLine view={view} {...each} />
          ))}
        </Rows>
      )}
    </Card>
  )
}

async function Latest({ view }: { view: PageView }) {
  const w = words[view.lang]
  const { payments: all, next } = await view.ask(payments, { only: null, ...afterIn(view) })
  const named = await namedPayments(view, all)
  return (
    <Card title={w.latest}>
      {named.length === 0 ? (
        <Empty title={w.noPayments} icon="books">
          {w.noPaymentsText}
        </Empty>
      ) : (
        <Rows label={w.latest}>
          {named.map((each) => (
            <PaymentLine view={view} {...each} />
          ))}
        </Rows>
      )}
      <Pagination next={nextHref(view, '/payments', next)} />
    </Card>
  )
}

type Setup = Awaited<ReturnType<typeof ways.run>>

function Ways({ view, setup }: { view: PageView; setup: Setup }) {
  const w = words[view.lang]
  return (
    <Card title={w.waysTitle}>
      <Rows label={w.waysTitle}>
        {setup.ways.map((one) => (
          <Row
            title={wayNames[view.lang][one.way]}
            detail={isProvider(one.way) ? <Detail view={view} one={one} /> : undefined}
            aside={<WayBadge view={view} one={one} />}
          >
            {one.mode && (
              <div class="text-sm text-soft">
                {w.hookAt}
                <Copy
                  label={w.hookAt}
                  value={`${view.origin ?? ''}${view.href(`/payments/webhook/${one.way}`)}`}
                />
              </div>
            )}
          </Row>
        ))}
      </Rows>
      <p class="mt-3 text-sm text-soft">{w.keysHow}</p>
    </Card>
  )
}

type Way = Setup['ways'][number]

function Detail({ view, one: { way, mode, heardAt, paysOthers, held } }: { view: PageView; one: Way }) {
  const w = words[view.lang]
  if (!mode) return <>{w.noKeys}</>
  const when = heardAt && formatDateTime(new Date(heardAt), view.lang, view.timeZone)
  return (
    <>
      {[when ? w.heard(when) : w.neverHeard, paysOthers && w.paysOthers].filter(Boolean).join(' · ')}
      {held.map(({ unit, amount }) => (
        <div>
          {w.held}{' '}
          <Amount
            value={money(view, amount, unit)}
            why={view.href(`/books/why/${clearingPlace('', way)}/${unit}`)}
          />
          {' · '}
          <a class="link" href={view.href(`/payments/charge?provider=${way}&unit=${unit}`)}>
            {w.charge}
          </a>
        </div>
      ))}
    </>
  )
}

function WayBadge({ view, one: { way, offered, mode } }: { view: PageView; one: Way }) {
  const w = words[view.lang]
  if (!offered || (isProvider(way) && !mode)) return <Badge>{w.off}</Badge>
  if (mode === 'test') return <Badge tone="waits">{w.modes.test}</Badge>
  return <Badge tone="good">{mode === 'live' ? w.modes.live : w.on}</Badge>
}
