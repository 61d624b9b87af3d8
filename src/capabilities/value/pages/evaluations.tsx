import { Badge } from '../../../ui/badge.tsx'
import { Card } from '../../../ui/card.tsx'
import { barChart } from '../../../ui/charts.tsx'
import { Columns, Stack } from '../../../ui/columns.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { Form } from '../../../ui/form.tsx'
import { action, type Page, type PageView, page, waiting } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Stepper } from '../../../ui/stepper.tsx'
import { Sum } from '../../../ui/sum.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { givePoints } from '../give-points.ts'
import { openEvaluation } from '../open-evaluation.ts'
import { pageWords } from '../page-words.ts'
import { evaluation, evaluations } from '../query-evaluations.ts'
import { memberNames } from './member-names.ts'
import { Crumbs, dayOf } from './parts.tsx'

/** Rounds in which people give each other points. */
export const evaluationsPage: Page = page({
  path: '/value/evaluations',
  title: (view) => pageWords[view.lang].evaluations,
  async render(view) {
    const w = pageWords[view.lang]
    const { evaluations: all } = await view.ask(evaluations, {})
    const isOpen = all.some((one) => one.open)
    return (
      <>
        <Crumbs view={view} label={w.evaluations} />
        <PageHead title={w.evaluations} lead={w.evaluationsLead} />
        <Columns layout="main-side">
          <Card>
            {all.length === 0 ? (
              <Empty title={w.evaluationsNone} icon="people">
                {w.evaluationsLead}
              </Empty>
            ) : (
              <Rows label={w.evaluations}>
                {all.map((one) => (
                  <Row
                    title={one.label}
                    detail={w.closesOn(dayOf(view, one.closesAt))}
                    aside={one.open ? <Badge tone="waits">{w.open}</Badge> : w.closed}
                    href={view.href(`/value/evaluations/${one.id}`)}
                  />
                ))}
              </Rows>
            )}
          </Card>
          {!isOpen && view.may(openEvaluation) !== 'no' && <OpenCard view={view} />}
        </Columns>
      </>
    )
  },
})

function OpenCard({ view }: { view: PageView }) {
  const w = pageWords[view.lang]
  return (
    <Card title={w.evaluationOpen}>
      <Form view={view} action={view.href('/value/evaluations')} submit={w.open}>
        <TextField name="label" label={w.label} maxlength={80} />
        <TextField name="points" label={w.points} inputmode="numeric" value="100" maxlength={5} />
        <TextField name="days" label={w.openDays} inputmode="numeric" value="7" maxlength={2} />
      </Form>
    </Card>
  )
}

export const openEvaluationPost = action({
  path: '/value/evaluations',
  again: evaluationsPage,
  command: openEvaluation,
  input: (form) => ({
    label: form.text('label'),
    points: Number(form.text('points')),
    days: Number(form.text('days')),
  }),
  done: ({ evaluation }) => `/value/evaluations/${evaluation}`,
})

const path = '/value/evaluations/:evaluation{[0-9a-f-]{36}}'
const shown = (view: PageView) => view.ask(evaluation, { evaluation: view.params.evaluation ?? '' })

/** Giving points while the round is open; afterwards what everybody got. */
export const evaluationPage: Page = page({
  path,
  title: async (view) => (await shown(view)).evaluation.label,
  async render(view) {
    const w = pageWords[view.lang]
    const { evaluation: one, mine, left, sums, givers } = await shown(view)
    const given = new Map(mine.map(({ agent, points }) => [agent, points]))
    return (
      <>
        <Crumbs view={view} label={one.label} />
        <PageHead title={one.label} lead={one.open ? w.closesOn(dayOf(view, one.closesAt)) : w.closed} />
        {view.refusal && <Flash tone="needs">{view.refusal.sentence}</Flash>}
        <Stack>
          {one.open ? (
            <GiveCard view={view} given={given} left={left} most={one.points} />
          ) : (
            <Card title={w.sums}>
              <p class="text-soft">{w.givers(givers)}</p>
              {sums.length > 0 && (await SumsChart({ view, sums }))}
            </Card>
          )}
        </Stack>
      </>
    )
  },
})

type GiveProps = { view: PageView; given: ReadonlyMap<string, number>; left: number; most: number }

async function GiveCard({ view, given, left, most }: GiveProps) {
  const w = pageWords[view.lang]
  const people = (await memberNames(view)).filter(({ agent }) => agent !== view.standing.agent)
  return (
    <Card title={w.give} aside={w.pointsLeft(left)}>
      <Form view={view} action={view.href(`/value/evaluations/${view.params.evaluation}`)} submit={w.give}>
        <Sum budget={BigInt(most)} of="numbers" enough={w.pointsSpent} over={w.pointsOver}>
          <div>
            {people.map(({ agent, name }) => (
              <Stepper
                name={`p.${agent}`}
                label={name}
                min={0}
                max={most}
                value={given.get(agent)?.toString()}
                less="−"
                more="+"
              />
            ))}
          </div>
        </Sum>
      </Form>
    </Card>
  )
}

export const givePointsPost = action({
  path,
  again: evaluationPage,
  command: givePoints,
  input: (form, view) => ({
    evaluation: view.params.evaluation,
    given: Object.entries(form.values()).flatMap(([name, typed]) =>
      name.startsWith('p.') && Number(typed) > 0 ? [{ to: name.slice(2), points: Number(typed) }] : [],
    ),
  }),
  done: (_, view) => `/value/evaluations/${view.params.evaluation}`,
  notice: (view) => pageWords[view.lang].pointsGiven,
})

async function SumsChart({ view, sums }: { view: PageView; sums: { agent: string; points: number }[] }) {
  const w = pageWords[view.lang]
  const names = await view.labels(
    'members.agent',
    sums.map(({ agent }) => agent),
  )
  return barChart({
    title: w.sums,
    description: w.sums,
    categories: sums.map(({ agent }) => names.get(agent) ?? '—'),
    categoryLabel: w.label,
    series: [{ name: w.sums, values: sums.map(({ points }) => points) }],
    format: (value) => w.pointsOf(Number(value)),
  })
}

/** An open round I have given nothing in yet. */
export const waitingPoints = waiting(async (view) => {
  if (view.may(evaluations) !== 'yes' || !view.standing.agent) return []
  const w = pageWords[view.lang]
  const { evaluations: all } = await view.ask(evaluations, {})
  const open = all.find((one) => one.open)
  if (!open) return []
  const { mine } = await view.ask(evaluation, { evaluation: open.id })
  if (mine.length > 0) return []
  const due = new Date(open.closesAt)
  return [{ title: open.label, detail: w.toGive, href: `/value/evaluations/${open.id}`, tone: 'person', due }]
})
