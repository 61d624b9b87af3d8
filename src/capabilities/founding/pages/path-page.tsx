import { formatDay } from '../../../kernel/language.ts'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Columns, Stack } from '../../../ui/columns.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Steps } from '../../../ui/steps.tsx'
import { type PathStep, path } from '../queries.ts'
import { takeStep } from '../take-step.ts'
import { words } from '../words.ts'
import { NowCard } from './now-card.tsx'
import type { Course, StepNow } from './shapes.ts'

/** The whole way on one page: what is done, what comes now with its papers and its form, what is left. */
export const pathPage: Page = page({
  path: '/founding',
  title: (view) => words[view.lang].title,
  async render(view) {
    const w = words[view.lang]
    const course = await view.ask(path, {})
    const now = course.steps.find(({ state }) => state === 'now')
    return (
      <>
        <PageHead title={course.plan?.name ?? w.title} eyebrow={course.plan && w.title} lead={w.lead} />
        {view.refusal && !hasForm(now?.step) && <Flash tone="needs">{view.refusal.sentence}</Flash>}
        <Columns layout="main-side">
          <Stack>
            {now ? <NowCard view={view} course={course} step={now} /> : <Done view={view} />}
            <Undo view={view} course={course} />
          </Stack>
          <Card title={w.title}>
            <Steps label={w.title} steps={course.steps.map((step) => stepOf(view, course, step))} />
          </Card>
        </Columns>
      </>
    )
  },
})

/** Steps that are noted by a form on this page; its refusals stand there. */
const hasForm = (step?: PathStep) => step !== undefined && step !== 'plan' && step !== 'promoters'

function stepOf(view: PageView, course: Course, step: StepNow) {
  const { state } = step
  const href = { plan: '/founding/plan', promoters: '/founding/people' }[step.step as string]
  return {
    label: words[view.lang].steps[step.step],
    state,
    href: href && view.href(href),
    detail: detailOf(view, course, step),
  }
}

function detailOf(view: PageView, course: Course, { step, on, due, late, ...step_ }: StepNow) {
  const w = words[view.lang]
  const day = (one: string) => formatDay(one, view.lang)
  if (step === 'promoters')
    return `${w.promoterCount(course.promoters, course.promotersNeeded)} · ${w.founderCount(course.founders)}`
  if (on) {
    const { present, agreed, inFavour, reference } = step_
    const held = present !== null && w.meeting(present, agreed ?? 0, inFavour ?? 0)
    return [w.onDay(day(on)), held, reference && w.reference(reference)].filter(Boolean).join(' · ')
  }
  if (!due) return undefined
  if (late) return <span class="font-bold text-vermilion">{w.late(day(due))}</span>
  if (step === 'registered') return w.by(day(due))
  return step === 'accepted' ? w.answerFrom(day(due)) : w.notBefore(day(due))
}

function Done({ view }: { view: PageView }) {
  const w = words[view.lang]
  return (
    <Card title={w.done}>
      <p>{w.doneText}</p>
      <p class="mt-4">
        <LinkButton tone="primary" href={view.href('/start')}>
          {w.doneNext}
        </LinkButton>
      </p>
    </Card>
  )
}

/** Steps noted by mistake, or refused by the authority, are taken back one at a time. */
function Undo({ view, course }: { view: PageView; course: Course }) {
  const w = words[view.lang]
  const last = course.steps.filter(({ on }) => on !== null).at(-1)
  if (!last || view.may(takeStep) !== 'yes') return null
  return (
    <Form
      action={view.href('/founding/undo')}
      onceKey={`${view.key}u`}
      submit={`${w.undo}: ${w.steps[last.step]}`}
      submitTone="text"
    >
      <HiddenField name="step" value={last.step} />
    </Form>
  )
}
