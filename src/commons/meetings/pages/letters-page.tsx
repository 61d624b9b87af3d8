import { Empty } from '../../../ui/empty.tsx'
import { page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { Print } from '../../../ui/print.tsx'
import { people } from '../query-people.ts'
import { words } from '../words.ts'
import { chairName } from './chair-name.ts'
import { Letter } from './letter.tsx'
import { at, Crumbs, prepared } from './parts.tsx'

/** A letter for each whom nothing else reaches, addressed and ready for the printer, a hundred at a time. */
export const lettersPage = page({
  path: '/meetings/:id/letters',
  title: (view) => words[view.lang].lettersTitle,
  async render(view) {
    const one = await prepared(view)
    const w = words[view.lang]
    const after = view.search.get('after')?.slice(0, 600) || undefined
    const [found, chair] = await Promise.all([
      view.ask(people, { meeting: one.meeting, show: 'untold', after, limit: 100 }),
      chairName(view),
    ])
    return (
      <>
        <Crumbs view={view} one={one} label={w.lettersTitle} />
        {/* On paper stands the letter alone. */}
        <div class="no-print">
          <PageHead
            title={w.lettersTitle}
            lead={w.lettersLead}
            actions={found.people.length > 0 && <Print label={w.print} />}
          />
        </div>
        {found.people.length === 0 && (
          <Empty title={w.nobodyLeft} icon="check">
            {w.lettersNone}
          </Empty>
        )}
        {found.people.map((to) => (
          <Letter view={view} one={one} to={to} chair={chair} />
        ))}
        <Pagination next={found.next ? view.href(at(one, `/letters?after=${found.next}`)) : undefined} />
      </>
    )
  },
})
