import type { Child } from 'hono/jsx'
import { Icon } from './icons.tsx'

export type DisclosureProps = { summary: Child; open?: boolean; children: Child }

/** Detail for those who want it. A plain `<details>`: stays open when the page refreshes itself. */
export function Disclosure({ summary, open, children }: DisclosureProps) {
  return (
    <details open={open}>
      <summary class="no-marker touch inline-flex items-center gap-1.5 text-[0.9375rem] text-soft hover:text-ink">
        <span class="transition-transform [[open]>summary>&]:rotate-180">
          <Icon name="open" size={16} />
        </span>
        {summary}
      </summary>
      <div class="pt-1 pb-2">{children}</div>
    </details>
  )
}
