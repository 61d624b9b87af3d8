import { kernelFailure } from '../../../kernel/failure.ts'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { type Page, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Paper, PaperFacts, PaperTable } from '../../../ui/paper.tsx'
import { Print } from '../../../ui/print.tsx'
import { words } from '../words.ts'
import { allotmentPath, dayText, load, nameOf, namesOf, spanText, toAllotment } from './parts.tsx'

/** Who is where on a day and the day after, to hang up at the harbour and to hand in. */
export const listPage: Page = page({
  path: `${allotmentPath}/list`,
  title: (view) => words[view.lang].list,
  async render(view) {
    const w = words[view.lang]
    const { draw } = await load(view)
    if (!draw?.seed) throw kernelFailure('not_found', { what: 'turns.draw' })
    const [title, name] = [
      await nameOf(view),
      await namesOf(
        view,
        draw.rows.map(({ agent }) => agent),
        false,
      ),
    ]
    const { from, until, day, rows, seed } = draw
    const said = (one: string) => dayText(one, view.lang)
    return (
      <>
        <Breadcrumb crumbs={[{ label: title, href: toAllotment(view) }, { label: w.list }]} />
        <PageHead title={w.list} actions={<Print label={w.print} />} />
        <Paper title={w.paperTitle(title, said(day))}>
          <PaperFacts
            facts={[
              [w.day, spanText(view, { from, until })],
              [w.seed, <span class="break-all">{seed}</span>],
            ]}
          />
          <div class="mt-6">
            <PaperTable
              label={w.list}
              columns={[{ label: 'No.', tight: true, end: true }, { label: w.site }, { label: w.who }]}
              rows={rows.map(({ site, agent }, at) => [at + 1, site, agent ? name(agent) : w.idle])}
            />
          </div>
        </Paper>
      </>
    )
  },
})
