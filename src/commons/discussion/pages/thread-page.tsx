import { z } from 'zod'
import { kernelFailure } from '../../../kernel/failure.ts'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { talk } from '../queries.ts'
import { type Subject, subject } from '../thread.ts'
import { words } from '../words.ts'
import { Comments } from './comments.tsx'
import { namesIn } from './names.ts'
import { subjectHref, threadHref } from './parts.tsx'
import { AskToRead, ReadingCard } from './reading-card.tsx'
import { SummaryCard } from './summary-card.tsx'

/** Everything said about one thing, a page at a time; also where a refused form is shown again. */
export const threadPage = page({
  path: '/discussion/:kind/:about',
  title: async (view) => `${words[view.lang].title}: ${(await subjectOf(view)).title}`,
  async render(view) {
    const w = words[view.lang]
    const { about, title } = await subjectOf(view)
    const before = z.uuid().safeParse(view.search.get('before') ?? '').data
    const thread = await view.ask(talk, { about: about.id, before, limit: 30 })
    const names = await namesIn(view, thread)
    return (
      <>
        <Breadcrumb crumbs={[{ label: title, href: subjectHref(view, about) }, { label: w.title }]} />
        <PageHead title={w.title} lead={title} />
        <Stack>
          <ReadingCard view={view} about={about} reading={thread.reading} />
          <SummaryCard view={view} about={about} thread={thread} names={names} />
          <Card id="talk" title={w.count(thread.total)}>
            <Comments view={view} about={about} thread={thread} names={names} />
            <AskToRead view={view} about={about} reading={thread.reading} />
          </Card>
        </Stack>
        <Pagination
          previous={before === undefined ? undefined : threadHref(view, about)}
          next={thread.earlier ? `${threadHref(view, about)}?before=${thread.earlier}` : undefined}
        />
      </>
    )
  },
})

/** What a thread's address names, with its title; whoever may not read the talk learns nothing of it. */
export async function subjectOf(view: PageView): Promise<{ about: Subject; title: string }> {
  const parsed = subject.safeParse({ kind: view.params.kind, id: view.params.about })
  const mayRead = parsed.success && view.may(talk) === 'yes'
  const names = mayRead ? await view.labels(parsed.data.kind, [parsed.data.id]) : undefined
  const title = parsed.success && names?.get(parsed.data.id)
  if (!parsed.success || !title) throw kernelFailure('not_found', { what: 'discussion.thread' })
  return { about: parsed.data, title }
}
