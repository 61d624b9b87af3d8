import { memberOptions } from '../../../commons/members/pages/member-options.ts'
import { isId } from '../../../kernel/fields.ts'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Form } from '../../../ui/form.tsx'
import { type Page, type PageView, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { money, once } from '../../../ui/typed.ts'
import { goods } from '../query-goods.ts'
import { sell } from '../sell.ts'
import { setGood } from '../set-good.ts'
import { saleWays } from '../tables.ts'
import { words } from '../words.ts'

type Shown = Awaited<ReturnType<typeof goods.run>>

/** The counter for whoever serves; for the others what the shop sells. */
export const counterPage: Page = page({
  path: '/shop',
  title: (view) => words[view.lang].title,
  nav: { order: 23, label: { ko: '가게', en: 'Shop' }, icon: 'market' },
  async render(view) {
    const w = words[view.lang]
    const text = (view.search.get('q') ?? '').slice(0, 100)
    const found = await view.ask(goods, { text })
    const isServing = view.may(sell) === 'yes'
    return (
      <>
        <PageHead
          title={w.title}
          lead={isServing ? w.lead : w.leadMember}
          actions={
            <>
              <LinkButton href={view.href('/shop/brought')}>{w.brought}</LinkButton>
              <LinkButton href={view.href('/shop/days')}>{w.days}</LinkButton>
              {view.may(setGood) === 'yes' && (
                <LinkButton href={view.href('/shop/goods')}>{w.goods}</LinkButton>
              )}
              {isServing && <LinkButton href={view.href('/shop/close')}>{w.close}</LinkButton>}
            </>
          }
        />
        <Stack>
          <Card>
            <Form action={view.href('/shop')} method="get" submit={w.search} submitTone="quiet">
              <TextField
                name="q"
                label={w.find}
                hint={w.findHint}
                value={text}
                maxlength={100}
                optional="unsaid"
              />
            </Form>
          </Card>
          <Card>
            {found.goods.length === 0 ? (
              <Nothing view={view} text={text} />
            ) : isServing ? (
              <Counter view={view} found={found} />
            ) : (
              <Shelf view={view} found={found} />
            )}
            {found.isCut && <p class="mt-3 text-soft">{w.cut}</p>}
          </Card>
        </Stack>
      </>
    )
  },
})

function Nothing({ view, text }: { view: PageView; text: string }) {
  const w = words[view.lang]
  if (text) return <p class="text-soft">{w.nothing}</p>
  const action = view.may(setGood) === 'yes' ? { href: view.href('/shop/goods'), label: w.goods } : undefined
  return (
    <Empty title={w.empty} icon="market" action={action}>
      {w.emptyText}
    </Empty>
  )
}

function Shelf({ view, found }: { view: PageView; found: Shown }) {
  const w = words[view.lang]
  return (
    <Rows label={w.goods}>
      {found.goods.map(({ title, price, stock }) => (
        <Row title={title} detail={w.left(stock)} aside={money(view, price, found.unit)} />
      ))}
    </Rows>
  )
}

async function Counter({ view, found }: { view: PageView; found: Shown }) {
  const w = words[view.lang]
  return (
    <Form view={view} action={view.href('/shop/sell')} id="sell" submit={w.sell} wide>
      {found.goods.map(({ good, title, price, stock }) => (
        <TextField
          name={`good-${good}`}
          label={title}
          hint={`${money(view, price, found.unit)} · ${w.left(stock)}`}
          value="0"
          inputmode="numeric"
          maxlength={4}
          optional="unsaid"
        />
      ))}
      <Choice
        name="way"
        label={w.way}
        value="cash"
        options={saleWays.map((value) => ({ value, label: w.ways[value] }))}
      />
      <SelectField
        name="buyer"
        label={w.buyer}
        blank={w.passerBy}
        options={await memberOptions(view)}
        optional="unsaid"
      />
    </Form>
  )
}

export const sellPost = post({
  path: '/shop/sell',
  again: counterPage,
  async handle(view, form) {
    const w = words[view.lang]
    const named = Object.keys(form.values()).filter((name) => name.startsWith('good-'))
    const lines = named
      .map((name) => ({ good: name.slice(5), quantity: Number(form.text(name) || '0') }))
      .filter(({ quantity }) => quantity !== 0)
    const buyer = form.text('buyer')
    const way = saleWays.find((one) => one === form.text('way')) ?? 'cash'
    const input = { lines, way, buyer: isId(buyer) ? buyer : null }
    const { sale, total } = await view.execute(sell, input, once(view, form))
    const { unit } = await view.ask(goods, {})
    const told = money(view, BigInt(total), unit)
    return { to: `/shop/sales/${sale}`, notice: way === 'cash' ? w.sold(told) : w.slated(told) }
  },
})
