import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Confirm } from '../../../ui/confirm.tsx'
import { Definitions } from '../../../ui/definitions.tsx'
import { money } from '../../../ui/typed.ts'
import { howToPay } from '../../obligations/query-how-to-pay.ts'
import { isOffice } from '../office.ts'
import { isProvider } from '../tables.ts'
import { wayNames } from '../way-names.ts'
import { words } from '../words.ts'
import type { ShownProps } from './one.tsx'

/** The one thing to do now, or that nothing is left to do. */
export function Next({ view, found }: ShownProps) {
  const { way, state } = found.payment
  if (state !== 'requested') return <Over view={view} found={found} />
  if (way === 'transfer') return <Transfer view={view} found={found} />
  return way === 'cash' ? <Cash view={view} found={found} /> : <Checkout view={view} found={found} />
}

const isMine = ({ view, found }: ShownProps) => found.payment.payer === view.standing.agent

/** Giving it up leads nowhere for whoever it does not concern. */
function GiveUp({ view, found }: ShownProps) {
  const w = words[view.lang]
  if (!isMine({ view, found }) && !isOffice(view)) return null
  return (
    <div class="mt-4">
      <Confirm
        label={w.giveUp}
        question={w.giveUpQuestion}
        action={view.href(`/payments/${found.payment.id}/cancel`)}
        submit={w.giveUp}
        tone="text"
        onceKey={`${view.key}-cancel`}
      />
    </div>
  )
}

async function Transfer({ view, found }: ShownProps) {
  const w = words[view.lang]
  const { amount, unit, code, payer } = found.payment
  const [to, names] = await Promise.all([view.ask(howToPay, {}), view.labels('members.agent', [payer])])
  // Banks cut long names off: the digits have to stay.
  const name = [...(names.get(payer) ?? '').replace(/\s/g, '')].slice(0, 6).join('')
  return (
    <Card title={w.transferNow}>
      <Definitions
        items={[
          { term: w.transferTo, value: <span class="whitespace-pre-line">{to ?? w.noAccount}</span> },
          { term: w.amount, value: <strong class="tnum">{money(view, amount, unit)}</strong> },
          { term: w.transferName, value: <strong class="tnum">{`${name}${code ?? ''}`}</strong> },
        ]}
      />
      <p class="mt-3 text-soft">{w.transferExact}</p>
      <GiveUp view={view} found={found} />
    </Card>
  )
}

function Cash({ view, found }: ShownProps) {
  const w = words[view.lang]
  const { id, amount, unit } = found.payment
  const takes = found.lines.some(({ payee }) => payee !== null && payee === view.standing.agent)
  return (
    <Card title={takes || isOffice(view) ? w.cashGot : w.cashNow}>
      <p class="mb-3 text-soft">{w.cashText}</p>
      {(takes || isOffice(view)) && (
        <Confirm
          label={w.cashGot}
          question={w.cashQuestion(money(view, amount, unit))}
          action={view.href(`/payments/${id}/cash`)}
          submit={w.cashGot}
          tone="primary"
          onceKey={`${view.key}-cash`}
        />
      )}
      <GiveUp view={view} found={found} />
    </Card>
  )
}

function Checkout({ view, found }: ShownProps) {
  const w = words[view.lang]
  const { id, way } = found.payment
  const mine = isMine({ view, found })
  return (
    <Card title={words[view.lang].states.requested}>
      <p class="mb-4 text-soft">{w.goText}</p>
      <div class="flex flex-wrap gap-2.5">
        {/* A page of another site: never loaded in the background. */}
        {mine && (
          <span data-turbo="false" class="contents">
            <LinkButton tone="primary" href={view.href(`/payments/${id}/go`)} wide>
              {w.goNow(wayNames[view.lang][way])}
            </LinkButton>
          </span>
        )}
        <Look view={view} found={found} />
      </div>
      <GiveUp view={view} found={found} />
    </Card>
  )
}

/** Asks the provider once more; also where the browser came back before anything else did. */
function Look({ view, found }: ShownProps) {
  return (
    <span data-turbo="false" class="contents">
      <LinkButton href={view.href(`/payments/${found.payment.id}/back`)} wide>
        {words[view.lang].checkAgain}
      </LinkButton>
    </span>
  )
}

function Over({ view, found }: ShownProps) {
  const w = words[view.lang]
  const { state, way } = found.payment
  const isAgain = isMine({ view, found }) && (state === 'failed' || state === 'cancelled')
  const obligations = [...new Set(found.lines.map(({ obligation }) => obligation))]
  const texts = {
    ...{ requested: '', authorised: w.authorisedText, paid: w.paidText, part_refunded: w.paidText },
    ...{ refunded: w.refundedText, returning: w.returningText, failed: w.failedText },
    cancelled: w.cancelledText,
  }
  return (
    <Card title={w.states[state]}>
      <p class="mb-4">{texts[state]}</p>
      <div class="flex flex-wrap gap-2.5">
        {isAgain && (
          <LinkButton
            tone="primary"
            href={view.href(`/payments/pay?${obligations.map((one) => `o=${one}`).join('&')}`)}
          >
            {w.again}
          </LinkButton>
        )}
        {isProvider(way) && (state === 'authorised' || isAgain) && <Look view={view} found={found} />}
        {isMine({ view, found }) && !isAgain && state !== 'authorised' && (
          <LinkButton href={view.href('/obligations/mine')}>{w.myMoney}</LinkButton>
        )}
      </div>
    </Card>
  )
}
