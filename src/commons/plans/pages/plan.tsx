import { Badge } from '../../../ui/badge.tsx'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { Columns, Stack } from '../../../ui/columns.tsx'
import { Confirm } from '../../../ui/confirm.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { Form } from '../../../ui/form.tsx'
import { type Page, type PageView, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Rows } from '../../../ui/rows.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { money, once } from '../../../ui/typed.ts'
import { addStep } from '../add-step.ts'
import { finishPlan } from '../finish-plan.ts'
import { publishIntent } from '../publish-intent.ts'
import { plan } from '../query-plans.ts'
import type { FlowView } from '../shapes.ts'
import { words } from '../words.ts'
import { FlowLine } from './flow-line.tsx'
import { crumbTo, dueText, hrefOf, type Names, namesIn } from './parts.tsx'

type Found = Awaited<ReturnType<typeof plan.run>>
type Step = Found['steps'][number]

const load = (view: PageView): Promise<Found> => view.ask(plan, { plan: view.params.plan ?? '' })

/** A plan as a work order: step by step what is needed, who took it on, what is done. */
export const planPage: Page = page({
  path: '/plans/:plan{[0-9a-f-]{36}}',
  title: async (view) => (await load(view)).plan.name,
  async render(view) {
    const w = words[view.lang]
    const found = await load(view)
    const { plan: one, steps } = found
    const all = [...steps.flatMap((step) => step.flows), ...found.flows]
    const names = await namesIn(view, all)
    const next = all.find(isLeft)
    const isOpen = one.state === 'open'
    const badge =
      one.state === 'open' ? (
        one.isLate && <Badge tone="needs">{w.late}</Badge>
      ) : (
        <Badge tone={one.state === 'done' ? 'good' : 'plain'}>
          {one.state === 'done' ? w.planDone : w.planCancelled}
        </Badge>
      )
    return (
      <>
        <Breadcrumb crumbs={[crumbTo(view, 'plans'), { label: one.name }]} />
        <PageHead
          title={one.name}
          eyebrow={one.quantity !== null && one.unit ? money(view, one.quantity, one.unit) : undefined}
          lead={dueText(view, one.dueOn)}
          badge={badge}
          actions={
            isOpen &&
            next && (
              <LinkButton tone="primary" href={hrefOf(view, next)}>
                {w.nextNeed}
              </LinkButton>
            )
          }
        />
        {view.refusal && <Flash tone="needs">{view.refusal.sentence}</Flash>}
        {one.reason && <Flash tone="plain">{one.reason}</Flash>}
        <Columns layout="main-side">
          <Stack>
            {steps.map((step, i) => (
              <StepCard view={view} step={step} number={i + 1} names={names} isOpen={isOpen} />
            ))}
          </Stack>
          <Stack>
            {one.note && (
              <Card>
                <p class="whitespace-pre-line">{one.note}</p>
              </Card>
            )}
            <Card>
              <About view={view} found={found} />
              {isOpen && <Changes view={view} id={one.id} />}
            </Card>
          </Stack>
        </Columns>
      </>
    )
  },
})

/** Still to be taken on by somebody. */
const isLeft = (flow: FlowView) =>
  flow.kind === 'intent' && flow.status === 'agreed' && flow.taken < flow.amount && flow.done < flow.amount

const sections = [
  ['input', 'needs'],
  ['gets', 'gets'],
  ['gives', 'gives'],
  ['output', 'comesOut'],
] as const

interface StepProps {
  view: PageView
  step: Step
  number: number
  names: Names
  isOpen: boolean
}

