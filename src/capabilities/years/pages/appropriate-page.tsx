import { dayFromToday } from '../../../commons/members/pages/parts.tsx'
import { formatAmount, unitOf } from '../../../kernel/units.ts'
import { Amount } from '../../../ui/amount.tsx'
import { AmountField } from '../../../ui/amount-field.tsx'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Columns, Stack } from '../../../ui/columns.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { money, typedAmount } from '../../../ui/typed.ts'
import { surplusUses as parts } from '../dials.ts'
import { messages } from '../messages.ts'
import { preview } from '../query-dividends.ts'
import { year } from '../query-year.ts'
import { words } from '../words.ts'
import { byName, YearCrumbs, type YearShown, yearIn } from './parts.tsx'
import { dividendHref, whyHref, yearFigure } from './why-links.ts'

/** How the surplus could be used: amounts, what each member would get, then to the meeting. */
export const appropriatePage: Page = page({
  path: '/years/:year{[0-9]{4}}/appropriate',
  title: (view) => words[view.lang].steps.appropriate,
  async render(view) {
    const w = words[view.lang]
    const shown = await view.ask(year, { year: yearIn(view) })
    const amounts = amountsIn(view, shown)
    const isRuled = shown.figures?.ruled != null
    const isAsked = view.search.has('legal') || isRuled
    return (
      <>
        <YearCrumbs view={view} year={shown.year} label={w.steps.appropriate} />
        <PageHead title={w.steps.appropriate} lead={isRuled ? w.ruledLead : w.appropriateLead} />
        {view.refusal && <Flash tone="needs">{view.refusal.sentence}</Flash>}
        <Columns layout="two">
          <Card>
            {isRuled ? (
              <RuledAmounts view={view} shown={shown} amounts={amounts} />
            ) : (
              <AmountsForm view={view} shown={shown} amounts={amounts} />
            )}
          </Card>
          <Stack>{isAsked && <Preview view={view} shown={shown} amounts={amounts} />}</Stack>
        </Columns>
      </>
    )
  },
})

type Amounts = Record<(typeof parts)[number], bigint>

/** As asked for in the address; to begin with the parts of the charter, or the law's least reserve. */
function amountsIn(view: PageView, shown: YearShown): Amounts {
  const ruled = shown.figures?.ruled
  if (ruled) return ruled
  const read = (name: string, otherwise: bigint) => {
    const typed = view.search.get(name)
    const text = typed === null ? view.values[name] : typedAmount(view, typed, shown.unit)
    return text !== undefined && /^\d{1,15}$/.test(text) ? BigInt(text) : otherwise
  }
  return {
    legal: read('legal', shown.figures?.leastReserve ?? 0n),
    voluntary: read('voluntary', 0n),
    patronage: read('patronage', 0n),
    capital: read('capital', 0n),
  }
}

type FormProps = { view: PageView; shown: YearShown; amounts: Amounts }

function AmountsForm({ view, shown, amounts }: FormProps) {
  const w = words[view.lang]
  const { figures, unit } = shown
  const hints: Record<string, string | undefined> = {
    legal:
      figures && figures.leastReserve > 0n ? w.least(money(view, figures.leastReserve, unit)) : undefined,
    patronage: w.patronageHint,
    capital: figures?.mostCapital != null ? w.most(money(view, figures.mostCapital, unit)) : w.capitalHint,
  }
  return (
    <Form action={view.href(`/years/${shown.year}/appropriate`)} method="get">
      <Rows label={w.available}>
        <Available view={view} shown={shown} />
      </Rows>
      {parts.map((name) => (
        <AmountField
          name={name}
          label={w[name]}
          hint={hints[name]}
          unit={unitOf(unit).name[view.lang]}
          value={formatAmount(amounts[name], unitOf(unit), view.lang).number}
          decimals={unitOf(unit).scale > 0}
        />
      ))}
      <p>
        <Button tone="quiet">{w.previewSend}</Button>
      </p>
    </Form>
  )
}

