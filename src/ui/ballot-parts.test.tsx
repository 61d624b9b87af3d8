import { describe, expect, test } from 'vitest'
import { Turn } from './columns.tsx'
import { Form } from './form.tsx'
import { OptionBars } from './option-bars.tsx'
import { Ranking } from './ranking.tsx'
import { Scale } from './scale.tsx'
import { Stepper } from './stepper.tsx'
import { Sum } from './sum.tsx'
import { Ticks } from './ticks.tsx'

const render = async (element: { toString(): string | Promise<string> }) => String(await element.toString())
const count = (html: string, pattern: RegExp) => html.match(pattern)?.length ?? 0

const ranking = (fresh: boolean) => (
  <Ranking
    name="ballot"
    label="Order"
    tapHint="Tap"
    none="None"
    nth={(place) => `Place ${place}`}
    fresh={fresh}
    rows={[
      { name: 'rank.a', label: 'A', place: 2 },
      { name: 'rank.b', label: '<B>' },
    ]}
  />
)

describe('a ranking', () => {
  test('is one select for each thing, with its stored place', async () => {
    const html = await render(<Form action="/vote">{ranking(false)}</Form>)
    expect(count(html, /<select /g)).toBe(2)
    expect(html).toMatch(/<option value="2" selected[^>]*>Place 2/)
    expect(html).toContain('&lt;B&gt;')
    expect(html).toMatch(/<p hidden[^>]*>Tap/)
  })

  test('comes back from a refusal as it was sent, with the error on it', async () => {
    const html = await render(
      <Form action="/vote" values={{ 'rank.b': '1' }} errors={{ ballot: 'Look again' }}>
        {ranking(true)}
      </Form>,
    )
    expect(html).not.toMatch(/value="2" selected/)
    expect(html).toMatch(/<option value="1" selected/)
    expect(html).toContain('href="#form-vote-ballot"')
    expect(html).toContain('id="form-vote-ballot"')
  })
})

test('places among many things are typed, for a list of them all would be repeated too often', async () => {
  const rows = Array.from({ length: 60 }, (_, i) => ({ name: `rank.${i}`, label: `${i}` }))
  const html = await render(
    <Ranking name="ballot" label="Order" tapHint="Tap" none="None" nth={String} rows={rows} />,
  )
  expect(count(html, /<option/g)).toBe(0)
  expect(count(html, /type="number"[^>]*max="60"/g)).toBe(60)
})

describe('ticks', () => {
  const ticks = (fresh: boolean) => (
    <Ticks
      name="ballot"
      label="All"
      fresh={fresh}
      ticks={[
        { name: 'tick.a', label: 'A', checked: true, cost: 10n ** 17n },
        { name: 'tick.b', label: 'B' },
      ]}
    />
  )
  test('have a name each, so that many come back from a refusal', async () => {
    const html = await render(<Form action="/vote">{ticks(false)}</Form>)
    expect(html).toMatch(/name="tick.a" checked/)
    expect(html).toContain('data-cost="100000000000000000"')
    const again = await render(
      <Form action="/vote" values={{ 'tick.b': 'on' }}>
        {ticks(true)}
      </Form>,
    )
    expect(again).toMatch(/name="tick.b" checked/)
    expect(again).not.toMatch(/name="tick.a" checked/)
  })
})

test('a scale chooses "no answer" where nothing is stored, and a stepper shows what was typed', async () => {
  const points = [
    { value: '1', label: '1', spoken: '1 point' },
    { value: '', label: 'None' },
  ]
  const html = await render(
    <Form action="/vote" values={{ 'score.b': '-2' }}>
      <Scale name="score.a" label="A" points={points} />
      <Stepper name="score.b" label="B" min={-3} max={3} value="1" less="less" more="more" />
    </Form>,
  )
  expect(html).toMatch(/value="" checked/)
  expect(html).toContain('aria-label="1 point"')
  expect(html).toMatch(/value="-2"/)
  expect(count(html, /<button [^>]*hidden/g)).toBe(2)
})

test('a sum says nothing without JavaScript', async () => {
  const html = await render(
    <Sum budget={10n} of="numbers" enough="{left}" over="{over}">
      x
    </Sum>,
  )
  expect(html).toMatch(/<p role="status" hidden/)
  expect(html).toContain('data-budget="10"')
})

describe('bars of options', () => {
  const widths = async (amounts: string[], need?: string) => {
    const bars = amounts.map((amount) => ({ label: amount, amount, shown: amount }))
    const html = await render(<OptionBars label="Votes" bars={bars} need={need} />)
    return [...html.matchAll(/<rect [^>]*width="(\d+)"/g)].map((found) => found[1])
  }
  test('are as long as their exact numbers say', async () => {
    expect(await widths(['3', '1.5', '1/3', '0'])).toEqual(['1000', '500', '111', '0'])
    expect(await widths(['1'], '4')).toEqual(['250'])
  })
  test('are empty for nothing, for what is below nothing, and for what is no number', async () => {
    expect(await widths(['0', '-2', 'x'])).toEqual(['0', '0', '0'])
  })
})

test('a turn without cards takes no room', async () => {
  expect(await render(<Turn at={3}>{null}</Turn>)).toMatch(
    /^<div class="[^"]*empty:hidden[^"]*order-3"><\/div>$/,
  )
})