function StepCard({ view, step, number, names, isOpen }: StepProps) {
  const w = words[view.lang]
  const wishes = step.flows.filter((flow) => flow.kind === 'intent' && flow.status === 'agreed')
  const promised = (wish: string) => step.flows.filter((flow) => flow.takes === wish)
  const alone = step.flows.filter((flow) => flow.kind !== 'intent' && flow.takes === null)
  return (
    <Card
      title={`${w.step(number)} · ${step.name}`}
      aside={<StepBadge view={view} wishes={wishes} />}
      href={step.kind === 'process' ? view.href(`/processes/${step.id}`) : undefined}
    >
      {step.note && <p class="mb-2 whitespace-pre-line text-soft">{step.note}</p>}
      {step.flows.length === 0 && <p class="text-soft">{w.noNeeds}</p>}
      {sections.map(([side, title]) => {
        const here = wishes.filter((flow) => flow.side === side)
        const others = alone.filter((flow) => flow.side === side)
        if (here.length + others.length === 0) return null
        return (
          <>
            <h3 class="mt-2 text-sm font-bold text-soft">{w[title]}</h3>
            <Rows label={w[title]}>
              {here.map((flow) => (
                <FlowLine view={view} flow={flow} promised={promised(flow.id)} names={names} />
              ))}
              {others.map((flow) => (
                <FlowLine view={view} flow={flow} promised={[]} names={names} />
              ))}
            </Rows>
          </>
        )
      })}
      {isOpen && step.kind === 'process' && view.may(publishIntent) !== 'no' && (
        <div class="mt-2">
          <LinkButton tone="text" icon="plus" href={view.href(`/plans/intents/new?need=1&step=${step.id}`)}>
            {w.addNeed}
          </LinkButton>
        </div>
      )}
    </Card>
  )
}

function StepBadge({ view, wishes }: { view: PageView; wishes: readonly FlowView[] }) {
  const w = words[view.lang]
  if (wishes.length === 0) return null
  if (wishes.every((flow) => flow.done >= flow.amount)) return <Badge tone="good">{w.stepDone}</Badge>
  const left = wishes.filter(isLeft).length
  return left === 0 ? (
    <Badge tone="waits">{w.stepTaken}</Badge>
  ) : (
    <Badge tone="note">{w.stepOpen(left)}</Badge>
  )
}

function About({ view, found: { plan: one } }: { view: PageView; found: Found }) {
  const w = words[view.lang]
  const link = (href: string, label: string) => (
    <a class="quiet-link" href={view.href(href)}>
      {label}
    </a>
  )
  return (
    <p class="flex flex-wrap gap-x-4 gap-y-1 text-sm">
      {one.recipe && link(`/plans/recipes/${one.recipe}?edition=${one.edition}`, w.basedOn)}
      {one.entry !== null && link(`/journal/${one.entry}`, w.proof)}
      {link('/plans/valueflows.jsonld', w.export)}
    </p>
  )
}

function Changes({ view, id }: { view: PageView; id: string }) {
  const w = words[view.lang]
  const at = view.href(`/plans/${id}`)
  const options = [
    { value: 'done', label: w.finishDone },
    { value: 'cancelled', label: w.finishCancelled },
  ]
  return (
    <div class="mt-3 flex flex-col items-start gap-3">
      {view.may(addStep) === 'yes' && (
        <Disclosure summary={w.addStep}>
          <Form action={`${at}/steps`} view={{ key: `${view.key}s`, values: {} }} submit={w.addStep}>
            <TextField name="name" label={w.stepName} maxlength={120} />
          </Form>
        </Disclosure>
      )}
      {view.may(finishPlan) === 'yes' && (
        <Confirm
          label={w.finishPlan}
          question={w.finishQuestion}
          action={`${at}/finish`}
          submit={w.finishPlan}
          tone="quiet"
          onceKey={`${view.key}f`}
        >
          <Choice name="state" label={w.how} options={options} value="done" />
          <TextArea name="reason" label={w.reason} rows={2} optional />
        </Confirm>
      )}
    </div>
  )
}

export const addStepPost = post({
  path: '/plans/:plan{[0-9a-f-]{36}}/steps',
  again: planPage,
  async handle(view, form) {
    const input = { plan: view.params.plan ?? '', name: form.text('name'), note: '' }
    await view.execute(addStep, input, once(view, form))
    return { to: `/plans/${input.plan}`, notice: words[view.lang].stepAdded }
  },
})

export const finishPlanPost = post({
  path: '/plans/:plan{[0-9a-f-]{36}}/finish',
  again: planPage,
  async handle(view, form) {
    const state = form.text('state') as 'done' | 'cancelled'
    const input = { plan: view.params.plan ?? '', state, reason: form.text('reason') }
    await view.execute(finishPlan, input, once(view, form))
    return { to: `/plans/${input.plan}`, notice: words[view.lang].finished }
  },
})
