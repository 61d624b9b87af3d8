import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { type Page, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { comparison, revision } from '../query-page.ts'
import { words } from '../words.ts'
import { load } from './article.tsx'
import { Comparison } from './comparison.tsx'
import { Crumbs, Looking, numberIn, RevertForm } from './looking.tsx'
import { LookedBadge, moment, namesOf, pageHref, saidOf, writer } from './parts.tsx'

/** Two revisions of a page, line by line and word by word. */
export const comparePage: Page = page({
  path: '/knowledge/pages/:page/compare',
  title: (view) => words[view.lang].compareTitle,
  async render(view) {
    const w = words[view.lang]
    const [from, to] = [numberIn(view.search.get('from')), numberIn(view.search.get('to'))]
    const { title, newest, before, after } = await view.ask(comparison, {
      page: view.params.page ?? '',
      from,
      to,
    })
    const [{ can }, { revision: later }] = await Promise.all([
      load(view),
      view.ask(revision, { page: view.params.page ?? '', revision: to }),
    ])
    const names = await namesOf(view, [later.author])
    const canUndo = can.revert && to === newest && from > 0 && from < to && before !== after
    return (
      <>
        <Crumbs view={view} title={title} label={w.compare} />
        <PageHead
          eyebrow={`${writer(view, names, later)} · ${moment(view, later.at)} · ${saidOf(view, later)}`}
          title={w.between(from, to)}
          badge={<LookedBadge view={view} one={later} />}
          actions={
            <>
              <LinkButton href={pageHref(view, later.page, `/revisions/${to}`)}>{w.revision(to)}</LinkButton>
              {canUndo && <RevertForm view={view} to={from} base={to} label={w.revert} />}
            </>
          }
        />
        <Stack>
          <Card>
            {later.flag && <p class="mb-3 text-vermilion">{w.flagSays(later.flag)}</p>}
            <Comparison view={view} before={before} after={after} />
          </Card>
          {to === from + 1 && <Looking view={view} one={later} />}
        </Stack>
      </>
    )
  },
})
