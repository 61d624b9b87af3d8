import { kernelFailure } from '../../../kernel/failure.ts'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { Form } from '../../../ui/form.tsx'
import { type Html, type PageView, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { money, once } from '../../../ui/typed.ts'
import { roll } from '../../members/roll.ts'
import { obligation } from '../../obligations/query-obligation.ts'
import { owed } from '../../obligations/query-owed.ts'
import type { ObligationView } from '../../obligations/shapes.ts'
import { matchLine } from '../match-line.ts'
import { accounts } from '../query-accounts.ts'
import { line as lineQuery } from '../query-line.ts'
import { words } from '../words.ts'
import { dayText, namesOf, signed, whoOf } from './parts.tsx'

const mostPeople = 5

/** What a line pays, found by somebody's name; several can be ticked, the oldest first until the amount is used up. */
export const pickPage = page({
  path: '/bank/queue/:line',
  title: (view) => words[view.lang].pickObligation,
  async render(view) {
    const w = words[view.lang]
    const { line, unit } = await lineAndUnit(view)
    const here = view.href(`/bank/queue/${line.id}`)
    const wanted = (view.search.get('q') ?? '').trim()
    return (
      <>
        <Breadcrumb
          crumbs={[
            { label: w.title, href: view.href('/bank') },
            { label: w.queueTitle, href: view.href('/bank/queue') },
            { label: w.pickObligation },
          ]}
        />
        <PageHead
          title={`${line.name || line.text} ${signed(view, line.amount, unit)}`}
          lead={[dayText(view, line.day), line.text].filter(Boolean).join(' · ')}
        />
        <Stack>
          <Card>
            <Form action={here} method="get" submit={w.find} submitTone="quiet">
              <TextField name="q" label={w.findName} value={wanted} type="search" maxlength={100} />
            </Form>
          </Card>
          {await found(view, wanted)}
        </Stack>
      </>
    )
  },
})

async function lineAndUnit(view: PageView) {
  const { line } = await view.ask(lineQuery, { line: view.params.line ?? '' })
  const { accounts: all } = await view.ask(accounts, {})
  return { line, unit: all.find(({ code }) => code === line.account)?.unit ?? 'KRW' }
}

async function found(view: PageView, wanted: string): Promise<Html> {
  const w = words[view.lang]
  const { line, unit } = await lineAndUnit(view)
  const open = await openFor(view, wanted, line.amount > 0n ? 'in' : 'out')
  const names = await namesOf(
    view,
    open.map(({ agent }) => agent),
  )
  if (open.length === 0) return <Card>{<p class="text-soft">{w.foundNone}</p>}</Card>
  return (
    <Card>
      <Form
        action={view.href(`/bank/queue/${line.id}`)}
        view={view}
        submit={w.book}
        cancel={view.href('/bank/queue')}
      >
        <Choice
          name="obligation"
          label={w.pickObligation}
          multiple
          options={open.map((one) => ({
            value: one.id,
            label: `${whoOf(view, names, one)} · ${one.label}`,
            detail: [money(view, one.amount - one.settled, unit), one.dueOn && dayText(view, one.dueOn)]
              .filter(Boolean)
              .join(' · '),
          }))}
        />
        {line.name && <Checkbox name="remember" label={w.remember(line.name)} checked={wanted !== ''} />}
      </Form>
    </Card>
  )
}

/** Without a name what is due first; with one what those people owe. */
async function openFor(view: PageView, wanted: string, direction: 'in' | 'out'): Promise<ObligationView[]> {
  if (wanted === '') return (await view.ask(owed, { direction, limit: 30 })).rows
  const { people } = await view.ask(roll, { search: wanted, limit: mostPeople })
  if (people.length === 0) return []
  const agents = people.map(({ agent }) => agent)
  return (await view.ask(owed, { direction, agents, limit: 50 })).rows
}

export const pickPost = post({
  path: '/bank/queue/:line',
  again: pickPage,
  async handle(view, form) {
    const { line } = await lineAndUnit(view)
    const direction = line.amount > 0n ? 'in' : 'out'
    const open = await openFor(view, (view.search.get('q') ?? '').trim(), direction)
    const chosen = new Set(form.all('obligation'))
    if (chosen.size === 0) throw kernelFailure('bad_input', { field: 'obligation', problem: 'missing' })
    let left = line.amount < 0n ? -line.amount : line.amount
    const parts: { obligation: string; amount: string }[] = []
    for (const one of await chosenOf(view, chosen, open, direction)) {
      const rest = one.amount - one.settled
      const part = rest < left ? rest : left
      if (part > 0n) parts.push({ obligation: one.id, amount: part.toString() })
      left -= part
    }
    const input = { line: line.id, parts, remember: form.text('remember') === 'on' }
    await view.execute(matchLine, input, once(view, form))
    return { to: '/bank/queue', notice: words[view.lang].doneNotice }
  },
})

/** A form's address has lost the search it came from: what was ticked is looked for among all that is due. */
async function chosenOf(
  view: PageView,
  chosen: ReadonlySet<string>,
  open: readonly ObligationView[],
  direction: 'in' | 'out',
): Promise<ObligationView[]> {
  const known = open.filter(({ id }) => chosen.has(id))
  if (known.length === chosen.size) return known
  const all = await Promise.all([...chosen].map((id) => view.ask(obligation, { obligation: id })))
  return all
    .flatMap((one) => one?.obligation ?? [])
    .filter((one) => one.direction === direction)
    .sort((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999'))
}
