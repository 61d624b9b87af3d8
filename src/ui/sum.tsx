import type { Child } from 'hono/jsx'
import { usePage } from './page-context.ts'

export type SumProps = {
  /** What may be spent in all, in the smallest unit. */
  budget: bigint
  /** `costs`: of what is ticked. `numbers`: what is typed. `squares`: each number times itself. */
  of: 'costs' | 'numbers' | 'squares'
  /** Decimal places of the unit. */
  scale?: number
  /** Sentences with `{spent}`, `{budget}`, `{left}` and `{over}` in them, while there is enough and when there isn't. */
  enough: string
  over: string
  children: Child
}

/** Says how much of a budget the fields inside spend, while one fills them in. Needs JavaScript; the form does not. */
export function Sum({ budget, of, scale = 0, enough, over, children }: SumProps) {
  const { lang } = usePage()
  return (
    <dure-sum
      class="flex flex-col gap-4"
      data-budget={budget.toString()}
      data-of={of}
      data-scale={scale}
      data-enough={enough}
      data-over={over}
      data-locale={lang}
    >
      {children}
      <p
        role="status"
        hidden
        class="sticky bottom-20 z-10 md:bottom-2 rounded-field border border-line bg-raised px-4 py-2.5 font-semibold tnum data-over:border-vermilion data-over:bg-vermilion-wash data-over:text-vermilion"
      />
    </dure-sum>
  )
}
