import { formatDay } from '../../../kernel/language.ts'
import { Card } from '../../../ui/card.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { Columns, Stack } from '../../../ui/columns.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { action, type FormInput, type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { money, today } from '../../../ui/typed.ts'
import { distribute } from '../distribute.ts'
import { pageWords } from '../page-words.ts'
import { incomes } from '../query-incomes.ts'
import { previewDistribution } from '../query-preview.ts'
import type { IncomeView } from '../shapes.ts'
import { equationsOf } from './change-equation.tsx'
import { Outcome } from './outcome.tsx'
import { Crumbs } from './parts.tsx'

/** Which rule, which income, which days; then who would get what, before anything is done. */
export const sharePage: Page = page({
  path: '/value/share',
  title: (view) => pageWords[view.lang].share,
  async render(view) {
    const w = pageWords[view.lang]
    const { incomes: open } = await view.ask(incomes, { state: 'open' })
    const asked = askedIn(view, open)
    return (
      <>
        <Crumbs view={view} label={w.share} />
        <PageHead title={w.share} lead={w.shareLead} />
        {view.refusal && <Flash tone="needs">{view.refusal.sentence}</Flash>}
        {open.length === 0 || equationsOf(view).length === 0 ? (
          <Nothing view={view} hasIncome={open.length > 0} />
        ) : (
          <Columns layout="main-side">
            <Stack second>
              <Asking view={view} open={open} asked={asked} />
            </Stack>
            <Stack>
              {asked.incomes.length > 0 && view.search.has('equation') && (
                <Preview view={view} asked={asked} />
              )}
            </Stack>
          </Columns>
        )}
      </>
    )
  },
})

function Nothing({ view, hasIncome }: { view: PageView; hasIncome: boolean }) {
  const w = pageWords[view.lang]
  const to = hasIncome
    ? { href: view.href('/value/equations/new'), label: w.newRule }
    : { href: view.href('/value/incomes/new'), label: w.recordIncome }
  return (
    <Card>
      <Empty title={hasIncome ? w.rulesNone : w.toShareNone} icon="chart" action={to}>
        {hasIncome ? w.rulesNoneText : w.toShareNoneText}
      </Empty>
    </Card>
  )
}

interface Asked {
  equation: string
  incomes: { income: string; amount: string }[]
  from: string
  until: string
}

/** What the address asks for; to begin with all that is open, from the first of its days on. */
function askedIn(view: PageView, open: readonly IncomeView[]): Asked {
  const { search } = view
  const carried = (name: string) => view.values[name] ?? search.get(name) ?? ''
  const rules = equationsOf(view)
  const equation = carried('equation') || rules[0]?.code || ''
  const unit = rules.find(({ code }) => code === equation)?.unit
  const picked = new Set(search.getAll('income'))
  const taken = open.filter((one) => one.unit === unit && (picked.size === 0 || picked.has(one.id)))
  const days = taken.map(({ on }) => on).sort()
  return {
    equation,
    incomes: taken.map((one) => ({ income: one.id, amount: (one.amount - one.distributed).toString() })),
    from: carried('from') || `${(days[0] ?? today(view)).slice(0, 4)}-01-01`,
    until: carried('until') || today(view),
  }
}

type Props = { view: PageView; asked: Asked }

function Asking({ view, open, asked }: Props & { open: readonly IncomeView[] }) {
  const w = pageWords[view.lang]
  const taken = new Set(asked.incomes.map(({ income }) => income))
  return (
    <Card>
      <Form action={view.href('/value/share')} method="get" submit={w.preview}>
        <SelectField
          name="equation"
          label={w.rule}
          value={asked.equation}
          options={equationsOf(view).map(({ code, label }) => ({ value: code, label: label[view.lang] }))}
        />
        <Choice
          name="income"
          label={w.incomes}
          multiple
          value={[...taken]}
          options={open.map((one) => ({
            value: one.id,
            label: `${one.text} · ${money(view, one.amount - one.distributed, one.unit)}`,
            detail: formatDay(one.on, view.lang),
          }))}
        />
        <fieldset class="grid grid-cols-2 gap-3">
          <legend class="mb-1.5 font-semibold">{w.period}</legend>
          <DateField name="from" label={w.periodFrom} value={asked.from} max={today(view)} />
          <DateField name="until" label={w.periodUntil} value={asked.until} max={today(view)} />
        </fieldset>
      </Form>
    </Card>
  )
}

async function Preview({ view, asked }: Props) {
  const w = pageWords[view.lang]
  const worked = await workedOut(view, asked)
  if (typeof worked === 'string') return <Flash tone="needs">{worked}</Flash>
  const may = view.may(distribute)
  return (
    <>
      <Outcome
        view={view}
        title={w.previewTitle}
        note={w.previewNote}
        outcome={worked}
        whyOf={(agent) => `${view.href('/value/share/why')}?${searchOf(asked, agent)}`}
      />
      {may !== 'no' && (
        <Card>
          <Form
            action={view.href('/value/share')}
            onceKey={view.key}
            submit={may === 'yes' ? w.doShare : w.proposeShare}
            wide
          >
            <HiddenField name="sharing" value={JSON.stringify(asked)} />
            <HiddenField name="expected" value={worked.digest} />
          </Form>
        </Card>
      )}
    </>
  )
}

/** The preview, or why there can be none. */
async function workedOut(view: PageView, asked: Asked) {
  try {
    return await view.ask(previewDistribution, asked)
  } catch (error) {
    return view.sentenceOf(error)
  }
}

/** What is asked for as an address carries it; with somebody whose why is asked for. */
export function searchOf({ equation, incomes, from, until }: Asked, agent = ''): string {
  const search = new URLSearchParams({ equation, from, until, ...(agent && { agent }) })
  for (const { income } of incomes) search.append('income', income)
  return search.toString()
}

/** What the address of a preview asks for. */
export async function askedFor(view: PageView): Promise<Asked> {
  const { incomes: open } = await view.ask(incomes, { state: 'open' })
  return askedIn(view, open)
}

export const sharePost = action({
  path: '/value/share',
  again: sharePage,
  command: distribute,
  input: (form) => ({ ...sharingIn(form), expected: form.text('expected') || null }),
  done: ({ distribution }) => `/value/distributions/${distribution}`,
})

function sharingIn(form: FormInput): Asked {
  return JSON.parse(form.text('sharing')) as Asked
}
