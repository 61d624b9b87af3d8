import type { Child } from 'hono/jsx'

/** `needs` a person (vermilion), `waits` (ochre), `good` (celadon), `note` (indigo), or `plain`. */
export type Tone = 'needs' | 'waits' | 'good' | 'note' | 'plain'

const tones: Record<Tone, string> = {
  needs: 'bg-vermilion-wash text-vermilion',
  waits: 'bg-ochre-wash text-ochre',
  good: 'bg-celadon-wash text-celadon',
  note: 'bg-indigo-wash text-indigo',
  plain: 'bg-raised text-soft',
}

export type BadgeProps = { tone?: Tone; href?: string; children: Child }

/** A short state in words; the colour only repeats what the words say. */
export function Badge({ tone = 'plain', href, children }: BadgeProps) {
  const look = `inline-flex items-center gap-1 rounded-full px-2.5 py-0.5 text-[0.8125rem] leading-5 font-bold whitespace-nowrap ${tones[tone]}`
  if (!href) return <span class={look}>{children}</span>
  return (
    <a href={href} class={`${look} hover:underline underline-offset-4`}>
      {children}
    </a>
  )
}
