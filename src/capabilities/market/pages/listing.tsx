import { Badge } from '../../../ui/badge.tsx'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Button, LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { Definitions } from '../../../ui/definitions.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { action, type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { labelListing } from '../label-listing.ts'
import { moveListing } from '../move-listing.ts'
import { words as orderWords } from '../orders/words.ts'
import { categories } from '../query-categories.ts'
import { type Listing, listing } from '../query-listing.ts'
import { words } from '../words.ts'
import { PutInCollection } from './collection-parts.tsx'
import { Buy, LabelForm, labelName } from './listing-parts.tsx'
import { basePrice, listingHref, priceText, trailOf } from './parts.tsx'
import { Gallery } from './pictures.tsx'

/** One thing that is offered: what it is, what it costs in all, how to get it, from whom. */
export const listingPage: Page = page({
  path: '/market/listings/:listing',
  title: async (view) => (await load(view)).title,
  async render(view) {
    const w = words[view.lang]
    const one = await load(view)
    const tree = await view.ask(categories, {})
    const names = await view.labels('members.agent', [one.seller, ...(one.gift ? [one.gift.cause] : [])])
    return (
      <>
        <Breadcrumb crumbs={[{ label: w.title, href: view.href('/market') }, { label: one.title }]} />
        <PageHead
          eyebrow={trailOf(tree, one.category, view.lang)}
          title={one.title}
          badge={one.state !== 'active' && <Badge tone="waits">{w.states[one.state]}</Badge>}
          actions={
            one.isMine &&
            one.state !== 'closed' && (
              <LinkButton href={`${listingHref(view, one.listing)}/change`}>{w.change}</LinkButton>
            )
          }
        />
        <Stack>
          <Card>
            <Gallery view={view} pictures={one.pictures} />
            <p class="text-[1.75rem] leading-9 font-bold tracking-[-0.03em]">
              {priceText(view, one.price, one.unit)}
            </p>
            {one.content && <p class="text-sm text-soft">{basePrice(view, one)}</p>}
            {one.body && <p class="mt-4 whitespace-pre-line">{one.body}</p>}
            <Definitions items={factsOf(view, one, names)} />
          </Card>
          {one.state === 'active' && one.seller !== view.standing.agent && <Buy view={view} one={one} />}
          {one.state === 'active' && <PutInCollection view={view} listing={one.listing} />}
          {one.isMine && one.state !== 'closed' && <Manage view={view} one={one} />}
          {view.may(labelListing) === 'yes' && <LabelForm view={view} one={one} />}
        </Stack>
      </>
    )
  },
})

const load = (view: PageView): Promise<Listing> => view.ask(listing, { listing: view.params.listing ?? '' })

function factsOf(view: PageView, one: Listing, names: ReadonlyMap<string, string>) {
  const w = words[view.lang]
  const sending =
    one.sending === null
      ? undefined
      : `${w.send} (${one.sending === 0n ? w.free : priceText(view, one.sending, one.unit)})`
  const facts: [string, string | null | undefined][] = [
    [w.how, [one.pickUp && w.fetch, sending].filter(Boolean).join(' · ')],
    [w.quantity, one.state === 'active' ? w.left(one.quantity) : null],
    [w.condition, one.condition === 'used' ? [w.used, one.wear].filter(Boolean).join(' · ') : w.new],
    [orderWords[view.lang].labels, one.labels.map((code) => labelName(view, code)).join(' · ')],
    [w.vat, one.vat === null ? null : `${one.vat / 100}%`],
    [w.gtin, one.gtin],
    [w.gift, one.gift && w.given(String(one.gift.share / 100), names.get(one.gift.cause) ?? '')],
    [w.details, [one.swap && w.swap, one.lend && w.lend].filter(Boolean).join(' · ')],
  ]
  const by = <a href={view.href(`/market/sellers/${one.seller}`)}>{names.get(one.seller) ?? ''}</a>
  return [
    ...facts.flatMap(([term, value]) => (value ? [{ term, value }] : [])),
    { term: w.seller, value: by },
  ]
}

const steps = {
  draft: ['active', 'closed'],
  active: ['locked', 'closed'],
  locked: ['active', 'closed'],
  sold: ['closed'],
  closed: [],
} as const

function Manage({ view, one }: { view: PageView; one: Listing }) {
  const w = words[view.lang]
  const said = { active: w.show, locked: w.hide, closed: w.close }
  return (
    <Card>
      <div class="flex flex-wrap gap-3">
        {steps[one.state].map((to) => (
          <Form
            action={`${listingHref(view, one.listing)}/move`}
            id={`move-${to}`}
            onceKey={`${view.key}-${to}`}
          >
            <HiddenField name="to" value={to} />
            <Button tone={to === 'active' ? 'primary' : 'quiet'}>{said[to]}</Button>
          </Form>
        ))}
      </div>
    </Card>
  )
}

export const movePost = action({
  path: '/market/listings/:listing/move',
  again: listingPage,
  command: moveListing,
  input: (form, view) => ({ listing: view.params.listing, to: form.text('to') }),
  done: ({ listing }) => `/market/listings/${listing}`,
  notice: (view) => words[view.lang].moved,
})
