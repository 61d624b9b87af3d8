import { formatDay } from '../../../kernel/language.ts'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Paper, PaperClose, PaperFacts, PaperTable } from '../../../ui/paper.tsx'
import { Print } from '../../../ui/print.tsx'
import { money, today } from '../../../ui/typed.ts'
import { agent as agentQuery } from '../../members/agent-page.ts'
import { mine } from '../query-mine.ts'
import { words } from '../words.ts'
import { restOf } from './parts.tsx'
import { wayText } from './payment-rows.tsx'

/** 거래 확인서: what is owed between a member and us and what was paid, to print and hand over. */
export const statementPage = page({
  path: '/obligations/statement/:agent{[0-9a-f-]{36}}',
  title: (view) => words[view.lang].statement,
  async render(view) {
    const w = words[view.lang]
    const agent = view.params.agent ?? ''
    const found = await view.ask(mine, { agent })
    const { name, number } = await whose(view, agent)
    const on = formatDay(today(view), view.lang)
    return (
      <>
        <div class="print:hidden">
          <Breadcrumb
            crumbs={[
              { label: w.of(name), href: view.href(`/obligations/of/${agent}`) },
              { label: w.statement },
            ]}
          />
          <PageHead title={w.statement} lead={w.statementLead} actions={<Print label={w.print} />} />
        </div>
        <Paper title={w.statement}>
          <PaperFacts
            facts={[
              [w.statementFor, name],
              ...(number ? ([[w.statementNumber, number]] as const) : []),
              [w.statementOn, on],
            ]}
          />
          <OpenTable view={view} found={found} />
          <PaidTable view={view} found={found} />
          <p class="mt-8 max-w-none">{w.statementText(on)}</p>
          <PaperClose day={on} from={view.name} />
        </Paper>
      </>
    )
  },
})

type Found = Awaited<ReturnType<typeof mine.run>>

/** One's own name needs no power to see the roll. */
async function whose(view: PageView, agent: string): Promise<{ name: string; number: string | null }> {
  if (view.may(agentQuery, agent) === 'yes') return view.ask(agentQuery, { agent })
  const names = await view.labels('members.agent', [agent])
  return { name: names.get(agent) ?? '', number: null }
}

function OpenTable({ view, found }: { view: PageView; found: Found }) {
  const w = words[view.lang]
  const columns = [
    { label: w.kind, width: '15%' },
    { label: w.whatFor },
    { label: w.due, width: '22%' },
    { label: w.whole, end: true, width: '18%' },
    { label: w.rest, end: true, width: '18%' },
  ]
  const rows = found.open.map((one) => [
    one.direction === 'in' ? w.iOwe : w.owedToMe,
    one.label,
    one.dueOn ? formatDay(one.dueOn, view.lang) : w.noDue,
    money(view, one.amount, one.unit),
    money(view, restOf(one), one.unit),
  ])
  const sums = found.totals.map(
    ({ direction, unit, rest }) => `${direction === 'in' ? w.iOwe : w.owedToMe} ${money(view, rest, unit)}`,
  )
  return (
    <>
      <h3 class="mt-8 mb-2 font-semibold">{w.statementOpen}</h3>
      {rows.length === 0 ? (
        <p>{w.nothingOpen}</p>
      ) : (
        <>
          <PaperTable label={w.statementOpen} columns={columns} rows={rows} />
          <p class="mt-2 max-w-none text-end font-semibold">
            {w.total}: {sums.join(' · ')}
          </p>
        </>
      )}
    </>
  )
}

function PaidTable({ view, found }: { view: PageView; found: Found }) {
  const w = words[view.lang]
  const kept = found.payments.filter(({ settlement }) => !settlement.takenBack)
  const columns = [
    { label: w.day, width: '22%' },
    { label: w.kind, width: '20%' },
    { label: w.whatFor },
    { label: w.amount, end: true, width: '20%' },
  ]
  const rows = kept.map(({ settlement, obligation }) => [
    formatDay(settlement.on, view.lang),
    wayText(view, settlement, obligation),
    obligation.label,
    money(view, settlement.amount, obligation.unit),
  ])
  return (
    <>
      <h3 class="mt-8 mb-2 font-semibold">{w.statementPayments}</h3>
      {rows.length === 0 ? (
        <p>{w.nothingPaid}</p>
      ) : (
        <PaperTable label={w.statementPayments} columns={columns} rows={rows} />
      )}
    </>
  )
}
