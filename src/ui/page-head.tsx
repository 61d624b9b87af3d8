import type { Child } from 'hono/jsx'
import { together } from './together.tsx'

export type PageHeadProps = {
  title: Child
  /** The small line above: "Item 32 · change of a regulation". */
  eyebrow?: Child
  /** One sentence on what this page is. */
  lead?: Child
  /** A badge beside the title. */
  badge?: Child
  /** At most one primary button, last. */
  actions?: Child
}

/** The top of a page: what it is, and the next action. */
export function PageHead({ title, eyebrow, lead, badge, actions }: PageHeadProps) {
  return (
    <div class="mb-5 flex flex-wrap items-end justify-between gap-x-8 gap-y-4 sm:mb-6">
      <div class="min-w-0">
        {eyebrow && <p class="mb-0.5 text-sm text-soft">{together(eyebrow)}</p>}
        <h1 class="text-2xl sm:text-[2rem]">{together(title)}</h1>
        {lead && <p class="mt-1 text-soft">{together(lead)}</p>}
      </div>
      {(badge || actions) && (
        <div class="flex flex-wrap items-center gap-2.5 print:hidden">
          {badge}
          {actions}
        </div>
      )}
    </div>
  )
}
