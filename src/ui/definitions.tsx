import type { Child } from 'hono/jsx'

export type Definition = { term: string; value: Child }

/** Facts about one thing: name on the left, value on the right, under each other on a phone. */
export function Definitions({ items }: { items: readonly Definition[] }) {
  return (
    <dl class="rows">
      {items.map(({ term, value }) => (
        <div class="gap-x-6 py-2.5 sm:flex">
          <dt class="shrink-0 text-sm text-soft sm:w-40 sm:pt-0.5">{term}</dt>
          <dd class="min-w-0">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
