import type { Child } from 'hono/jsx'

/** Figures under each other: what I owe and am owed. */
export function Stats({ children }: { children: Child }) {
  return <dl class="rows">{children}</dl>
}

export type StatProps = { label: Child; detail?: Child; children: Child }

/** One figure (usually a large `Amount`) with its name. */
export function Stat({ label, detail, children }: StatProps) {
  return (
    <div class="flex flex-wrap items-center justify-between gap-x-4 py-2">
      <dt class="text-soft">
        {label}
        {detail && <span class="block text-sm">{detail}</span>}
      </dt>
      <dd class="ms-auto text-right">{children}</dd>
    </div>
  )
}
