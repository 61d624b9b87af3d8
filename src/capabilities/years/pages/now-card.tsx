import { todayHref } from '../../../commons/books/pages/parts.tsx'
import { formatDay } from '../../../kernel/language.ts'
import { Amount } from '../../../ui/amount.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { Form } from '../../../ui/form.tsx'
import type { PageView } from '../../../ui/page.ts'
import { Row, Rows } from '../../../ui/rows.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { money } from '../../../ui/typed.ts'
import { appropriate } from '../appropriate.ts'
import { closeYear } from '../close-year.ts'
import { coverLoss } from '../cover-loss.ts'
import { giveOpinion } from '../give-opinion.ts'
import { opinions } from '../tables.ts'
import { words } from '../words.ts'
import { hasShares, mayShareOut, type YearShown } from './parts.tsx'
import { partNames, whyHref, yearFigure } from './why-links.ts'

type NowProps = { view: PageView; shown: YearShown }

/** The step that comes next, with its form. */
export async function NowCard({ view, shown }: NowProps) {
  const w = words[view.lang]
  const { close, over, result, unit } = shown
  if (!close && !over)
    return (
      <Card title={w.soFar}>
        <Rows label={w.soFar}>
          <Row
            title={result < 0n ? w.loss : w.surplus}
            detail={w.notOver(formatDay(shown.until, view.lang))}
            aside={
              <Amount
                value={money(view, result < 0n ? -result : result, unit)}
                why={yearFigure(view, shown, 'result')}
              />
            }
          />
        </Rows>
      </Card>
    )
  if (!close) return <CloseCard view={view} shown={shown} />
  return (
    <>
      <Opinion view={view} shown={shown} />
      <SurplusCard view={view} shown={shown} />
    </>
  )
}

function CloseCard({ view, shown }: NowProps) {
  const w = words[view.lang]
  const { result, unit, year } = shown
  const checks = [
    { title: w.checkOwed, href: '/obligations', power: 'obligations.owed' },
    { title: w.checkBank, href: '/bank', power: 'bank.accounts' },
    { title: w.checkEvidence, href: '/expenses/missing', power: 'expenses.missingEvidence' },
  ].filter(({ power }) => view.may(power) === 'yes')
  return (
    <Card title={w.steps.close}>
      <Rows label={w.steps.close}>
        <Row
          title={result < 0n ? w.loss : w.surplus}
          aside={
            <Amount
              value={money(view, result < 0n ? -result : result, unit)}
              why={yearFigure(view, shown, 'result')}
            />
          }
        />
      </Rows>
      <p class="mt-2">{w.closeLead}</p>
      {checks.length > 0 && (
        <>
          <h3 class="mt-3 font-bold">{w.checks}</h3>
          <Rows label={w.checks}>
            {checks.map(({ title, href }) => (
              <Row title={title} href={view.href(href)} />
            ))}
          </Rows>
        </>
      )}
      {view.may(closeYear) === 'yes' && (
        <div class="mt-4">
          <Form view={view} action={view.href(`/years/${year}/close`)} submit={w.closeSend} />
        </div>
      )}
    </Card>
  )
}

async function Opinion({ view, shown }: NowProps) {
  const w = words[view.lang]
  const close = shown.close!
  if (close.opinion) {
    const name = (await view.labels('members.agent', [close.auditor ?? ''])).get(close.auditor ?? '') ?? '—'
    return (
      <Card title={w.opinionTitle} aside={w.opinions[close.opinion]}>
        <p class="whitespace-pre-line">{close.opinionText}</p>
        <p class="mt-2 text-sm text-soft">
          {w.opinionBy(name, close.auditedOn ? formatDay(close.auditedOn, view.lang) : '')}
        </p>
      </Card>
    )
  }
  if (close.appropriatedOn) return null
  if (view.may(giveOpinion) !== 'yes')
    return (
      <Card title={w.opinionTitle}>
        <p>{w.opinionWaits}</p>
      </Card>
    )
  return (
    <Card title={w.opinionTitle}>
      <Form view={view} action={view.href(`/years/${shown.year}/opinion`)} submit={w.opinionSend}>
        <Choice
          name="opinion"
          label={w.opinion}
          value="fair"
          options={opinions.map((value) => ({ value, label: w.opinions[value] }))}
        />
        <TextArea name="text" label={w.opinionText} rows={5} maxlength={10000} />
      </Form>
    </Card>
  )
}

function SurplusCard({ view, shown }: NowProps) {
  const w = words[view.lang]
  const { close, figures, unit, year } = shown
  if (close?.appropriation) return <Used view={view} shown={shown} />
  if (!figures) return null
  if (!hasShares(view)) return <CarriedOn view={view} shown={shown} />
  const { available, reserve, paidIn, result } = figures
  const isLoss = available < 0n
  const figure = (amount: bigint, why: string | undefined) => (
    <Amount value={money(view, amount, unit)} why={why} />
  )
  const may = view.may(isLoss ? coverLoss : appropriate) !== 'no'
  return (
    <Card title={isLoss ? w.steps.loss : w.steps.appropriate}>
      <Rows label={w.available}>
        <Row title={w.resultOf} aside={figure(result, whyHref(view, year, 'result'))} />
        <Row strong title={w.available} aside={figure(available, whyHref(view, year, 'available'))} />
        <Row
          title={w.reserveNow}
          aside={figure(reserve, todayHref(view, 'equity:reserve:legal', unit, 'line'))}
        />
        <Row title={w.paidIn} aside={figure(paidIn, yearFigure(view, shown, 'equity:shares'))} />
      </Rows>
      {may && !isLoss && available > 0n && (
        <p class="mt-4">
          <LinkButton tone="primary" href={view.href(`/years/${year}/appropriate`)}>
            {w.steps.appropriate}
          </LinkButton>
        </p>
      )}
      {may && isLoss && (
        <div class="mt-4">
          <Form onceKey={`${view.key}l`} action={view.href(`/years/${year}/loss`)} submit={w.coverSend}>
            <p>{w.coverLead}</p>
          </Form>
        </div>
      )}
    </Card>
  )
}

/** A village without shares decides nothing about it: what is left, or missing, goes on into the next year. */
function CarriedOn({ view, shown: { year, close, figures, unit } }: NowProps) {
  const w = words[view.lang]
  const carried = todayHref(view, 'equity:carried', unit, 'line')
  return (
    <Card title={w.carried}>
      <Rows label={w.carried}>
        <Row
          title={w.resultOf}
          aside={<Amount value={money(view, close!.result, unit)} why={whyHref(view, year, 'result')} />}
        />
        <Row
          strong
          title={w.carried}
          aside={<Amount value={money(view, figures!.available, unit)} why={carried} />}
        />
      </Rows>
    </Card>
  )
}

function Used({ view, shown }: NowProps) {
  const w = words[view.lang]
  const used = shown.close?.appropriation ?? {}
  return (
    <Card title={w.steps.appropriate}>
      <Rows label={w.steps.appropriate}>
        {partNames
          .filter((name) => used[name] !== undefined)
          .filter((name) => mayShareOut(view) || (name !== 'patronage' && name !== 'capital'))
          .map((name) => (
            <Row
              title={w[name]}
              aside={
                <Amount value={money(view, used[name]!, shown.unit)} why={whyHref(view, shown.year, name)} />
              }
            />
          ))}
      </Rows>
    </Card>
  )
}
