import type { Child } from 'hono/jsx'
import { together } from './together.tsx'

export type CardProps = {
  title?: Child
  /** A badge or a short link at the end of the title line. */
  aside?: Child
  /** Makes the title a link. */
  href?: string
  id?: string
  children?: Child
}

/** A sheet of paper on the desk: one subject, its title, its content. */
export function Card({ title, aside, href, id, children }: CardProps) {
  return (
    <section
      id={id}
      data-card
      class="flex min-w-0 flex-col rounded-box border border-line bg-surface px-4 py-4 shadow-(--shade) sm:px-6 sm:py-5"
    >
      {(title || aside) && (
        <div class="mb-2 flex min-h-8 flex-wrap items-center justify-between gap-x-4 gap-y-1">
          {title && <h2 class="text-lg">{href ? <a href={href}>{together(title)}</a> : together(title)}</h2>}
          {aside && <div class="text-sm text-soft">{aside}</div>}
        </div>
      )}
      {children}
    </section>
  )
}

/** The short link at the end of a card's title: "See all". */
export function MoreLink({ href, children }: { href: string; children: Child }) {
  return (
    <a href={href} class="quiet-link -my-2 inline-block py-2 text-sm">
      {children}
    </a>
  )
}