/** What there is to use. */
function Available({ view, shown }: Pick<FormProps, 'view' | 'shown'>) {
  const value = money(view, shown.figures?.available ?? 0n, shown.unit)
  const why = whyHref(view, shown.year, 'available')
  return <Row title={words[view.lang].available} aside={<Amount value={value} why={why} />} strong />
}

/** Parts the charter sets are read, not typed. */
function RuledAmounts({ view, shown, amounts }: FormProps) {
  const w = words[view.lang]
  return (
    <Rows label={w.available}>
      <Available view={view} shown={shown} />
      {parts.map((name) => (
        <Row title={w[name]} aside={money(view, amounts[name], shown.unit)} />
      ))}
    </Rows>
  )
}

const shownPeople = 10
const mostPeople = 300

type BasisProps = Pick<FormProps, 'view' | 'shown'> & {
  thought: Amounts
  one: { agent: string; used: bigint; paidIn: bigint; patronage: bigint; capital: bigint }
}

/** What each part was reckoned by; both open to where they come from. */
function Basis({ view, shown, thought, one }: BasisProps) {
  const w = words[view.lang]
  const { year, unit } = shown
  const shares = yearFigure(view, shown, `equity:shares:${one.agent}`)
  const why = dividendHref(view, year, one.agent, thought)
  return (
    <>
      {w.used} <Amount value={money(view, one.used, unit)} why={view.href(`/years/${year}/use`)} /> →{' '}
      <Amount value={money(view, one.patronage, unit)} why={why} />
      <br />
      {w.ownPaidIn} <Amount value={money(view, one.paidIn, unit)} why={shares} /> →{' '}
      <Amount value={money(view, one.capital, unit)} why={why} />
    </>
  )
}

async function Preview({ view, shown, amounts }: FormProps) {
  const w = words[view.lang]
  const { year, unit } = shown
  const asked = Object.fromEntries(parts.map((name) => [name, amounts[name].toString()])) as Record<
    (typeof parts)[number],
    string
  >
  const { dividends, carried, problem } = await view.ask(preview, { year, ...asked })
  const people = await byName(view, dividends)
  const row = (one: (typeof people)[number]) => (
    <Row
      title={one.name}
      detail={<Basis view={view} shown={shown} thought={amounts} one={one} />}
      aside={
        <Amount
          value={money(view, one.patronage + one.capital, unit)}
          why={dividendHref(view, year, one.agent, amounts)}
        />
      }
    />
  )
  const rest = people.slice(shownPeople, mostPeople)
  return (
    <Card title={w.people(dividends.length)}>
      {problem && <Flash tone="needs">{messages[view.lang].failures[problem.code](problem.values)}</Flash>}
      {amounts.patronage > 0n && dividends.every(({ patronage }) => patronage === 0n) && (
        <Flash tone="needs">
          {w.useMissing} <a href={view.href(`/years/${year}/use`)}>{w.useTitle}</a>
        </Flash>
      )}
      <Rows label={w.dividends}>
        {people.slice(0, shownPeople).map(row)}
        <Row
          strong
          title={w.carried}
          aside={<Amount value={money(view, carried, unit)} why={whyHref(view, year, 'carried', amounts)} />}
        />
      </Rows>
      {rest.length > 0 && (
        <Disclosure summary={w.others(rest.length)}>
          <Rows label={w.dividends}>{rest.map(row)}</Rows>
        </Disclosure>
      )}
      {!problem && (
        <Form action={view.href(`/years/${year}/appropriate`)} onceKey={view.key} submit={w.appropriateSend}>
          {parts.map((name) => (
            <HiddenField name={name} value={asked[name]} />
          ))}
          <DateField name="payBy" label={w.payBy} value={dayFromToday(view, 30)} />
        </Form>
      )}
    </Card>
  )
}
