import type { Child } from 'hono/jsx'
import { together } from './together.tsx'

/** A list of things inside a card, one line between each. */
export function Rows({ children, label }: { children: Child; label?: string }) {
  return (
    <ul class="rows" aria-label={label}>
      {children}
    </ul>
  )
}

export type RowProps = {
  title: Child
  /** The second, softer line. */
  detail?: Child
  /** A badge, a count or an amount at the end. */
  aside?: Child
  /** Makes the whole row lead there. */
  href?: string
  /** Set the title in bold: it asks something of the reader. */
  strong?: boolean
  /** Whatever belongs below, over the full width: bars, buttons. */
  children?: Child
}

/** One thing in a list. */
export function Row({ title, detail, aside, href, strong, children }: RowProps) {
  const look = strong ? 'font-bold' : ''
  return (
    <li class="relative max-w-none py-3 last:pb-1">
      <div class="flex items-center justify-between gap-x-4">
        <div class="min-w-0">
          <div class={look}>{href ? <RowLink href={href}>{together(title)}</RowLink> : together(title)}</div>
          {detail && <div class="text-sm text-soft">{together(detail)}</div>}
        </div>
        {aside !== undefined && <div class="relative shrink-0 text-right font-bold tnum">{aside}</div>}
      </div>
      {children && <div class="relative mt-2">{children}</div>}
    </li>
  )
}

/** Its hit area is the whole row, so a thumb can't miss it. */
function RowLink({ href, children }: { href: string; children: Child }) {
  return (
    <a href={href} class="underline-offset-4 after:absolute after:inset-0 hover:underline">
      {children}
    </a>
  )
}
