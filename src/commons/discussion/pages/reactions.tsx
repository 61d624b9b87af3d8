import { HiddenKey } from '../../../ui/form.tsx'
import { usePage } from '../../../ui/page-context.ts'
import { react } from '../react.ts'
import { reactions } from '../tables.ts'
import { words } from '../words.ts'
import type { SaidProps } from './one-comment.tsx'
import { postHref } from './parts.tsx'

const signs = { agree: '👍', thanks: '🙏', unsure: '🤔' } as const

/** One press gives a sign, a second takes it back. */
export function Reactions({ view, about, said }: SaidProps) {
  const w = words[view.lang]
  const mayReact = view.may(react) === 'yes' && view.standing.agent !== undefined
  const given = reactions.filter((one) => (said.reactions[one] ?? 0) > 0)
  if (!mayReact)
    return (
      <p class="text-sm text-soft">
        {given.map((one) => `${w.reactions[one]} ${said.reactions[one]}`).join(' · ')}
      </p>
    )
  return (
    <form action={postHref(view, about, 'react')} method="post" class="flex flex-wrap gap-1.5">
      <input type="hidden" name="_csrf" value={usePage().csrf} />
      <HiddenKey value={`${view.key}-r${said.comment.slice(-12)}`} />
      <input type="hidden" name="comment" value={said.comment} />
      <input type="hidden" name="mine" value={said.mine ?? ''} />
      {reactions.map((one) => (
        <button
          type="submit"
          name="reaction"
          value={one}
          aria-pressed={said.mine === one ? 'true' : 'false'}
          aria-label={`${w.reactions[one]} ${said.reactions[one] ?? ''}`.trim()}
          title={w.reactions[one]}
          class="touch inline-flex items-center gap-1 rounded-full border border-line px-2.5 text-sm hover:bg-raised aria-pressed:border-celadon aria-pressed:bg-celadon-wash"
        >
          <span aria-hidden="true">{signs[one]}</span>
          {(said.reactions[one] ?? 0) > 0 && <span class="tnum">{said.reactions[one]}</span>}
        </button>
      ))}
    </form>
  )
}
