import { nobody } from '../../../kernel/authority.ts'
import { kernelFailure } from '../../../kernel/failure.ts'
import { isId } from '../../../kernel/fields.ts'
import { Amount } from '../../../ui/amount.tsx'
import { Badge } from '../../../ui/badge.tsx'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { Columns, Stack } from '../../../ui/columns.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { type PageView, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Stat, Stats } from '../../../ui/stat.tsx'
import { money, once } from '../../../ui/typed.ts'
import { choices } from '../query-choices.ts'
import { requestPayment } from '../request-payment.ts'
import type { WayCode } from '../tables.ts'
import { wayNames } from '../way-names.ts'
import { words } from '../words.ts'

const wanted = (view: PageView) => view.search.getAll('o').filter(isId).slice(0, 50)

/** How to pay what I owe: `/payments/pay?o=<obligation>&o=…`. */
export const payPage = page({
  path: '/payments/pay',
  title: (view) => words[view.lang].payTitle,
  async render(view) {
    const w = words[view.lang]
    const payer = view.standing.agent
    if (!payer)
      throw kernelFailure(view.me ? 'not_allowed' : 'sign_in_needed', { command: requestPayment.name })
    const obligations = wanted(view)
    const found = obligations.length > 0 ? await view.ask(choices, { payer, obligations }) : undefined
    return (
      <>
        <Breadcrumb
          crumbs={[{ label: w.myMoney, href: view.href('/obligations/mine') }, { label: w.payTitle }]}
        />
        <PageHead title={w.payTitle} lead={found && !found.problem ? w.payLead : undefined} />
        {view.refusal && <Flash tone="needs">{view.refusal.sentence}</Flash>}
        {!found || found.problem ? (
          <Card>
            <Empty
              title={w.nothing}
              icon="check"
              action={{ href: view.href('/obligations/mine'), label: w.myMoney }}
            >
              {w.nothingText}
            </Empty>
          </Card>
        ) : (
          <Columns layout="main-side">
            <Stack second>
              <What view={view} found={found} />
            </Stack>
            <Ways view={view} found={found} obligations={obligations} />
          </Columns>
        )}
      </>
    )
  },
})

type Found = Awaited<ReturnType<typeof choices.run>>
type FoundProps = { view: PageView; found: Found }

function What({ view, found }: FoundProps) {
  const w = words[view.lang]
  return (
    <Card>
      <Stats>
        <Stat label={w.toPay}>
          <Amount value={money(view, found.total, found.unit)} size="large" />
        </Stat>
      </Stats>
      <Rows label={w.whatFor}>
        {found.parts.map(({ obligation, amount, shared }) => (
          <Row
            title={obligation.label}
            detail={shared ? w.shared : undefined}
            aside={
              <Amount
                value={money(view, amount, found.unit)}
                why={view.href(`/obligations/${obligation.id}`)}
              />
            }
          />
        ))}
      </Rows>
    </Card>
  )
}

function Ways({ view, found, obligations }: FoundProps & { obligations: string[] }) {
  const w = words[view.lang]
  const open = found.offers.filter(({ obstacle }) => obstacle === null)
  const closed = found.offers.filter(({ obstacle }) => obstacle !== null)
  return (
    <Stack>
      {open.length === 0 && (
        <Card>
          <Empty title={w.noWay}>{found.howToPay ?? w.noWayText}</Empty>
        </Card>
      )}
      {open.map((offer, i) => (
        <Card
          title={wayNames[view.lang][offer.way]}
          aside={offer.mode === 'test' ? <Badge tone="waits">{w.modes.test}</Badge> : undefined}
        >
          <p class="mb-3 text-soft">
            {w.hints[offer.way]}
            {offer.way === 'credit' && ` ${w.creditLeft(money(view, found.credit, found.unit))}`}
          </p>
          <Form
            id={`pay-${offer.way}`}
            action={view.href('/payments/request')}
            onceKey={`${view.key}-${offer.way}`}
            submit={w.choose(wayNames[view.lang][offer.way])}
            submitTone={i === 0 ? 'primary' : 'quiet'}
            wide
          >
            <HiddenField name="way" value={offer.way} />
            {obligations.map((one) => (
              <HiddenField name="o" value={one} />
            ))}
          </Form>
        </Card>
      ))}
      {closed.length > 0 && (
        <Card title={w.notNow}>
          <Rows label={w.notNow}>
            {closed.map(({ way, obstacle }) => (
              <Row title={wayNames[view.lang][way]} detail={obstacle && w.obstacles[obstacle]} />
            ))}
          </Rows>
        </Card>
      )}
    </Stack>
  )
}

export const requestPost = post({
  path: '/payments/request',
  again: payPage,
  async handle(view, form) {
    const items = form.all('o').map((obligation) => ({ obligation, amount: null }))
    const input = { payer: view.standing.agent ?? nobody, items, way: form.text('way') as WayCode }
    const { payment } = await view.execute(requestPayment, input, once(view, form))
    return { to: `/payments/${payment}` }
  },
})
