import type { Child } from 'hono/jsx'
import { LinkButton } from './button.tsx'
import { Icon, type IconName } from './icons.tsx'

export type EmptyProps = {
  /** What will be here, said as a fact: "No work recorded yet". */
  title: string
  /** How it comes about, in a sentence or two. */
  children: Child
  icon?: IconName
  /** The one next action. */
  action?: { href: string; label: string }
}

/** A place with nothing in it yet, which teaches what it is for. */
export function Empty({ title, children, icon = 'info', action }: EmptyProps) {
  return (
    <div class="flex flex-col items-center gap-2 px-2 py-8 text-center">
      <span class="mb-1 grid size-12 place-items-center rounded-full bg-celadon-wash text-celadon">
        <Icon name={icon} size={24} />
      </span>
      <p class="text-lg font-bold">{title}</p>
      <p class="max-w-[34em] text-soft">{children}</p>
      {action && (
        <div class="mt-3">
          <LinkButton tone="primary" href={action.href}>
            {action.label}
          </LinkButton>
        </div>
      )}
    </div>
  )
}
