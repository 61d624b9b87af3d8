import { formatDay, type Lang } from '../../../kernel/language.ts'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import type { PageView } from '../../../ui/page.ts'
import { Row, Rows } from '../../../ui/rows.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { today } from '../../../ui/typed.ts'
import { foundingLaw } from '../law.ts'
import type { PathStep } from '../queries.ts'
import { takeStep } from '../take-step.ts'
import { words } from '../words.ts'
import { paperNames } from './paper-names.ts'
import type { Course, StepNow } from './shapes.ts'

type NowProps = { view: PageView; course: Course; step: StepNow }

/** What to do now: why, the papers it needs, and the form that notes it. */
export function NowCard({ view, course, step: { step, due } }: NowProps) {
  const w = words[view.lang]
  const article = foundingLaw(view.charter).article?.[view.lang]
  const link = links(view.lang)[step]
  return (
    <Card title={`${w.now}: ${w.steps[step]}`}>
      <div class="flex flex-col gap-5">
        <p>{w.hints[step]}</p>
        {link && (
          <p>
            <LinkButton
              tone={step === 'plan' || step === 'promoters' ? 'primary' : 'quiet'}
              href={view.href(link.href)}
            >
              {link.label}
            </LinkButton>
          </p>
        )}
        <Papers view={view} step={step} />
        {step !== 'plan' && step !== 'promoters' && view.may(takeStep) === 'yes' && (
          <TakeForm view={view} course={course} step={step} due={due} />
        )}
        {article && step !== 'plan' && <p class="text-sm text-soft">{w.lawNote(article)}</p>}
      </div>
    </Card>
  )
}

function links(lang: Lang): Partial<Record<PathStep, { href: string; label: string }>> {
  const w = words[lang]
  return {
    plan: { href: '/founding/plan', label: w.writePlan },
    promoters: { href: '/founding/people', label: w.seePeople },
    articles: { href: '/rules/text', label: w.articlesText },
    called: { href: '/meetings', label: w.meetings },
    held: { href: '/meetings', label: w.meetings },
    paid: { href: '/shares', label: w.shares },
  }
}

/** What is made here, and what comes from elsewhere. */
function Papers({ view, step }: { view: PageView; step: PathStep }) {
  const w = words[view.lang]
  const papers = paperNames[step] ?? []
  if (papers.length === 0) return null
  return (
    <div>
      <h3 class="font-bold">{w.papers}</h3>
      <Rows label={w.papers}>
        {papers.map((paper) => (
          <Row title={w.paper[paper]} href={view.href(`/founding/papers/${paper}`)} />
        ))}
      </Rows>
      {step === 'filed' && (
        <p class="mt-2 text-sm text-soft">
          {w.alsoNeeded}: {Object.values(w.extra).join(', ')}
        </p>
      )}
    </div>
  )
}

const numbered: readonly PathStep[] = ['filed', 'accepted', 'registered']

function TakeForm({
  view,
  course,
  step,
  due,
}: {
  view: PageView
  course: Course
  due: string | null
  step: Exclude<PathStep, 'plan' | 'promoters'>
}) {
  const w = words[view.lang]
  const now = today(view)
  // What is too early is refused; better to say so beforehand.
  const hint = step === 'held' && due !== null ? w.notBefore(formatDay(due, view.lang)) : undefined
  return (
    <Form view={view} action={view.href('/founding/take')} submit={w.take(step)}>
      <HiddenField name="step" value={step} />
      <DateField name="on" label={w.day} hint={hint} value={now} max={now} />
      {step === 'held' && (
        <div class="grid max-w-[30rem] grid-cols-2 items-end gap-3">
          <TextField
            name="present"
            label={w.present}
            inputmode="numeric"
            hint={w.headsHint(course.founders)}
          />
          <TextField name="inFavour" label={w.inFavour} inputmode="numeric" />
        </div>
      )}
      {numbered.includes(step) && (
        <TextField name="reference" label={w.number} hint={w.numberHint} maxlength={100} optional />
      )}
    </Form>
  )
}
