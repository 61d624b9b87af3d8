import { describe, expect, test } from 'vitest'
import { Amount } from './amount.tsx'
import { AmountField } from './amount-field.tsx'
import { Bars } from './bars.tsx'
import { Card } from './card.tsx'
import { Choice } from './choice.tsx'
import { Diff } from './diff.tsx'
import { Form } from './form.tsx'
import { Gallery } from './gallery.tsx'
import { Page } from './layout.tsx'
import { Row } from './rows.tsx'
import { Table } from './table.tsx'
import { TextArea } from './text-area.tsx'
import { TextField } from './text-field.tsx'
import { together } from './together.tsx'

const hostile = `"><script>alert(1)</script>&'`
const render = async (element: { toString(): string | Promise<string> }) => String(await element.toString())

describe('hostile text', () => {
  test.each([
    [
      'page',
      <Page lang="ko" title={hostile} commons={{ slug: 'x', name: hostile, href: hostile }} here={hostile} />,
    ],
    ['card', <Card title={hostile}>{hostile}</Card>],
    ['row', <Row title={`${hostile} 95%에서`} detail={hostile} href={hostile} />],
    ['field', <TextField name={hostile} label={hostile} value={hostile} hint={hostile} error={hostile} />],
    ['text area', <TextArea name="a" label="a" value={`</textarea>${hostile}`} />],
    ['diff', <Diff parts={[hostile, { before: hostile, after: hostile }, hostile]} />],
    [
      'table',
      <Table caption={hostile} columns={[{ head: hostile, cell: (row: string) => row }]} rows={[hostile]} />,
    ],
  ])('stays text in a %s', async (_, element) => {
    const html = await render(element)
    expect(html).not.toContain('<script>alert')
    expect(html.match(/<\/textarea>/g)?.length ?? 0).toBeLessThanOrEqual(1)
  })
})

describe('Form', () => {
  const form = (
    <Form
      action="/c/a/pay"
      onceKey="k"
      csrf="c"
      values={{ amount: '50만' }}
      errors={{ amount: 'Digits, please', _: 'Closed' }}
      submit="Pay"
    >
      <AmountField name="amount" label="Amount" unit="원" value="1" />
      <Choice name="kind" label="Kind" options={[{ value: 'a', label: 'A' }]} value="a" />
    </Form>
  )

  test('shows what was typed, not what was stored, and ties the error to its field', async () => {
    const html = await render(form)
    expect(html).toContain('value="50만"')
    expect(html).toMatch(/id="form-c-a-pay-amount"[^>]*aria-describedby="form-c-a-pay-amount-error"/)
    expect(html).toContain('aria-invalid="true"')
    expect(html).toContain('href="#form-c-a-pay-amount"')
  })

  test('carries the token and the key', async () => {
    const html = await render(form)
    expect(html).toContain('name="_csrf" value="c"')
    expect(html).toContain('name="key" value="k"')
    expect(await render(<Form action="/s" method="get" csrf="c" />)).not.toContain('_csrf')
  })

  test('takes key, typed text and refusal from a view', async () => {
    const view = { key: 'v1', values: { name: 'typed' }, refusal: { sentence: 'Too short', field: 'name' } }
    const html = await render(
      <Form action="/c/a" view={view}>
        <TextField name="name" label="Name" value="stored" />
      </Form>,
    )
    expect(html).toContain('name="key" value="v1"')
    expect(html).toContain('value="typed"')
    expect(html).toContain('id="form-c-a-name-error"')
  })

  test('an untouched choice keeps its stored value', async () => {
    expect(await render(form)).toMatch(/value="a" checked=""/)
  })
})

test('Bars measure in votes and say every count', async () => {
  const html = await render(<Bars yes={20n} no={7n} abstain={1n} of={43n} need={22n} />)
  expect(html).toContain('viewBox="0 0 43 1"')
  expect(html).toMatch(/x="20"[^>]*width="7"/)
  expect(html.replace(/<[^>]+>/g, '')).toContain('찬성 20')
  expect(await render(<Bars yes={0} no={0} of={0} />)).toContain('viewBox="0 0 1 1"')
})

test('an amount with a cause is a link that says so', async () => {
  expect(await render(<Amount value="₩1" why="/why" />)).toContain('href="/why"')
  expect(await render(<Amount value="₩1" />)).not.toContain('<a')
})

test('particles stay with their word, and the text is unchanged', async () => {
  const html = await render(<p>{together('몫을 95%에서 (주)다릉으로 바꿀까요?')}</p>)
  expect(html).toContain('<span class="whitespace-nowrap">95%에서</span>')
  expect(html.replace(/<[^>]+>/g, '')).toBe('몫을 95%에서 (주)다릉으로 바꿀까요?')
  expect(together('plain')).toBe('plain')
})

test('two pages rendered at once keep their own language', async () => {
  const [ko, en] = await Promise.all([
    render(<Gallery page="parts" lang="ko" />),
    render(<Gallery page="parts" lang="en" />),
  ])
  expect(ko).toContain('본문으로 건너뛰기')
  expect(ko).toContain('표로 보기')
  expect(ko).not.toContain('Show as a table')
  expect(en).toContain('Show as a table')
  expect(en).not.toContain('표로 보기')
})

test('more than five places in the menu leave room for "more"', async () => {
  const nav = Array.from({ length: 7 }, (_, index) => ({ href: `/${index}`, label: `n${index}` }))
  const html = await render(<Page lang="en" title="t" nav={nav} />)
  expect(html).toContain('More')
  expect(html.match(/href="\/6"/g)).toHaveLength(2)
  expect(html.match(/href="\/3"/g)).toHaveLength(1)
})

test('a page costs about a millisecond', async () => {
  const once = () => render(<Gallery page="home" lang="ko" />)
  for (let i = 0; i < 50; i++) await once()
  const began = performance.now()
  for (let i = 0; i < 100; i++) await once()
  expect((performance.now() - began) / 100).toBeLessThan(8)
  expect((await once()).length).toBeLessThan(30_000)
})
