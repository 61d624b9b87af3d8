import { Card, MoreLink } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { talk } from '../queries.ts'
import { words } from '../words.ts'
import { Comments } from './comments.tsx'
import { namesIn } from './names.ts'
import { type TalkProps, threadHref } from './parts.tsx'
import { AskToRead, ReadingCard } from './reading-card.tsx'
import { SummaryCard } from './summary-card.tsx'

/**
 * What people say about something, to stand on its page: the must-read, the summing-up, the latest comments. Nothing
 * for those who may not read it.
 */
export async function Discussion({ view, about }: TalkProps) {
  if (view.may(talk) !== 'yes') return null
  const w = words[view.lang]
  const thread = await view.ask(talk, { about: about.id, limit: 10 })
  const names = await namesIn(view, thread)
  const all = thread.earlier && <MoreLink href={threadHref(view, about)}>{w.whole}</MoreLink>
  return (
    <Stack>
      <ReadingCard view={view} about={about} reading={thread.reading} />
      <SummaryCard view={view} about={about} thread={thread} names={names} />
      <Card id="talk" title={w.title} aside={all || (thread.total > 0 && w.count(thread.total))}>
        <Comments view={view} about={about} thread={thread} names={names} />
        <AskToRead view={view} about={about} reading={thread.reading} />
      </Card>
    </Stack>
  )
}
