import { formatDateTime } from '../../../kernel/language.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Card } from '../../../ui/card.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { type FormInput, type Page, type PageView, page, post, waiting } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { once, typedAmount } from '../../../ui/typed.ts'
import { agreeToDispute } from '../agree-to-dispute.ts'
import { answerDispute } from '../answer-dispute.ts'
import { bringDispute } from '../bring-dispute.ts'
import { disputeAbouts } from '../disputes/tables.ts'
import { words } from '../disputes/words.ts'
import { dropDispute } from '../drop-dispute.ts'
import { disputes } from '../query-disputes.ts'
import { ruleOnDispute } from '../rule-on-dispute.ts'
import { loadOrder, orderPage } from './order.tsx'
import { priceText } from './parts.tsx'

/** What waits for whoever rules on trades. */
export const disputesPage: Page = page({
  path: '/market/disputes',
  title: (view) => words[view.lang].title,
  async render(view) {
    const w = words[view.lang]
    const all = await view.ask(disputes, {})
    return (
      <>
        <PageHead title={w.title} lead={w.lead} />
        <Card>
          {all.length === 0 ? (
            <Empty title={w.none}>{w.noneText}</Empty>
          ) : (
            <Rows label={w.title}>
              {all.map(({ order, number, about, wants, unit, broughtAt, isReady }) => (
                <Row
                  href={view.href(`/market/orders/${order}`)}
                  title={`${w.order(number)} · ${w.abouts[about]}`}
                  detail={[
                    w.wanted(priceText(view, wants, unit)),
                    formatDateTime(new Date(broughtAt), view.lang, view.timeZone),
                  ].join(' · ')}
                  aside={
                    <Badge tone={isReady ? 'waits' : 'plain'}>
                      {isReady ? w.endings.open : w.waitsForSeller}
                    </Badge>
                  }
                />
              ))}
            </Rows>
          )}
        </Card>
      </>
    )
  },
})

/** Whatever is done about a dispute: one button each. */
export const disputePost = post({
  path: '/market/orders/:order/dispute',
  again: orderPage,
  async handle(view, form) {
    const order = view.params.order ?? ''
    return { to: `/market/orders/${order}`, notice: await doAct(view, form, order) }
  },
})

async function doAct(view: PageView, form: FormInput, order: string): Promise<string> {
  const [w, key] = [words[view.lang], once(view, form)]
  const text = (name: string) => form.text(name)
  const dispute = text('dispute')
  const amount = async (name: string) => typedAmount(view, text(name), (await loadOrder(view)).unit)
  switch (text('act')) {
    case 'bring': {
      const about = disputeAbouts.find((one) => one === text('about')) ?? ('' as 'not_arrived')
      await view.execute(
        bringDispute,
        { order, about, wants: await amount('wants'), text: text('text') },
        key,
      )
      return w.brought
    }
    case 'answer':
      await view.execute(answerDispute, { dispute, answer: text('answer') }, key)
      return w.answered
    case 'agree':
      await view.execute(agreeToDispute, { dispute }, key)
      return w.agreed
    case 'drop':
      await view.execute(dropDispute, { dispute }, key)
      return w.dropped
    default:
      await view.execute(
        ruleOnDispute,
        { dispute, amount: await amount('amount'), reason: text('reason') },
        key,
      )
      return w.ruled
  }
}

/** Disputes ready for whoever rules. */
export const disputesWaiting = waiting(async (view) => {
  if (view.may(disputes) !== 'yes') return []
  const ready = (await view.ask(disputes, {})).filter(({ isReady }) => isReady)
  if (ready.length === 0) return []
  const w = words[view.lang]
  return [
    {
      title: w.waitingRule(ready.length),
      detail: w.order(ready[0]!.number),
      href: view.href(ready.length === 1 ? `/market/orders/${ready[0]!.order}` : '/market/disputes'),
      tone: 'person' as const,
    },
  ]
})
