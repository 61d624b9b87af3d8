import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Form } from '../../../ui/form.tsx'
import { action, type Page, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { changeListing } from '../change-listing.ts'
import { makeListing } from '../make-listing.ts'
import { nameCategory } from '../name-category.ts'
import { categories } from '../query-categories.ts'
import { listing } from '../query-listing.ts'
import { words } from '../words.ts'
import { ArticleFields, articleOf } from './article-fields.tsx'
import { listingHref } from './parts.tsx'
import { Pictures, picturesIn } from './pictures.tsx'

/** Puts something up for sale. */
export const newPage: Page = page({
  path: '/market/new',
  title: (view) => words[view.lang].offer,
  async render(view) {
    const w = words[view.lang]
    const tree = await view.ask(categories, {})
    const pictures = picturesIn(view, [])
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
            <Pictures view={view} pictures={pictures} page={view.href('/market/new')} />
            <Card>
              <Form
                view={view}
                action={view.href('/market/new')}
                submit={w.offer}
                cancel={view.href('/market')}
              >
                <ArticleFields view={view} tree={tree} pictures={pictures} />
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
    const pictures = picturesIn(view, one.pictures)
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
          <Pictures view={view} pictures={pictures} page={`${back}/change`} />
          <Card>
            <Form view={view} action={`${back}/change`} submit={w.change} cancel={back}>
              <ArticleFields view={view} tree={tree} one={one} pictures={pictures} />
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
