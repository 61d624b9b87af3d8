import { isId } from '../../../kernel/fields.ts'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Button, LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { words } from '../orders/words.ts'
import { cart } from '../query-cart.ts'
import { words as marketWords } from '../words.ts'
import { listingHref, priceText } from './parts.tsx'
import { FeeLines, Sums } from './price-parts.tsx'

export type CartView = Awaited<ReturnType<typeof cart.run>>
type Group = CartView['groups'][number]

/** What I am about to buy, seller by seller, and ordering it: one page, with totals that are right the first time. */
export const cartPage: Page = page({
  path: '/market/cart',
  title: (view) => words[view.lang].cart,
  async render(view) {
    const w = words[view.lang]
    const { groups, gone } = await view.ask(cart, { pickUp: pickUpIn(view) })
    const names = await view.labels(
      'members.agent',
      groups.map(({ seller }) => seller),
    )
    const market = { label: marketWords[view.lang].title, href: view.href('/market') }
    return (
      <>
        <Breadcrumb crumbs={[market, { label: w.cart }]} />
        <PageHead title={w.cart} lead={groups.length > 0 ? w.cartLead : undefined} />
        <Stack>
          {groups.length === 0 && gone.length === 0 && (
            <Card>
              <Empty title={w.cartEmpty} icon="market" action={{ href: market.href, label: w.toMarket }}>
                {w.cartEmptyText}
              </Empty>
            </Card>
          )}
          {gone.length > 0 && <Gone view={view} gone={gone} />}
          {groups.map((group) => (
            <GroupCard view={view} group={group} name={names.get(group.seller) ?? ''} />
          ))}
          {groups.length > 0 && groups.every(({ ways }) => ways.length > 0) && (
            <OrderForm view={view} groups={groups} />
          )}
        </Stack>
      </>
    )
  },
})

/** Whose things I fetch: in the address, so that it needs no script; a refused form says it again. */
const pickUpIn = (view: PageView): string[] =>
  (view.values.pickUp?.split(' ') ?? view.search.getAll('fetch')).filter(isId).slice(0, 100)

function Gone({ view, gone }: { view: PageView; gone: CartView['gone'] }) {
  const w = words[view.lang]
  return (
    <Card title={w.gone}>
      <Rows label={w.gone}>
        {gone.map(({ listing, title, left }) => (
          <Row title={title} detail={w.goneText(left)} aside={<TakeOut view={view} listing={listing} />} />
        ))}
      </Rows>
    </Card>
  )
}

function TakeOut({ view, listing }: { view: PageView; listing: string }) {
  return (
    <Form
      action={view.href('/market/cart/take')}
      id={`take-${listing}`}
      onceKey={`${view.key}-t-${listing.slice(-12)}`}
    >
      <HiddenField name="listing" value={listing} />
      <Button tone="text">{words[view.lang].takeOut}</Button>
    </Form>
  )
}

function GroupCard({ view, group, name }: { view: PageView; group: Group; name: string }) {
  const w = words[view.lang]
  const { seller, unit, lines, freeFrom, termsText } = group
  return (
    <Card title={w.from(name)} id={`from-${seller}`}>
      <Rows label={w.from(name)}>
        {lines.map((one) => (
          <Row
            title={<a href={listingHref(view, one.listing)}>{one.title}</a>}
            detail={`${priceText(view, one.price, unit)} × ${w.pieces(one.quantity)}`}
            aside={priceText(view, one.price * BigInt(one.quantity), unit)}
          >
            <Quantity view={view} one={one} />
          </Row>
        ))}
      </Rows>
      <Ways view={view} group={group} />
      <Sums view={view} priced={group} />
      {freeFrom !== null && group.way === 'sending' && group.sending > 0n && (
        <p class="text-sm text-soft">{w.freeFrom(priceText(view, freeFrom, unit))}</p>
      )}
      <FeeLines view={view} priced={group} />
      {termsText && (
        <Disclosure summary={w.terms}>
          <p class="whitespace-pre-line">{termsText}</p>
        </Disclosure>
      )}
    </Card>
  )
}

function Quantity({ view, one }: { view: PageView; one: Group['lines'][number] }) {
  const w = words[view.lang]
  return (
    <Disclosure summary={w.change}>
      <div class="flex flex-wrap items-end gap-3">
        <Form
          action={view.href('/market/cart/put')}
          id={`put-${one.listing}`}
          onceKey={`${view.key}-p-${one.listing.slice(-12)}`}
          submit={w.change}
          submitTone="quiet"
        >
          <HiddenField name="listing" value={one.listing} />
          <TextField
            name="quantity"
            label={w.howMany}
            value={String(one.quantity)}
            inputmode="numeric"
            maxlength={5}
          />
        </Form>
        <TakeOut view={view} listing={one.listing} />
      </div>
    </Disclosure>
  )
}

/** Choosing how to get it shows the other total at once. */
function Ways({ view, group }: { view: PageView; group: Group }) {
  const w = words[view.lang]
  if (group.ways.length === 0) return <p class="mt-2 font-semibold text-vermilion">{w.noWay}</p>
  const others = pickUpIn(view).filter((one) => one !== group.seller)
  const hrefOf = (way: string) => {
    const all = way === 'pick_up' ? [...others, group.seller] : others
    return view.href(
      `/market/cart?${new URLSearchParams(all.map((one) => ['fetch', one]))}#from-${group.seller}`,
    )
  }
  return (
    <div class="mt-3 flex flex-wrap items-center gap-2.5">
      <span class="font-semibold">{w.ways[group.way]}</span>
      {group.ways
        .filter((way) => way !== group.way)
        .map((way) => (
          <LinkButton href={hrefOf(way)}>{w.ways[way]}</LinkButton>
        ))}
    </div>
  )
}

function OrderForm({ view, groups }: { view: PageView; groups: readonly Group[] }) {
  const w = words[view.lang]
  const isSent = groups.some(({ way }) => way === 'sending')
  const units = new Set(groups.map(({ unit }) => unit))
  const total = groups.reduce((sum, one) => sum + one.total, 0n)
  const all = priceText(view, total, groups[0]!.unit)
  return (
    <Card
      title={isSent ? w.where : undefined}
      aside={units.size === 1 ? w.orderAll(all) : undefined}
      id="order"
    >
      <Form
        view={view}
        action={view.href('/market/cart')}
        submit={units.size === 1 ? w.order(all) : w.orderMany}
        wide
      >
        <HiddenField name="seen" value={seenText(groups)} />
        <HiddenField name="pickUp" value={pickUpIn(view).join(' ')} />
        {isSent && (
          <>
            <TextField name="name" label={w.name} value={view.me?.name} autocomplete="name" maxlength={100} />
            <TextField name="phone" label={w.phone} type="tel" autocomplete="tel" maxlength={40} />
            <TextField name="address" label={w.address} autocomplete="street-address" maxlength={300} />
            <TextField name="note" label={w.note} maxlength={300} optional />
          </>
        )}
        <p class="text-sm text-soft">{w.afterwards}</p>
      </Form>
    </Card>
  )
}

/** What was shown, as the command takes it; the command refuses whatever is not so any more. */
const seenText = (groups: readonly Group[]): string =>
  JSON.stringify(
    groups.map(({ seller, way, terms, total, lines }) => ({
      ...{ seller, way, terms, total: String(total) },
      lines: lines.map(({ listing, quantity, price }) => ({ listing, quantity, price: String(price) })),
    })),
  )
