import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card, MoreLink } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { type Page, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { words } from '../words.ts'
import { LookForm } from './look-card.tsx'
import { Goal, ideaHref, roundHref } from './parts.tsx'
import { loadRound, roundPath } from './round.tsx'

/** Ideas that wait for peers to look, those I have not looked at first. */
export const screeningPage: Page = page({
  path: `${roundPath}/screening`,
  title: (view) => words[view.lang].screening,
  async render(view) {
    const w = words[view.lang]
    const { round, ideas, needed } = await loadRound(view)
    const waiting = ideas
      .filter((one) => one.state === 'published' && !one.isOwn)
      .sort((a, b) => Number(a.looked) - Number(b.looked))
    return (
      <>
        <Breadcrumb
          crumbs={[{ label: round.name, href: roundHref(view, round.id) }, { label: w.screening }]}
        />
        <PageHead title={w.screening} lead={w.screeningLead(needed)} />
        {view.refusal && <Flash tone="needs">{view.refusal.sentence}</Flash>}
        <Stack>
          {waiting.length === 0 && (
            <Card>
              <Empty title={w.screeningNone} icon="check">
                {w.screeningNoneText}
              </Empty>
            </Card>
          )}
          {waiting.map((one) => (
            <Card
              title={one.title}
              href={ideaHref(view, one.id)}
              aside={w.lookCount(one.oks, needed, one.changes)}
            >
              <p class="mb-3 line-clamp-6 whitespace-pre-line">{one.text}</p>
              <Goal view={view} idea={one} unit={round.unit} />
              <p class="my-2">
                <MoreLink href={ideaHref(view, one.id)}>{w.read}</MoreLink>
              </p>
              {one.looked && <p class="mb-3 text-sm text-soft">{w.lookedAlready}</p>}
              <LookForm view={view} idea={one.id} />
            </Card>
          ))}
        </Stack>
      </>
    )
  },
})
