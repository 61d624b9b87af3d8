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

/** One entry as a sentence; on a phone its time stands below, so that the sentence has the whole width. */
export function Entry({ at, href, children }: EntryProps) {
  return (
    <li class="relative max-w-none items-baseline justify-between gap-4 py-2.5 last:pb-1 sm:flex">
      <span class="block min-w-0 max-w-[38em]">{children}</span>
      <span class="block shrink-0 text-sm text-soft">
        {href ? (
          <a href={href} class="quiet-link after:absolute after:inset-0">
            {at}
          </a>
        ) : (
          at
        )}
      </span>
    </li>
  )
}
