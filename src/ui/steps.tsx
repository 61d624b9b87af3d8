import type { Child } from 'hono/jsx'
import { Icon } from './icons.tsx'
import { useWords } from './page-context.ts'

export type Step = {
  label: string
  state: 'done' | 'now' | 'todo'
  href?: string
  /** A date, a hint, who it waits for. */
  detail?: Child
}

/** A guided path: what is done, what comes now, what is left. Also the course of a decision, with dates. */
export function Steps({ steps, label }: { steps: readonly Step[]; label: string }) {
  return (
    <ol aria-label={label}>
      {steps.map((step, index) => (
        <StepItem step={step} number={index + 1} last={index === steps.length - 1} />
      ))}
    </ol>
  )
}

function StepItem({ step, number, last }: { step: Step; number: number; last: boolean }) {
  const w = useWords()
  const line = step.state === 'done' ? 'bg-celadon' : 'bg-line'
  return (
    <li class="relative flex gap-3 pb-4 last:pb-0" aria-current={step.state === 'now' ? 'step' : undefined}>
      {!last && <span class={`absolute top-8 bottom-0 left-[0.9375rem] w-0.5 ${line}`} aria-hidden="true" />}
      <span
        class={`grid size-8 shrink-0 place-items-center rounded-full text-sm font-bold ${marks[step.state]}`}
      >
        {step.state === 'done' ? <Icon name="check" size={18} /> : <span aria-hidden="true">{number}</span>}
      </span>
      <div class={`min-w-0 pt-0.5 ${step.state === 'todo' ? 'text-soft' : ''}`}>
        <div class={step.state === 'now' ? 'font-bold' : ''}>
          {step.href ? (
            <a href={step.href} class="underline decoration-line underline-offset-4 hover:decoration-current">
              {step.label}
            </a>
          ) : (
            step.label
          )}
          <span class="sr-only"> ({w[step.state]})</span>
        </div>
        {step.detail && <div class="text-sm text-soft">{step.detail}</div>}
      </div>
    </li>
  )
}

const marks = {
  done: 'bg-celadon text-primary-content',
  now: 'border-2 border-celadon bg-surface text-celadon',
  todo: 'border border-edge bg-surface text-soft',
}
