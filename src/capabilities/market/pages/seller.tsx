import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Button, LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { Definitions } from '../../../ui/definitions.tsx'
import { Form } from '../../../ui/form.tsx'
import { type Page, type PageView, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { once } from '../../../ui/typed.ts'
import { trading } from '../orders/dials.ts'
import { words } from '../orders/words.ts'
import { seller } from '../query-seller.ts'
import { reviewSeller } from '../review-seller.ts'
import { words as marketWords } from '../words.ts'

type Said = Awaited<ReturnType<typeof seller.run>>

/** Who sells: what the law makes a seller show, their terms, and how their trades went. */
export const sellerPage: Page = page({
  path: '/market/sellers/:seller',
  title: (view) => words[view.lang].sellerPage,
  async render(view) {
    const w = words[view.lang]
    const of = view.params.seller ?? ''
    const said = await view.ask(seller, { seller: of })
    const name = (await view.labels('members.agent', [of])).get(of) ?? ''
    const market = { label: marketWords[view.lang].title, href: view.href('/market') }
    return (
      <>
        <Breadcrumb crumbs={[market, { label: name || w.sellerPage }]} />
        <PageHead
          eyebrow={w.sellerPage}
          title={name || w.sellerPage}
          actions={
            of === view.standing.agent ? (
              <LinkButton href={view.href('/market/selling')}>{w.selling}</LinkButton>
            ) : (
              <LinkButton href={view.href(`/market?seller=${of}`)}>{w.theirThings}</LinkButton>
            )
          }
        />
        <Stack>
          <Card>
            <Definitions items={factsOf(view, said)} />
            {said.kind === 'private' && <p class="mt-2 text-sm text-soft">{w.privateText}</p>}
          </Card>
          {said.terms && (
            <Card title={w.terms}>
              <p class="whitespace-pre-line">{said.terms}</p>
            </Card>
          )}
          <Card title={w.ratings}>
            <p>{ratingsText(view, said)}</p>
            {said.isHeld && <Held view={view} of={of} />}
          </Card>
        </Stack>
      </>
    )
  },
})

function ratingsText(view: PageView, { ratings: { good, even, bad } }: Said): string {
  const w = words[view.lang]
  return good + even + bad === 0 ? w.noRatings : w.ratingsText(good, even, bad)
}

function factsOf(view: PageView, said: Said) {
  const w = words[view.lang]
  const facts: [string, string | null][] = [
    [w.kind, w.kinds[said.kind]],
    [w.tradeName, said.name],
    [w.representative, said.representative],
    [w.businessNumber, said.businessNumber],
    [w.mailOrderNumber, said.mailOrderNumber],
    [w.address, said.address],
    [w.contact, said.contact],
    [
      w.returnRule,
      trading.sentence[view.lang](
        trading.schema.parse(view.charter.value(trading.name) ?? trading.suggested),
      ),
    ],
  ]
  return facts.flatMap(([term, value]) => (value ? [{ term, value }] : []))
}

function Held({ view, of }: { view: PageView; of: string }) {
  const w = words[view.lang]
  return (
    <div class="mt-3">
      <p class="font-semibold text-vermilion">{w.held}</p>
      {view.may(reviewSeller) === 'yes' && (
        <Form action={view.href(`/market/sellers/${of}/review`)} onceKey={view.key}>
          <Button>{w.review}</Button>
        </Form>
      )}
    </div>
  )
}

export const reviewPost = post({
  path: '/market/sellers/:seller/review',
  again: sellerPage,
  async handle(view, form) {
    const of = view.params.seller ?? ''
    await view.execute(reviewSeller, { seller: of }, once(view, form))
    return { to: `/market/sellers/${of}`, notice: words[view.lang].reviewed }
  },
})
