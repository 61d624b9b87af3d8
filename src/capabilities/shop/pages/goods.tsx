import { memberOptions } from '../../../commons/members/pages/member-options.ts'
import { isId } from '../../../kernel/fields.ts'
import { AmountField } from '../../../ui/amount-field.tsx'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { type Page, type PageView, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { money, once, typedAmount } from '../../../ui/typed.ts'
import { stockReasons } from '../entries.ts'
import { goods } from '../query-goods.ts'
import { setGood } from '../set-good.ts'
import { setStock } from '../set-stock.ts'
import { words } from '../words.ts'

type Shown = Awaited<ReturnType<typeof goods.run>>

/** What the shop sells: names, prices, and how many are left. */
export const goodsPage: Page = page({
  path: '/shop/goods',
  title: (view) => words[view.lang].goods,
  async render(view) {
    const w = words[view.lang]
    const found = await view.ask(goods, { text: (view.search.get('q') ?? '').slice(0, 100) })
    const names = await view.labels(
      'members.agent',
      found.goods.flatMap(({ bringer }) => (bringer ? [bringer] : [])),
    )
    return (
      <>
        <Breadcrumb crumbs={[{ label: w.title, href: view.href('/shop') }, { label: w.goods }]} />
        <PageHead title={w.goods} lead={w.goodsLead} />
        <Stack>
          <Card title={w.add}>
            <AddForm view={view} unit={found.unit} />
          </Card>
          {found.goods.length > 0 && (
            <Card>
              <Rows label={w.goods}>
                {found.goods.map((one) => (
                  <Row
                    title={one.title}
                    detail={[one.bringer ? names.get(one.bringer) : w.own, w.left(one.stock)].join(' · ')}
                    aside={money(view, one.price, found.unit)}
                  >
                    <Change view={view} one={one} unit={found.unit} />
                  </Row>
                ))}
              </Rows>
            </Card>
          )}
        </Stack>
      </>
    )
  },
})

async function AddForm({ view, unit }: { view: PageView; unit: string }) {
  const w = words[view.lang]
  return (
    <Form view={view} action={view.href('/shop/goods')} id="add" submit={w.add}>
      <TextField name="title" label={w.name} maxlength={100} />
      <div class="grid grid-cols-2 gap-3">
        <AmountField name="price" label={w.price} unit={w.unit(unit, view.lang)} decimals />
        <TextField name="stock" label={w.stock} value="0" inputmode="numeric" maxlength={7} />
      </div>
      <TextField name="gtin" label={w.gtin} inputmode="numeric" maxlength={14} optional />
      <SelectField
        name="bringer"
        label={w.bringer}
        blank={w.own}
        options={await memberOptions(view)}
        optional="unsaid"
      />
    </Form>
  )
}

function Change({ view, one, unit }: { view: PageView; one: Shown['goods'][number]; unit: string }) {
  const w = words[view.lang]
  return (
    <Disclosure summary={w.change}>
      <Form
        action={view.href('/shop/goods/stock')}
        id={`stock-${one.good}`}
        onceKey={`${view.key}-${one.good.slice(-12)}`}
        submit={w.change}
        submitTone="quiet"
      >
        <HiddenField name="good" value={one.good} />
        <TextField
          id={`n-${one.good}`}
          name="stock"
          label={w.stock}
          value={String(one.stock)}
          inputmode="numeric"
          maxlength={7}
        />
        <SelectField
          id={`why-${one.good}`}
          name="why"
          label={w.why}
          value="delivery"
          options={stockReasons.map((value) => ({ value, label: w.whys[value] }))}
        />
      </Form>
      <Form
        action={view.href('/shop/goods/price')}
        id={`price-${one.good}`}
        onceKey={`${view.key}-p${one.good.slice(-12)}`}
        submit={w.takeOut}
        submitTone="text"
      >
        <HiddenField name="good" value={one.good} />
        <HiddenField name="title" value={one.title} />
        <HiddenField name="price" value={money(view, one.price, unit)} />
        <HiddenField name="gtin" value={one.gtin ?? ''} />
        <HiddenField name="bringer" value={one.bringer ?? ''} />
        <HiddenField name="ended" value="1" />
      </Form>
    </Disclosure>
  )
}

export const goodsPost = post({
  path: '/shop/goods',
  again: goodsPage,
  async handle(view, form) {
    const good = await keepGood(view, form, null, false)
    const stock = Number(form.text('stock') || '0')
    if (stock !== 0) await view.execute(setStock, { good, stock, why: 'delivery' })
    return { to: '/shop/goods', notice: words[view.lang].set }
  },
})

export const pricePost = post({
  path: '/shop/goods/price',
  again: goodsPage,
  async handle(view, form) {
    await keepGood(view, form, form.text('good'), form.text('ended') !== '')
    return { to: '/shop/goods', notice: words[view.lang].set }
  },
})

async function keepGood(
  view: PageView,
  form: Parameters<typeof once>[1],
  good: string | null,
  ended: boolean,
): Promise<string> {
  const { unit } = await view.ask(goods, {})
  const bringer = form.text('bringer')
  const input = {
    ...{ good, title: form.text('title'), price: typedAmount(view, form.text('price'), unit), ended },
    ...{ gtin: form.text('gtin') || null, bringer: isId(bringer) ? bringer : null },
  }
  return (await view.execute(setGood, input, once(view, form))).good
}

export const stockPost = post({
  path: '/shop/goods/stock',
  again: goodsPage,
  async handle(view, form) {
    const why = stockReasons.find((one) => one === form.text('why')) ?? 'count'
    const input = { good: form.text('good'), stock: Number(form.text('stock')), why }
    await view.execute(setStock, input, once(view, form))
    return { to: '/shop/goods', notice: words[view.lang].stockSet }
  },
})
