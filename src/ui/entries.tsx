import type { Child } from 'hono/jsx'

/** What happened, newest first, each in a plain sentence from the journal. */
export function Entries({ children, label }: { children: Child; label?: string }) {
  return (
    <ol class="rows" aria-label={label}>
      {children}
    </ol>
  )
}

export type EntryProps = {
  /** When, usually `<Time>`. */
  at: Child
  /** The entry with its proof. */
  href?: string
  children: Child
}

/** One entry as a sentence. */
export function Entry({ at, href, children }: EntryProps) {
  return (
    <li class="flex max-w-none items-baseline justify-between gap-4 py-2.5 last:pb-1">
      <span class="min-w-0 max-w-[38em]">{children}</span>
      <span class="shrink-0 text-sm text-soft">
        {href ? (
          <a href={href} class="quiet-link -my-3 inline-block py-3">
            {at}
          </a>
        ) : (
          at
        )}
      </span>
    </li>
  )
}
