import { page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { Paper, PaperTable } from '../../../ui/paper.tsx'
import { Print } from '../../../ui/print.tsx'
import { people } from '../query-people.ts'
import { words } from '../words.ts'
import { at, Crumbs, moment, prepared } from './parts.tsx'

/** 참석자 서명부: everybody invited, with room to sign, for the table at the door. Five hundred at a time. */
export const sheetPage = page({
  path: '/meetings/:id/sheet',
  title: (view) => words[view.lang].sheetTitle,
  async render(view) {
    const one = await prepared(view)
    const w = words[view.lang]
    const after = view.search.get('after')?.slice(0, 600) || undefined
    const { people: list, next } = await view.ask(people, {
      ...{ meeting: one.meeting, show: 'all', after, limit: 500 },
    })
    const holders = await view.labels(
      'members.agent',
      list.flatMap(({ proxy }) => proxy?.holder ?? []),
    )
    return (
      <>
        <Crumbs view={view} one={one} label={w.sheetTitle} />
        <div class="no-print">
          <PageHead title={w.sheetTitle} lead={w.sheetLead} actions={<Print label={w.print} />} />
        </div>
        <Paper title={`${one.title} ${w.sheetTitle}`} look="paged">
          <p class="mb-4">
            {view.name} · {moment(view, one.startsAt)} · {one.place}
          </p>
          <PaperTable
            label={w.sheetTitle}
            roomy
            columns={[
              { label: w.sheetNo, end: true, width: '9%' },
              { label: w.sheetMember, width: '16%' },
              { label: w.sheetName, width: '21%' },
              { label: w.sheetProxy, width: '22%' },
              { label: w.sheetSign },
            ]}
            rows={list.map(({ name, number, proxy }, i) => [
              String(i + 1),
              number ?? '',
              name,
              proxy ? ((proxy.holder && holders.get(proxy.holder)) ?? proxy.holderName ?? '') : '',
              '',
            ])}
            foot={['', '', w.sheetTotal(list.length), '', '']}
          />
        </Paper>
        <Pagination next={next ? view.href(at(one, `/sheet?after=${next}`)) : undefined} />
      </>
    )
  },
})
