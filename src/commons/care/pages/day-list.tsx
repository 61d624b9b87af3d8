import { page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Paper, PaperTable } from '../../../ui/paper.tsx'
import { Print } from '../../../ui/print.tsx'
import { words } from '../words.ts'
import { loadDay } from './day.tsx'
import { Crumbs, moment, nameIn } from './parts.tsx'

/** The list to take along: everybody who signed up, with room to tick who came. */
export const dayListPage = page({
  path: '/care/days/:day/list',
  title: (view) => words[view.lang].list,
  async render(view) {
    const w = words[view.lang]
    const { day, signups } = await loadDay(view)
    const names = await view.labels(
      'members.agent',
      signups.map(({ agent }) => agent),
    )
    const [no = '', name = '', instead = '', tick = ''] = w.listCols
    return (
      <>
        <div class="print:hidden">
          <Crumbs view={view} label={w.list} under={{ label: day.title, path: `/care/days/${day.id}` }} />
          <PageHead title={w.list} actions={<Print label={w.print} />} />
        </div>
        <Paper title={day.title}>
          <p class="mb-4">{[view.name, moment(view, day.begins), day.place].join(' · ')}</p>
          <PaperTable
            label={day.title}
            roomy
            columns={[
              { label: no, end: true, width: '9%' },
              { label: name },
              { label: instead },
              { label: tick },
            ]}
            rows={signups.map(({ agent, standIn }, i) => [
              String(i + 1),
              nameIn(view, names, agent),
              standIn ?? '',
              '',
            ])}
          />
        </Paper>
      </>
    )
  },
})
