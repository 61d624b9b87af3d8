import { isId } from '../../../kernel/fields.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { Confirm } from '../../../ui/confirm.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { type Page, type PageView, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { Rows } from '../../../ui/rows.tsx'
import { once } from '../../../ui/typed.ts'
import { changeCollection } from '../change-collection.ts'
import { words } from '../collections/words.ts'
import { dropCollection } from '../drop-collection.ts'
import { featureCollection } from '../feature-collection.ts'
import { makeCollection } from '../make-collection.ts'
import { putInCollection } from '../put-in-collection.ts'
import { collection } from '../query-collection.ts'
import { collections } from '../query-collections.ts'
import { takeFromCollection } from '../take-from-collection.ts'
import { words as marketWords } from '../words.ts'
import { CollectionRows, collectionHref, SaidFields, saidIn } from './collection-parts.tsx'
import { FoundRow } from './listing-parts.tsx'

/** One's own collections, and those others show. */
export const collectionsPage: Page = page({
  path: '/market/collections',
  title: (view) => words[view.lang].title,
  async render(view) {
    const w = words[view.lang]
    const after = view.search.get('after')
    const { collections: mine } = await view.ask(collections, { of: 'mine' })
    const open = await view.ask(collections, { of: 'open', ...(isId(after) ? { after } : {}) })
    const others = open.collections.filter(({ agent }) => agent !== view.standing.agent)
    const market = { label: marketWords[view.lang].title, href: view.href('/market') }
    return (
      <>
        <Breadcrumb crumbs={[market, { label: w.title }]} />
        <PageHead title={w.title} lead={w.lead} />
        <Stack>
          <Card title={mine.length > 0 ? w.mine : undefined}>
            {mine.length === 0 ? (
              <Empty title={w.empty} icon="market">
                {w.emptyText}
              </Empty>
            ) : (
              <CollectionRows view={view} all={mine} label={w.mine} />
            )}
            <Disclosure summary={w.make} open={mine.length === 0}>
              <Form view={view} action={view.href('/market/collections')} submit={w.make}>
                <SaidFields view={view} />
              </Form>
            </Disclosure>
          </Card>
          {others.length > 0 && (
            <Card title={w.all}>
              <CollectionRows view={view} all={others} label={w.all} />
            </Card>
          )}
        </Stack>
        <Pagination next={open.next ? view.href(`/market/collections?after=${open.next}`) : undefined} />
      </>
    )
  },
})

type Shown = Awaited<ReturnType<typeof collection.run>>

const load = (view: PageView): Promise<Shown> => {
  const after = view.search.get('after')
  return view.ask(collection, {
    collection: view.params.collection ?? '',
    ...(isId(after) ? { after } : {}),
  })
}

/** What somebody put together, as far as it is for sale. */
export const collectionPage: Page = page({
  path: '/market/collections/:collection',
  title: async (view) => (await load(view)).title,
  async render(view) {
    const w = words[view.lang]
    const one = await load(view)
    const name = (await view.labels('members.agent', [one.agent])).get(one.agent) ?? ''
    const hidden = one.things - one.listings.length
    return (
      <>
        <Breadcrumb
          crumbs={[{ label: w.title, href: view.href('/market/collections') }, { label: one.title }]}
        />
        <PageHead
          eyebrow={one.isMine ? undefined : w.by(name)}
          title={one.title}
          badge={
            !one.open ? <Badge>{w.onlyMe}</Badge> : one.isFeatured && <Badge tone="good">{w.isTop}</Badge>
          }
        />
        <Stack>
          <Card>
            {one.note && <p class="mb-3 whitespace-pre-line">{one.note}</p>}
            {one.listings.length === 0 ? (
              <Empty
                title={w.nothing}
                icon="market"
                action={{ href: view.href('/market'), label: w.toMarket }}
              >
                {w.nothingText}
              </Empty>
            ) : (
              <Rows label={one.title}>
                {one.listings.map((thing) => (
                  <FoundRow view={view} one={thing}>
                    {one.isMine && <TakeOut view={view} of={one.collection} listing={thing.listing} />}
                  </FoundRow>
                ))}
              </Rows>
            )}
            {hidden > 0 && !one.next && !view.search.get('after') && (
              <p class="mt-2 text-sm text-soft">{w.hidden(hidden)}</p>
            )}
          </Card>
          <Manage view={view} one={one} />
        </Stack>
        <Pagination
          next={one.next ? `${collectionHref(view, one.collection)}?after=${one.next}` : undefined}
        />
      </>
    )
  },
})

function TakeOut({ view, of, listing }: { view: PageView; of: string; listing: string }) {
  return (
    <div class="flex">
      <Form
        action={`${collectionHref(view, of)}/take`}
        id={`take-${listing}`}
        onceKey={`${view.key}-${listing}`}
      >
        <HiddenField name="listing" value={listing} />
        <Button tone="quiet">{words[view.lang].takeOut}</Button>
      </Form>
    </div>
  )
}

/** Changing and removing it, for whoever made it; recommending it, for the office. */
function Manage({ view, one }: { view: PageView; one: Shown }) {
  const w = words[view.lang]
  const href = collectionHref(view, one.collection)
  return (
    <div class="flex flex-col items-start gap-3">
      {one.open && view.may(featureCollection) === 'yes' && (
        <Form action={`${href}/feature`} id="feature" onceKey={`${view.key}-feature`}>
          <HiddenField name="featured" value={one.isFeatured ? '' : 'yes'} />
          <Button tone="quiet">{one.isFeatured ? w.unfeature : w.feature}</Button>
        </Form>
      )}
      {one.isMine && (
        <>
          <Disclosure summary={w.change}>
            <Form view={view} action={href} submit={w.change} submitTone="quiet">
              <SaidFields view={view} said={one} />
            </Form>
          </Disclosure>
          <Confirm
            label={w.drop}
            tone="quiet"
            question={w.dropText}
            action={`${href}/drop`}
            submit={w.drop}
            id="drop"
            onceKey={`${view.key}-drop`}
          />
        </>
      )}
    </div>
  )
}

const of = (view: PageView) => view.params.collection ?? ''
const at = (one: string) => `/market/collections/${one}`

export const collectionPosts = [
  post({
    path: collectionsPage.path,
    again: collectionsPage,
    async handle(view, form) {
      const made = await view.execute(makeCollection, saidIn(form), once(view, form))
      return { to: at(made.collection), notice: words[view.lang].made }
    },
  }),
  post({
    path: '/market/collections/put',
    again: collectionsPage,
    async handle(view, form) {
      const wanted = { collection: form.text('collection'), listing: form.text('listing') }
      await view.execute(putInCollection, wanted, once(view, form))
      return { to: `/market/listings/${wanted.listing}`, notice: words[view.lang].putDone }
    },
  }),
  post({
    path: collectionPage.path,
    again: collectionPage,
    async handle(view, form) {
      await view.execute(changeCollection, { ...saidIn(form), collection: of(view) }, once(view, form))
      return { to: at(of(view)), notice: words[view.lang].changed }
    },
  }),
  post({
    path: `${collectionPage.path}/take`,
    again: collectionPage,
    async handle(view, form) {
      const wanted = { collection: of(view), listing: form.text('listing') }
      await view.execute(takeFromCollection, wanted, once(view, form))
      return { to: at(of(view)), notice: words[view.lang].takenOut }
    },
  }),
  post({
    path: `${collectionPage.path}/feature`,
    again: collectionPage,
    async handle(view, form) {
      const featured = form.text('featured') !== ''
      await view.execute(featureCollection, { collection: of(view), featured }, once(view, form))
      return { to: at(of(view)), notice: featured ? words[view.lang].featured : words[view.lang].unfeatured }
    },
  }),
  post({
    path: `${collectionPage.path}/drop`,
    again: collectionPage,
    async handle(view, form) {
      await view.execute(dropCollection, { collection: of(view) }, once(view, form))
      return { to: collectionsPage.path, notice: words[view.lang].dropped }
    },
  }),
]
