import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { Form } from '../../../ui/form.tsx'
import { type Page, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { once } from '../../../ui/typed.ts'
import { nameCategory } from '../name-category.ts'
import { categories } from '../query-categories.ts'
import { words } from '../words.ts'
import { trailOf } from './parts.tsx'

/** The tree of categories, and adding one. */
export const categoriesPage: Page = page({
  path: '/market/categories',
  title: (view) => words[view.lang].categories,
  async render(view) {
    const w = words[view.lang]
    const tree = await view.ask(categories, {})
    return (
      <>
        <Breadcrumb crumbs={[{ label: w.title, href: view.href('/market') }, { label: w.categories }]} />
        <PageHead title={w.categories} lead={w.categoriesLead} />
        <Stack>
          {tree.length > 0 && (
            <Card>
              <Rows label={w.categories}>
                {tree.map(({ code }) => (
                  <Row title={trailOf(tree, code, view.lang)} href={view.href(`/market?category=${code}`)} />
                ))}
              </Rows>
            </Card>
          )}
          {view.may(nameCategory) === 'yes' && (
            <Card title={w.addCategory}>
              <Form view={view} action={view.href('/market/categories')} submit={w.addCategory}>
                <TextField name="ko" label={w.koName} maxlength={60} />
                <TextField name="en" label={w.enName} maxlength={60} />
                <SelectField
                  name="parent"
                  label={w.parent}
                  blank={w.top}
                  optional
                  options={tree.map(({ code }) => ({ value: code, label: trailOf(tree, code, view.lang) }))}
                />
              </Form>
            </Card>
          )}
        </Stack>
      </>
    )
  },
})

export const categoriesPost = post({
  path: categoriesPage.path,
  again: categoriesPage,
  async handle(view, form) {
    const tree = await view.ask(categories, {})
    const name = { ko: form.text('ko'), en: form.text('en') }
    const parent = form.text('parent') || null
    await view.execute(
      nameCategory,
      { code: codeOf(name.en, new Set(tree.map(({ code }) => code))), parent, name, place: tree.length },
      once(view, form),
    )
    return { to: '/market/categories', notice: words[view.lang].named }
  },
})

/** A code made of the English name, which nobody needs to see. */
function codeOf(name: string, taken: ReadonlySet<string>): string {
  const bare =
    name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^[^a-z]+|-+$/g, '')
      .slice(0, 30) || 'category'
  for (let n = 1; ; n += 1) {
    const code = n === 1 ? bare : `${bare}-${n}`
    if (!taken.has(code)) return code
  }
}
