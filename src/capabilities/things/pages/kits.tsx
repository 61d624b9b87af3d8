import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Form } from '../../../ui/form.tsx'
import { type Page, type PageView, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { once } from '../../../ui/typed.ts'
import { ruleOf } from '../dials.ts'
import { lendingWords } from '../lending-words.ts'
import { makeKit } from '../make-kit.ts'
import { kits } from '../query-kits.ts'
import { things } from '../query-things.ts'
import { words } from '../words.ts'
import { namesOf } from './mine.tsx'

/** Things that go together. */
export const kitsPage: Page = page({
  path: '/things/kits',
  title: (view) => lendingWords[view.lang].kits,
  async render(view) {
    const w = lendingWords[view.lang]
    const all = await view.ask(kits, {})
    const names = await namesOf(
      view,
      all.flatMap(({ parts }) => parts),
    )
    const offer =
      view.may(makeKit) === 'yes' ? { href: view.href('/things/kits/new'), label: w.makeKit } : undefined
    const said = (parts: readonly { resource: string; quantity: number }[]) =>
      parts.map(({ resource, quantity }) => `${names.get(resource) ?? ''} ${w.pieces(quantity)}`).join(', ')
    return (
      <>
        <Crumbs view={view} label={w.kits} />
        <PageHead
          title={w.kits}
          lead={w.kitsLead}
          actions={all.length > 0 && offer && <LinkButton href={offer.href}>{offer.label}</LinkButton>}
        />
        <Card>
          {all.length === 0 ? (
            <Empty title={w.kitsNoneTitle} icon="things" action={offer}>
              {w.kitsNoneText}
            </Empty>
          ) : (
            <Rows label={w.kits}>
              {all.map((one) => (
                <Row href={view.href(`/things/kits/${one.id}`)} title={one.name} detail={said(one.parts)} />
              ))}
            </Rows>
          )}
        </Card>
      </>
    )
  },
})

/** The way back to the things, and to the kits from below them. */
export function Crumbs({ view, label, below }: { view: PageView; label: string; below?: boolean }) {
  const up = { label: words[view.lang].title, href: view.href('/things') }
  const all = { label: lendingWords[view.lang].kits, href: view.href('/things/kits') }
  return <Breadcrumb crumbs={[up, ...(below ? [all] : []), { label }]} />
}

/** How many of which things go together. */
export const newKitPage: Page = page({
  path: '/things/kits/new',
  title: (view) => lendingWords[view.lang].makeKit,
  async render(view) {
    const w = lendingWords[view.lang]
    const lendable = await lendableThings(view)
    const names = await namesOf(view, lendable)
    return (
      <>
        <Crumbs view={view} label={w.makeKit} below />
        <PageHead title={w.makeKit} lead={w.makeKitLead} />
        <Card>
          {lendable.length === 0 ? (
            <p>{w.noLendable}</p>
          ) : (
            <Form
              view={view}
              action={view.href('/things/kits/new')}
              submit={w.makeKit}
              cancel={view.href('/things/kits')}
            >
              <TextField name="name" label={w.kitName} maxlength={80} />
              <p class="text-sm text-soft">{w.quantityHint}</p>
              {lendable.map(({ resource, units }) => (
                <TextField
                  name={`n-${resource}`}
                  label={w.quantityOf(names.get(resource) ?? '', units)}
                  inputmode="numeric"
                  maxlength={3}
                  optional="unsaid"
                />
              ))}
            </Form>
          )}
        </Card>
      </>
    )
  },
})

const lendableThings = async (view: PageView) =>
  (await view.ask(things, {})).things.filter(({ rule }) => ruleOf(view.charter, rule)?.lending)

export const newKitPost = post({
  path: newKitPage.path,
  again: newKitPage,
  async handle(view, form) {
    const parts = Object.entries(form.values()).flatMap(([name, typed]) =>
      name.startsWith('n-') && typed.trim() !== '' && typed.trim() !== '0'
        ? [{ resource: name.slice(2), quantity: Number(typed) }]
        : [],
    )
    const { kit } = await view.execute(makeKit, { name: form.text('name'), parts }, once(view, form))
    return { to: `/things/kits/${kit}`, notice: lendingWords[view.lang].kitMade }
  },
})
