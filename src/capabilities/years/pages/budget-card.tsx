import { accountPath } from '../../../commons/books/account-words.ts'
import { openFigureHref } from '../../../commons/books/pages/parts.tsx'
import { specialNames } from '../../../commons/books/special.ts'
import { isOpen } from '../../../commons/books/visible-to.ts'
import { formatDay } from '../../../kernel/language.ts'
import { Amount } from '../../../ui/amount.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Empty } from '../../../ui/empty.tsx'
import type { PageView } from '../../../ui/page.ts'
import { Row, Rows } from '../../../ui/rows.tsx'
import { money } from '../../../ui/typed.ts'
import { setBudget } from '../set-budget.ts'
import { words } from '../words.ts'
import type { YearShown } from './parts.tsx'

/** Each line with what was planned, what happened, and a bar of the one in the other. */
export function BudgetCard({ view, shown }: { view: PageView; shown: YearShown }) {
  const w = words[view.lang]
  const { plan, lines, year, close } = shown
  const mayPlan = close === null && view.may(setBudget) !== 'no'
  const edit = view.href(`/years/${year}/budget`)
  if (!plan && lines.length === 0)
    return (
      <Card title={w.budget}>
        <Empty title={w.planNone} action={mayPlan ? { href: edit, label: w.planWrite } : undefined}>
          {w.planNoneText}
        </Empty>
      </Card>
    )
  return (
    <Card title={w.budget} aside={plan && w.planVersion(plan.version, formatDay(plan.setOn, view.lang))}>
      <BudgetLines view={view} shown={{ ...shown, seq: plan?.seq ?? null }} />
      {plan?.text && (
        <div class="mt-4">
          <h3 class="font-bold">{w.planText}</h3>
          <p class="whitespace-pre-line">{plan.text}</p>
        </div>
      )}
      {mayPlan && (
        <p class="mt-4">
          <LinkButton href={edit}>{plan ? w.planEdit : w.planWrite}</LinkButton>
        </p>
      )}
    </Card>
  )
}

/** Income, then expenses, each with its sum. */
export function BudgetLines({ view, shown }: { view: PageView; shown: Planned }) {
  return (
    <>
      {(['income', 'expenses'] as const).map((root) => (
        <Lines view={view} shown={shown} root={root} />
      ))}
    </>
  )
}

/** Lines of some days, and the entry that set the budget. */
export type Planned = Pick<YearShown, 'lines' | 'unit' | 'from' | 'until'> & { seq: number | null }

type LinesProps = { view: PageView; shown: Planned; root: 'income' | 'expenses' }

function Lines({ view, shown, root }: LinesProps) {
  const w = words[view.lang]
  const lines = shown.lines.filter(({ account }) => account.startsWith(`${root}:`))
  if (lines.length === 0) return null
  const sum = (of: 'planned' | 'actual') => lines.reduce((all, one) => all + one[of], 0n)
  return (
    <section class="mb-3">
      <h3 class="font-bold">{w[root]}</h3>
      <Rows label={w[root]}>
        {lines.map((line) => (
          <Line view={view} shown={shown} {...line} />
        ))}
        <Row
          strong
          title={w.total}
          detail={
            sum('planned') > 0n && against(view, shown, { actual: sum('actual'), planned: sum('planned') })
          }
          aside={<Actual view={view} shown={shown} of={root} amount={sum('actual')} />}
        />
      </Rows>
    </section>
  )
}

/** How far the plan was reached, or by how much it was passed. */
function against(view: PageView, { unit, seq }: Planned, { actual, planned }: Compared) {
  const w = words[view.lang]
  const say = (amount: bigint) => money(view, amount, unit)
  const text =
    actual > planned ? w.beyond(say(actual - planned), say(planned)) : w.of(say(actual), say(planned))
  if (seq === null) return <>{text}</>
  return (
    <a class="why" href={view.href(`/journal/${seq}`)}>
      {text}
      <span class="sr-only"> ({w.planDecided})</span>
    </a>
  )
}

interface Compared {
  actual: bigint
  planned: bigint
}

type ActualProps = { view: PageView; shown: Planned; of: string; amount: bigint }

/** What happened, which opens to what adds up to it as far as the viewer sees the statements. */
function Actual({ view, shown: { from, until, unit }, of, amount }: ActualProps) {
  const why = isOpen(view, 'accounts') ? openFigureHref(view, { of, from, until, unit }) : undefined
  return <Amount value={money(view, amount, unit)} why={why} />
}

type LineProps = { view: PageView; shown: Planned; account: string } & Compared

function Line({ view, shown, account, planned, actual }: LineProps) {
  const w = words[view.lang]
  const name = accountPath(account, view.lang, specialNames(view.charter, view.lang)).replace(/^.*? › /, '')
  const detail = planned === 0n ? w.unplanned : against(view, shown, { actual, planned })
  const aside = <Actual view={view} shown={shown} of={account} amount={actual} />
  return (
    <Row title={name} detail={detail} aside={aside}>
      {planned > 0n && <Bar actual={actual} planned={planned} isSpent={account.startsWith('expenses:')} />}
    </Row>
  )
}

/** In thousandths: browsers do not draw lengths of tens of millions. Spending beyond the budget is vermilion. */
function Bar({ actual, planned, isSpent }: { actual: bigint; planned: bigint; isSpent: boolean }) {
  const over = actual > planned
  const all = over ? actual : planned
  const shown = actual > 0n ? (actual * 1000n) / all : 0n
  return (
    <svg
      viewBox="0 0 1000 1"
      preserveAspectRatio="none"
      class="h-2 w-full overflow-hidden rounded-full bg-raised"
      aria-hidden="true"
    >
      <rect width={String(shown)} height="1" class={over && isSpent ? 'fill-vermilion' : 'fill-celadon'} />
    </svg>
  )
}
