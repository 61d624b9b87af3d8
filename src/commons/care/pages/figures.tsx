import { isId } from '../../../kernel/fields.ts'
import { formatDecimal, parseAmount } from '../../../kernel/units.ts'
import { AmountField } from '../../../ui/amount-field.tsx'
import { Card } from '../../../ui/card.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { type FormInput, type PageView, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { Tabs } from '../../../ui/tabs.tsx'
import { once, today } from '../../../ui/typed.ts'
import { figures } from '../query-figures.ts'
import { recordFigures } from '../record-figures.ts'
import { words } from '../words.ts'
import { Crumbs, figuresOf, keyUnit, nameIn } from './parts.tsx'

/** The office writes down, for each member, what things are shared out by. */
export const figuresPage = page({
  path: '/care/figures',
  title: (view) => words[view.lang].figures,
  async render(view) {
    const w = words[view.lang]
    const all = figuresOf(view)
    const one = all.find(({ code }) => code === view.search.get('key')) ?? all[0]
    return (
      <>
        <Crumbs view={view} label={w.figures} />
        <PageHead title={w.figures} lead={w.figuresLead} />
        {one ? (
          <>
            {all.length > 1 && (
              <Tabs
                label={w.figures}
                tabs={all.map(({ code, label }) => ({
                  ...{ label: label[view.lang], href: view.href(`/care/figures?key=${code}`) },
                  current: code === one.code,
                }))}
              />
            )}
            <Sheet view={view} code={one.code} label={one.label[view.lang]} />
          </>
        ) : (
          <Card>
            <Empty
              title={w.figuresNone}
              icon="rules"
              action={{ href: view.href('/charter'), label: w.toRules }}
            >
              {w.figuresNoneText}
            </Empty>
          </Card>
        )}
      </>
    )
  },
})

async function Sheet({ view, code, label }: { view: PageView; code: string; label: string }) {
  const w = words[view.lang]
  const after = view.search.get('after')
  const { rows, next } = await view.ask(figures, { key: code, after: isId(after) ? after : null })
  const names = await view.labels(
    'members.agent',
    rows.map(({ agent }) => agent),
  )
  const unit = keyUnit(view, code)!
  const shown = (amount: bigint | null) =>
    amount === null
      ? ''
      : formatDecimal(amount, unit.scale).replace(/\.?0+$/, (tail) => (tail.includes('.') ? '' : tail))
  return (
    <>
      <Card title={label}>
        <Form action={view.href('/care/figures')} view={view} submit={w.save}>
          <HiddenField name="key_of" value={code} />
          <DateField name="from" label={w.since} value={today(view)} />
          <div class="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
            {rows.map(({ agent, amount }) => (
              <AmountField
                name={`of.${agent}`}
                label={nameIn(view, names, agent)}
                unit={unit.name[view.lang]}
                decimals={unit.scale > 0}
                value={shown(amount)}
                optional
              />
            ))}
          </div>
        </Form>
      </Card>
      <Pagination next={next ? view.href(`/care/figures?key=${code}&after=${next}`) : undefined} />
    </>
  )
}

export const figuresPost = post({
  path: '/care/figures',
  again: figuresPage,
  async handle(view, form) {
    const key = form.text('key_of')
    await view.execute(
      recordFigures,
      { key, from: form.text('from'), rows: rowsIn(view, form, key) },
      once(view, form),
    )
    return { to: `/care/figures?key=${key}`, notice: words[view.lang].saved }
  },
})

function rowsIn(view: PageView, form: FormInput, key: string) {
  const unit = keyUnit(view, key)
  return Object.entries(form.values())
    .filter(([name, typed]) => name.startsWith('of.') && typed !== '')
    .map(([name, typed]) => {
      const read = unit && parseAmount(typed, unit, view.lang)
      // What is no number goes on as it was typed, for the command to refuse by its field.
      return { agent: name.slice('of.'.length), amount: typeof read === 'bigint' ? String(read) : typed }
    })
}
