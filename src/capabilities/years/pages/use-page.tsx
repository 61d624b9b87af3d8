import { accountPath } from '../../../commons/books/account-words.ts'
import { accountsUnit } from '../../../commons/books/dials.ts'
import { unitOf } from '../../../kernel/units.ts'
import { Amount } from '../../../ui/amount.tsx'
import { AmountField } from '../../../ui/amount-field.tsx'
import { Card } from '../../../ui/card.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { action, type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { sentForm } from '../../../ui/sent-form.ts'
import { TextArea } from '../../../ui/text-area.tsx'
import { money, typedAmount } from '../../../ui/typed.ts'
import { uses } from '../query-uses.ts'
import { year } from '../query-year.ts'
import { recordUse } from '../record-use.ts'
import { words } from '../words.ts'
import { byName, YearCrumbs, yearIn } from './parts.tsx'
import { readPasted } from './use-pasted.ts'
import { whyHref, yearFigure } from './why-links.ts'

const perPage = 100

/** 이용실적: one figure for each member, from the payroll or the till; what the dividend by use goes by. */
export const usePage: Page = page({
  path: '/years/:year{[0-9]{4}}/use',
  title: (view) => words[view.lang].useTitle,
  async render(view) {
    const w = words[view.lang]
    const now = yearIn(view)
    const [{ close, from, until }, found] = await Promise.all([
      view.ask(year, { year: now }),
      view.ask(uses, { year: now }),
    ])
    const people = await byName(view, found.rows)
    const at = Math.max(1, Number(/^\d{1,2}$/.exec(view.search.get('page') ?? '')?.[0] ?? 1))
    const mayEnter = !close?.appropriatedOn && view.may(recordUse) === 'yes'
    const { unit, account } = found
    const shown = { view, unit, account, from, until, people: people.slice((at - 1) * perPage, at * perPage) }
    const pageAt = (n: number) => view.href(`/years/${now}/use?page=${n}`)
    return (
      <>
        <YearCrumbs view={view} year={now} label={w.useTitle} />
        <PageHead
          title={w.useTitle}
          lead={mayEnter ? w.useLead(accountPath(found.account, view.lang)) : w.useRead}
        />
        <Card>
          {people.length > 0 && <Sum view={view} unit={unit} rows={found.rows} isClosed={close !== null} />}
          {people.length === 0 ? (
            <Empty title={w.useNone}>{w.useNoneText}</Empty>
          ) : mayEnter ? (
            <>
              <Pasting view={view} />
              <Entering {...shown} />
            </>
          ) : (
            <Reading {...shown} />
          )}
        </Card>
        <Pagination
          previous={at > 1 ? pageAt(at - 1) : undefined}
          next={people.length > at * perPage ? pageAt(at + 1) : undefined}
        />
      </>
    )
  },
})

interface Person {
  agent: string
  name: string
  used: bigint
  seq: number | null
}
type Shown = {
  view: PageView
  unit: string
  people: readonly Person[]
  account: string
  from: string
  until: string
}

/** Of everybody, what each one's part is a part of; once the year is closed it says so. */
type SumProps = Pick<Shown, 'view' | 'unit'> & { rows: readonly { used: bigint }[]; isClosed: boolean }

function Sum({ view, unit, rows, isClosed }: SumProps) {
  const all = rows.reduce((sum, { used }) => sum + used, 0n)
  const why = isClosed ? whyHref(view, yearIn(view), 'patronage') : undefined
  return (
    <p class="mb-4 flex max-w-none justify-between gap-4 font-bold">
      <span>{words[view.lang].total}</span>
      <Amount value={money(view, all, unit)} why={why} />
    </p>
  )
}

const field = (agent: string) => `used ${agent}`

function Entering({ view, unit, people }: Shown) {
  const w = words[view.lang]
  const here = `/years/${yearIn(view)}`
  const { isSent: _, ...typed } = sentForm(view, '')
  return (
    <Form
      {...typed}
      onceKey={view.key}
      action={view.href(`${here}/use`)}
      submit={w.useSend}
      cancel={view.href(here)}
    >
      <div class="grid gap-3 sm:grid-cols-2">
        {people.map(({ agent, name, used }) => (
          <AmountField
            name={field(agent)}
            label={name}
            unit={unitOf(unit).name[view.lang]}
            value={used > 0n ? used.toLocaleString(view.lang) : undefined}
            optional
          />
        ))}
      </div>
    </Form>
  )
}

/** A year's payroll or till has hundreds of lines: they come in at once, or not at all. */
function Pasting({ view }: { view: PageView }) {
  const w = words[view.lang].pasted
  const action = view.href(`/years/${yearIn(view)}/use`)
  const { isSent, ...pasted } = sentForm(view, 'pasted', ['pasted'])
  return (
    <div class="mb-6">
      <Disclosure summary={w.open} open={isSent}>
        <Form
          id="use-pasted"
          {...pasted}
          onceKey={view.key}
          action={action}
          submit={words[view.lang].useSend}
        >
          <HiddenField name="form" value="pasted" />
          <TextArea name="pasted" label={w.label} hint={w.hint} rows={8} />
        </Form>
      </Disclosure>
    </div>
  )
}

/** Once the surplus is used it stays as it was; each figure opens to the entry that brought it, or to the books. */
function Reading({ view, unit, people, account, from, until }: Shown) {
  const w = words[view.lang]
  return (
    <Rows label={w.useTitle}>
      {people.map(({ agent, name, used, seq }) => (
        <Row
          title={name}
          aside={
            <Amount
              value={money(view, used, unit)}
              why={
                seq === null
                  ? yearFigure(view, { from, until, unit }, `${account}:${agent}`)
                  : view.href(`/journal/${seq}`)
              }
            />
          }
        />
      ))}
    </Rows>
  )
}

export const usePost = action({
  path: '/years/:year{[0-9]{4}}/use',
  again: usePage,
  command: recordUse,
  async input(form, view) {
    const unit = view.charter.value(accountsUnit.name) as string
    if (form.text('form') === 'pasted') {
      const { rows } = await view.ask(uses, { year: yearIn(view) })
      const people = await byName(view, rows)
      return { year: yearIn(view), rows: readPasted(view, form.text('pasted'), { people, unit }) }
    }
    const names = Object.keys(form.values()).filter((name) => name.startsWith(field('')))
    const rows = names.map((name) => ({
      agent: name.slice(field('').length),
      used: typedAmount(view, form.text(name) || '0', unit),
    }))
    return { year: yearIn(view), rows }
  },
  done: (_, view) => `/years/${yearIn(view)}`,
  notice: (view) => words[view.lang].useKept,
})
