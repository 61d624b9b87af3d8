import { Amount } from '../../../ui/amount.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Columns, Stack } from '../../../ui/columns.tsx'
import { Empty } from '../../../ui/empty.tsx'
import type { PageView } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Rows } from '../../../ui/rows.tsx'
import { Stat, Stats } from '../../../ui/stat.tsx'
import { money } from '../../../ui/typed.ts'
import { mine } from '../query-mine.ts'
import type { Direction } from '../tables.ts'
import { words } from '../words.ts'
import { HowToPay } from './how-to-pay.tsx'
import { Line } from './line.tsx'
import { PaymentRows } from './payment-rows.tsx'

const shownPayments = 20

/** One member's money: what they owe, what is owed to them, what was paid. For themselves and for the office. */
export async function OwnMoney({ view, agent }: { view: PageView; agent: string }) {
  const w = words[view.lang]
  const isMe = agent === view.standing.agent
  const found = await view.ask(mine, { agent })
  const name = isMe ? '' : ((await view.labels('members.agent', [agent])).get(agent) ?? '')
  const actions = (
    <>
      {view.may('bank.setPayee', agent) === 'yes' && (
        <LinkButton href={view.href(isMe ? '/bank/payee' : `/bank/payees/${agent}`)}>{w.payee}</LinkButton>
      )}
      {isMe && view.may('payments.payments') === 'yes' && (
        <LinkButton href={view.href('/payments/mine')}>{w.myPayments}</LinkButton>
      )}
      <LinkButton href={view.href(`/obligations/statement/${agent}`)} icon="file">
        {w.statementButton}
      </LinkButton>
    </>
  )
  return (
    <>
      <PageHead title={isMe ? w.mine : w.of(name)} lead={isMe ? w.mineLead : w.ofLead} actions={actions} />
      {found.open.length === 0 && found.payments.length === 0 ? (
        <Card>
          <Empty title={w.emptyMine} icon="books">
            {w.emptyMineText}
          </Empty>
        </Card>
      ) : (
        <Columns layout="main-side">
          <Stack>
            <Side view={view} found={found} direction="in" title={w.iOwe} />
            <Side view={view} found={found} direction="out" title={w.owedToMe} />
            <HowToPay view={view} />
          </Stack>
          <Stack>
            <Card title={w.payments}>
              <PaymentRows view={view} payments={found.payments.slice(0, shownPayments)} />
            </Card>
          </Stack>
        </Columns>
      )}
    </>
  )
}

type Found = Awaited<ReturnType<typeof mine.run>>

function Side({ view, found, direction, title }: SideProps) {
  const open = found.open.filter((one) => one.direction === direction)
  if (open.length === 0) return null
  return (
    <Card>
      <Stats>
        {found.totals
          .filter((one) => one.direction === direction)
          .map(({ unit, rest }) => (
            <Stat label={title}>
              <Amount value={money(view, rest, unit)} size="large" />
            </Stat>
          ))}
      </Stats>
      <Rows label={title}>
        {open.map((one) => (
          <Line view={view} one={one} />
        ))}
      </Rows>
      {direction === 'in' && <PayAll view={view} open={open} />}
    </Card>
  )
}

const mostAtOnce = 20

/** Everything that can be paid in one go: of one unit, on the page where one chooses how. */
function PayAll({ view, open }: { view: PageView; open: Found['open'] }) {
  const unit = open[0]?.unit
  const isMine = open[0]?.agent === view.standing.agent
  if (!isMine || view.may('payments.requestPayment', view.standing.agent) !== 'yes') return null
  const ids = open.filter((one) => one.unit === unit).slice(0, mostAtOnce)
  return (
    <div class="mt-4">
      <LinkButton
        tone="primary"
        href={view.href(`/payments/pay?${ids.map(({ id }) => `o=${id}`).join('&')}`)}
        wide
      >
        {words[view.lang].payNow}
      </LinkButton>
    </div>
  )
}

type SideProps = { view: PageView; found: Found; direction: Direction; title: string }
