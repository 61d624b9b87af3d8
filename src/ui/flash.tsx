import type { Child } from 'hono/jsx'
import type { Tone } from './badge.tsx'
import { Icon, type IconName } from './icons.tsx'

const looks: Record<Tone, [string, IconName]> = {
  needs: ['bg-vermilion-wash text-vermilion', 'alert'],
  waits: ['bg-ochre-wash text-ochre', 'wait'],
  good: ['bg-celadon-wash text-celadon', 'check'],
  note: ['bg-indigo-wash text-indigo', 'info'],
  plain: ['bg-raised text-soft', 'info'],
}

export type FlashProps = { tone?: Tone; children: Child }

/** What just happened, or what stands in the way, on top of the page or of a card. */
export function Flash({ tone = 'good', children }: FlashProps) {
  const [look, icon] = looks[tone]
  return (
    <div
      role={tone === 'needs' ? 'alert' : 'status'}
      class={`mb-5 flex items-start gap-2.5 rounded-xl px-4 py-3 text-[0.9375rem] font-semibold ${look}`}
    >
      <span class="mt-0.5">
        <Icon name={icon} />
      </span>
      <div class="min-w-0">{children}</div>
    </div>
  )
}
