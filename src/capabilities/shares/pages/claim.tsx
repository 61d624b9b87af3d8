import { profileOf } from '../../../commons/charter/profile.ts'
import { nobody } from '../../../kernel/authority.ts'
import { formatDay } from '../../../kernel/language.ts'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { type Definition, Definitions } from '../../../ui/definitions.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { Form } from '../../../ui/form.tsx'
import { homeCard, type Page, type PageView, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { once, today } from '../../../ui/typed.ts'
import type { ClaimView } from '../claim-view.ts'
import { openClaim } from '../open-claim.ts'
import { type HolderView, holder } from '../query-holder.ts'
import { words } from '../words.ts'
import { money } from './parts.tsx'

type Props = { view: PageView; held: HolderView }

/** What somebody who left may ask back: their own, members any more or not; nobody else's. */
export const claimPage: Page = page({
  path: '/shares/claim',
  title: (view) => words[view.lang].myClaim,
  async render(view) {
    const w = words[view.lang]
    const held = await view.ask(holder, { agent: view.standing.agent ?? nobody })
    return (
      <>
        <Breadcrumb crumbs={[{ label: w.title, href: view.href('/shares') }, { label: w.myClaim }]} />
        <PageHead title={w.myClaim} />
        {view.refusal && <Flash tone="needs">{view.refusal.sentence}</Flash>}
        {held.leftOn === null && held.claims.length === 0 ? (
          <Card>
            <Empty title={w.claimNotLeft}>{w.claimNotLeftText}</Empty>
          </Card>
        ) : (
          <Stack>
            <ClaimCards view={view} held={held} />
            <Why view={view} />
          </Stack>
        )}
      </>
    )
  },
})

/** Each claim with its amount and days; above them the claim not made yet. */
export function ClaimCards({ view, held }: Props) {
  const w = words[view.lang]
  const open = held.claims.find((one) => one.state === 'open')
  return (
    <>
      {held.leftOn !== null && held.shares > 0n && !open && (
        <Card title={w.claim}>
          <p class="mb-3">{w.claimAskLead(money(view, held.paid))}</p>
          <Ask view={view} held={held} />
        </Card>
      )}
      {held.leftOn !== null && held.shares === 0n && held.claims.length === 0 && (
        <Card title={w.claim}>
          <p>{w.claimNothing}</p>
        </Card>
      )}
      {held.claims.map((one) => (
        <Card title={w.claim}>
          <Definitions items={factsOf(view, one)} />
          {one.state === 'open' && one.askedOn === null && (
            <div class="mt-3">
              <Ask view={view} held={held} />
            </div>
          )}
        </Card>
      ))}
    </>
  )
}

/** For the leaver alone: the office writes a claim down with its day, among all claims. */
function Ask({ view, held }: Props) {
  if (view.standing.agent !== held.agent || view.may(openClaim, held.agent) === 'no') return null
  return (
    <Form
      action={view.href('/shares/claim')}
      onceKey={`${view.key}-ask`}
      submit={words[view.lang].claimAsk}
    />
  )
}

function factsOf(view: PageView, one: ClaimView): Definition[] {
  const w = words[view.lang]
  const day = (on: string) => formatDay(on, view.lang)
  const fact = (term: string, value: string | false | null) => (value ? [{ term, value }] : [])
  return [
    ...fact(w.state, one.state === 'open' && one.askedOn === null ? w.notAsked : w.states[one.state]),
    ...fact(w.refundAmount, amountText(view, one)),
    ...fact(w.reckonedHead, one.state === 'decided' && reckoned(view, one)),
    ...fact(w.withheldHead, one.withheld > 0n && `${money(view, one.withheld)} · ${w.withheldWhy}`),
    ...fact(w.stillToCome, one.state === 'decided' && comes(view, one)),
    ...fact(w.payableHead, one.state === 'open' && w.payableFrom(day(one.payableFrom))),
    ...fact(w.askedOn, one.askedOn && day(one.askedOn)),
    ...fact(
      w.lapseHead,
      one.state === 'open' && one.askedOn === null && one.lapsesOn && w.lapsesOn(day(one.lapsesOn)),
    ),
    ...fact(w.paid, `${money(view, one.paid)} · ${w.shares(one.shares)}`),
    ...fact(w.leftHead, day(one.leftOn)),
  ]
}

function amountText(view: PageView, { state, amount }: ClaimView): string {
  const w = words[view.lang]
  if (state === 'lapsed') return w.lapsedText
  return amount === null ? w.decidedLater : money(view, amount)
}

/** How the amount came about. */
function reckoned(view: PageView, { netAssets, paidIn, paid }: ClaimView): string {
  const w = words[view.lang]
  if (netAssets === null || paidIn === null || netAssets >= paidIn) return w.reckonedWhole
  return w.reckonedPart(money(view, netAssets), money(view, paidIn), money(view, paid))
}

function comes(view: PageView, { rest, dueOn }: ClaimView): string {
  const w = words[view.lang]
  if (rest === 0n) return w.allPaid
  return [money(view, rest), dueOn && w.due(formatDay(dueOn, view.lang))].filter(Boolean).join(' · ')
}

/** What our rules and the law say of it, with the article. */
export function Why({ view }: { view: PageView }) {
  const w = words[view.lang]
  const law = profileOf(view.charter).refund
  if (!law) return null
  const sentences = [
    law.nextYear && w.whyNextYear,
    law.netAssets && w.whyNetAssets,
    law.procedure && w.whyDecided,
    law.lapsesAfterYears && w.whyLapses(law.lapsesAfterYears),
    law.withholdable && w.whyWithheld,
  ].filter((one) => typeof one === 'string')
  return (
    <Card title={w.whyTitle}>
      <ul class="list-disc ps-5">
        {sentences.map((one) => (
          <li>{one}</li>
        ))}
      </ul>
      <p class="mt-3 text-sm text-soft">{w.whyArticle(law.article[view.lang])}</p>
    </Card>
  )
}

export const claimPost = post({
  path: '/shares/claim',
  again: claimPage,
  async handle(view, form) {
    const input = { agent: view.standing.agent ?? nobody, askedOn: today(view) }
    await view.execute(openClaim, input, once(view, form))
    return { to: '/shares/claim', notice: words[view.lang].claimAsked }
  },
})

/** On the home of somebody who left, as long as there is something to ask back or to come. */
export const claimHomeCard = homeCard({
  part: 'mine',
  order: 5,
  async render(view) {
    const { agent, member } = view.standing
    if (!agent || member || view.may(holder, agent) !== 'yes') return null
    const held = await view.ask(holder, { agent })
    const [claim] = held.claims
    if (held.leftOn === null || (held.shares === 0n && !claim)) return null
    const w = words[view.lang]
    const state = claim ? w.states[claim.state] : w.notAsked
    return (
      <Card title={w.claim}>
        <Rows label={w.claim}>
          <Row
            title={state}
            aside={money(view, claim?.amount ?? claim?.paid ?? held.paid)}
            href={view.href('/shares/claim')}
          />
        </Rows>
      </Card>
    )
  },
})
