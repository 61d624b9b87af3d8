import type { Child } from 'hono/jsx'

export type Definition = { term: string; value: Child }

/** Facts about one thing: name on the left, value on the right. */
export function Definitions({ items }: { items: readonly Definition[] }) {
  return (
    <dl class="rows">
      {items.map(({ term, value }) => (
        <div class="flex gap-x-4 py-2.5 sm:gap-x-6">
          <dt class="w-24 shrink-0 pt-0.5 text-sm text-soft sm:w-40">{term}</dt>
          <dd class="min-w-0">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
