import { Card } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { type Page, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { revision } from '../query-page.ts'
import { words } from '../words.ts'
import { load } from './article.tsx'
import { Crumbs, Erase, Looking, numberIn, RevertForm } from './looking.tsx'
import { LookedBadge, moment, namesOf, saidOf, writer } from './parts.tsx'
import { rendered } from './rendered.tsx'

/** An earlier revision as it read, and the way back to it. */
export const revisionPage: Page = page({
  path: '/knowledge/pages/:page/revisions/:revision',
  title: async (view) =>
    words[view.lang].oldTitle((await load(view)).page.title, numberIn(view.params.revision)),
  async render(view) {
    const w = words[view.lang]
    const number = numberIn(view.params.revision)
    const [{ page: one, can }, { revision: old, text }] = await Promise.all([
      load(view),
      view.ask(revision, { page: view.params.page ?? '', revision: number }),
    ])
    const [{ body }, names] = await Promise.all([rendered(view, text), namesOf(view, [old.author])])
    const canRevert = can.revert && !old.newest && !old.erased
    return (
      <>
        <Crumbs view={view} title={one.title} label={w.revision(old.number)} />
        <PageHead
          eyebrow={`${writer(view, names, old)} · ${moment(view, old.at)} · ${saidOf(view, old)}`}
          title={w.oldTitle(one.title, old.number)}
          lead={old.newest ? undefined : w.oldLead}
          badge={<LookedBadge view={view} one={old} />}
          actions={
            canRevert && <RevertForm view={view} to={old.number} base={one.revision} label={w.revertTo} />
          }
        />
        <Stack>
          <Card>{text === '' ? <p class="text-soft">{old.erased ? w.erased : w.emptyPage}</p> : body}</Card>
          <Looking view={view} one={old} />
          <Erase view={view} one={old} />
        </Stack>
      </>
    )
  },
})
