import { formatDateTime } from '../../../kernel/language.ts'
import { Avatar } from '../../../ui/avatar.tsx'
import type { PageView } from '../../../ui/page.ts'
import { Time } from '../../../ui/time.tsx'
import type { Said } from '../queries.ts'
import type { Subject } from '../thread.ts'
import { words } from '../words.ts'
import { CommentTools } from './comment-tools.tsx'
import { Reactions } from './reactions.tsx'

export type SaidProps = { view: PageView; about: Subject; said: Said }

type Props = SaidProps & { names: Map<string, string>; isAnswer?: boolean }

/** Who said what and when, with the signs it got and what one can do with it. */
export function OneComment({ view, about, said, names, isAnswer }: Props) {
  const w = words[view.lang]
  const name = names.get(said.agent) ?? '–'
  return (
    <article id={`comment-${said.comment}`} class={`flex gap-2.5 ${isAnswer ? 'py-2' : ''}`}>
      {!isAnswer && <Avatar name={name} />}
      <div class="min-w-0 grow">
        <p class="max-w-none text-sm text-soft">
          <b class="me-2 text-base text-ink">{name}</b>
          <Time at={said.at}>{formatDateTime(new Date(said.at), view.lang, view.timeZone)}</Time>
          {said.edited && said.body !== null && ` · ${w.edited}`}
        </p>
        {said.hiddenBecause !== null && <p class="text-soft italic">{w.covered(said.hiddenBecause)}</p>}
        {said.body === null && said.hiddenBecause === null && <p class="text-soft italic">{w.gone}</p>}
        {said.body !== null && <p class="whitespace-pre-line [overflow-wrap:anywhere]">{said.body}</p>}
        {(said.body !== null || said.hiddenBecause !== null) && (
          <div class="mt-1 flex flex-wrap items-start gap-x-2 gap-y-1">
            {said.hiddenBecause === null && <Reactions view={view} about={about} said={said} />}
            <CommentTools view={view} about={about} said={said} />
          </div>
        )}
      </div>
    </article>
  )
}
