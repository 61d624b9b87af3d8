import { fileHash } from '../../../kernel/fields.ts'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { FileField } from '../../../ui/file-field.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { action, type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { changeListing } from '../change-listing.ts'
import { makeListing } from '../make-listing.ts'
import { nameCategory } from '../name-category.ts'
import { categories } from '../query-categories.ts'
import { listing } from '../query-listing.ts'
import { words } from '../words.ts'
import { ArticleFields, articleOf } from './article-fields.tsx'
import { listingHref } from './parts.tsx'

/** Puts something up for sale. */
export const newPage: Page = page({
  path: '/market/new',
  title: (view) => words[view.lang].offer,
  async render(view) {
    const w = words[view.lang]
    const tree = await view.ask(categories, {})
    const picture = pictureIn(view, null)
    const keeps = view.may(nameCategory) === 'yes'
    return (
      <>
        <Breadcrumb crumbs={[{ label: w.title, href: view.href('/market') }, { label: w.offer }]} />
        <PageHead title={w.offer} lead={w.mineTeach} />
        {tree.length === 0 ? (
          <Card>
            <Empty
              title={w.noCategoryTitle}
              icon="market"
              action={keeps ? { href: view.href('/market/categories'), label: w.toCategories } : undefined}
            >
              {w.noCategoryText}
            </Empty>
          </Card>
        ) : (
          <Stack>
            <Picture view={view} picture={picture} back={view.href('/market/new')} />
            <Card>
              <Form
                view={view}
                action={view.href('/market/new')}
                submit={w.offer}
                cancel={view.href('/market')}
              >
                <ArticleFields view={view} tree={tree} picture={picture} />
                <Checkbox name="draft" label={w.draft} />
              </Form>
            </Card>
          </Stack>
        )}
      </>
    )
  },
})

export const newPost = action({
  path: newPage.path,
  again: newPage,
  command: makeListing,
  input: (form, view) => ({ ...articleOf(form, view), draft: form.text('draft') !== '' }),
  done: ({ listing }) => `/market/listings/${listing}`,
  notice: (view) => words[view.lang].offered,
})

/** Says anew what is said of a listing. */
export const changePage: Page = page({
  path: '/market/listings/:listing/change',
  title: (view) => words[view.lang].change,
  async render(view) {
    const w = words[view.lang]
    const one = await view.ask(listing, { listing: view.params.listing ?? '' })
    const tree = await view.ask(categories, {})
    const back = listingHref(view, one.listing)
    const picture = pictureIn(view, one.picture)
    return (
      <>
        <Breadcrumb
          crumbs={[
            { label: w.title, href: view.href('/market') },
            { label: one.title, href: back },
            { label: w.change },
          ]}
        />
        <PageHead title={w.change} />
        <Stack>
          <Picture view={view} picture={picture} back={`${back}/change`} />
          <Card>
            <Form view={view} action={`${back}/change`} submit={w.change} cancel={back}>
              <ArticleFields view={view} tree={tree} one={one} picture={picture} />
            </Form>
          </Card>
        </Stack>
      </>
    )
  },
})

export const changePost = action({
  path: changePage.path,
  again: changePage,
  command: changeListing,
  input: (form, view) => ({ ...articleOf(form, view), listing: view.params.listing ?? '' }),
  done: ({ listing }) => `/market/listings/${listing}`,
  notice: (view) => words[view.lang].changed,
})

/** A picture that was just stored comes back in the address; otherwise the one there is. */
const pictureIn = (view: PageView, stored: string | null): string | null =>
  fileHash().safeParse(view.search.get('file') ?? view.values.picture).data ?? stored

/** Stored first, by a form of its own; saving what is sold then keeps it. */
function Picture({ view, picture, back }: { view: PageView; picture: string | null; back: string }) {
  const w = words[view.lang]
  return (
    <Card title={w.picture}>
      {picture && (
        <img src={view.href(`/files/${picture}`)} alt="" class="mb-3 max-h-60 rounded-xl object-cover" />
      )}
      <Form action={view.href('/files')} upload submit={w.upload} submitTone="quiet">
        <FileField name="file" label={w.pictureFile} accept="image/*" />
        <HiddenField name="back" value={back} />
      </Form>
    </Card>
  )
}
