import { figureHref } from '../../../commons/books/pages/parts.tsx'
import { formatDate, formatDay } from '../../../kernel/language.ts'
import { Amount } from '../../../ui/amount.tsx'
import { Badge } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Confirm } from '../../../ui/confirm.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import type { PageView } from '../../../ui/page.ts'
import { Progress } from '../../../ui/progress.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { money, today } from '../../../ui/typed.ts'
import { charge } from '../charge.ts'
import { remind, restBetween } from '../remind.ts'
import type { PlanView, RunView } from '../shapes.ts'
import { undoRun } from '../undo-run.ts'
import { words } from '../words.ts'
import { runText } from './parts.tsx'

type RunsProps = { view: PageView; plan: PlanView; runs: readonly RunView[] }

/** What was charged, newest first, and how much of it has come in. */
export function Runs({ view, plan, runs }: RunsProps) {
  const w = words[view.lang]
  return (
    <Card title={w.runs}>
      {runs.length === 0 && <p class="text-soft">{w.runsNone}</p>}
      <Rows label={w.runs}>
        {runs.map((run) => (
          <Row
            title={runText(view, run)}
            detail={<Detail view={view} run={run} />}
            aside={<Figures view={view} plan={plan} run={run} />}
          >
            <Actions view={view} plan={plan} run={run} runs={runs} />
          </Row>
        ))}
      </Rows>
    </Card>
  )
}

type RunProps = { view: PageView; plan: PlanView; run: RunView }

function Detail({ view, run }: Omit<RunProps, 'plan'>) {
  const w = words[view.lang]
  if (run.state !== 'charged')
    return (
      <>
        <Badge>{w.runStates[run.state]}</Badge> {run.reason}
      </>
    )
  const told = run.remindedAt && w.reminded(formatDate(new Date(run.remindedAt), view.lang, view.timeZone))
  return (
    <>
      {[run.charges === 0 ? w.chargedNobody : `${w.charged(run.charges)} · ${w.openPeople(run.open)}`, told]
        .filter(Boolean)
        .join(' · ')}
      <span class="block">{w.dueBy(formatDay(run.dueOn, view.lang))}</span>
    </>
  )
}

function Figures({ view, plan, run }: RunProps) {
  if (run.state !== 'charged') return <>{money(view, run.total, plan.unit)}</>
  const come = run.total - run.rest
  const charged = { of: plan.account, unit: plan.unit, from: run.chargedOn, until: run.chargedOn }
  return (
    <>
      {money(view, come, plan.unit)}
      <span class="block text-sm font-normal text-soft">
        / <Amount value={money(view, run.total, plan.unit)} why={figureHref(view, charged)} />
      </span>
    </>
  )
}

function Actions({ view, plan, run, runs }: RunProps & { runs: readonly RunView[] }) {
  const w = words[view.lang]
  const here = (what: string) => view.href(`/dues/plan/${plan.id}/${what}`)
  const isLate =
    run.state === 'charged' && run.open > 0 && run.dueOn < today(view) && !remindedLately(view, run)
  const live = runs.some(
    (one) => one.period === run.period && one.late === run.late && one.state !== 'undone',
  )
  return (
    <div class="flex flex-col gap-2 empty:hidden">
      {run.state === 'charged' && run.charges > 0 && <Paid run={run} label={w.paidPeople} />}
      {isLate && view.may(remind) === 'yes' && (
        <Form action={here('remind')} id={`remind-${run.id}`} onceKey={`${view.key}-r-${run.id}`}>
          <HiddenField name="run" value={run.id} />
          <div class="flex flex-wrap items-center gap-3">
            <Button tone="quiet">{w.remind}</Button>
            <span class="text-sm text-soft">{w.remindText}</span>
          </div>
        </Form>
      )}
      {run.state === 'charged' && run.charges > 0 && view.may(undoRun) !== 'no' && (
        <Confirm
          label={w.undo}
          question={w.undoQuestion(run.charges)}
          action={here('undo')}
          submit={w.undo}
          tone="quiet"
          id={`undo-${run.id}`}
          values={{ run: run.id }}
          onceKey={`${view.key}-u-${run.id}`}
        >
          <TextField name="reason" label={w.reason} maxlength={300} />
        </Confirm>
      )}
      {run.state === 'undone' && !run.late && !live && view.may(charge) === 'yes' && (
        <Form action={here('again')} id={`again-${run.id}`} onceKey={`${view.key}-a-${run.id}`}>
          <HiddenField name="period" value={run.period} />
          <div class="flex flex-wrap items-center gap-3">
            <Button tone="quiet">{w.chargeAgain}</Button>
            <span class="text-sm text-soft">{w.chargeAgainText}</span>
          </div>
        </Form>
      )}
    </div>
  )
}

/** The command refuses it within a week; so the page does not offer it. */
const remindedLately = ({ now }: PageView, { remindedAt }: RunView) =>
  remindedAt !== null && now.getTime() - Date.parse(remindedAt) < restBetween

const Paid = ({ run, label }: { run: RunView; label: string }) => (
  <Progress label={label} done={run.charges - run.open} total={run.charges} />
)
