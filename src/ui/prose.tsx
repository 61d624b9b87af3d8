import type { Child } from 'hono/jsx'

/** Running text: minutes, letters, help. Lines under 70 characters, links underlined. */
export function Prose({ children }: { children: Child }) {
  return <div class="prose-body">{children}</div>
}
