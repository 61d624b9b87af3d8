import { formatDay } from '../../../kernel/language.ts'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Paper, PaperClose, PaperFacts, PaperTable, Signatures } from '../../../ui/paper.tsx'
import { Print } from '../../../ui/print.tsx'
import { type ConditionView, conditions } from '../asset-queries.ts'
import { resource } from '../queries.ts'
import { words } from '../words.ts'
import { assetWords } from '../words-assets.ts'
import { figuresOfResource } from './beside.ts'
import { dayIn } from './conditions.tsx'
import { localDay } from './moment.ts'

/** The year asked for, or the one that is: reports are written in January about the year before. */
function yearOf(view: PageView): string {
  const asked = view.search.get('year') ?? ''
  return /^20\d{2}$/.test(asked) ? asked : localDay(view).slice(0, 4)
}

/** What was done with something that was handed over, for whoever handed it over. */
export const yearPaperPage = page({
  path: '/resources/:resource/year',
  title: (view) => assetWords[view.lang].yearPaper,
  async render(view) {
    const [w, a] = [words[view.lang], assetWords[view.lang]]
    const asked = { resource: view.params.resource ?? '' }
    const year = yearOf(view)
    const days = { from: `${year}-01-01`, until: `${year}-12-31` }
    const [{ resource: one }, all] = await Promise.all([
      view.ask(resource, asked),
      view.ask(conditions, asked),
    ])
    const figures = await figuresOfResource(view, one.id, days)
    const held = all.filter((each) => heldIn(view, each, days))
    const before = Number(year) - 1
    return (
      <>
        <div class="print:hidden">
          <Breadcrumb
            crumbs={[
              { label: w.title, href: view.href('/resources') },
              { label: one.name, href: view.href(`/resources/${one.id}`) },
              { label: a.yearPaper },
            ]}
          />
          <PageHead
            title={a.yearPaper}
            lead={a.yearPaperLead}
            actions={
              <>
                <LinkButton href={view.href(`/resources/${one.id}/year?year=${before}`)}>
                  {a.otherYear(before)}
                </LinkButton>
                <Print label={a.print} />
              </>
            }
          />
        </div>
        <Paper title={a.yearTitle(year)}>
          {held[0] && <p class="mb-6 text-lg font-semibold">{a.yearTo(held[0].giver)}</p>}
          <PaperFacts
            facts={[
              [a.yearAbout, one.name],
              [w.place, one.location],
              [a.yearKeeper, view.name],
            ]}
          />
          {figures.length > 0 && <h3 class="mt-8 mb-2 font-semibold">{a.yearUsed}</h3>}
          {figures.length > 0 && (
            <PaperFacts facts={figures.map(({ name, value }) => [name, value] as const)} />
          )}
          <h3 class="mt-8 mb-2 font-semibold">{a.yearKept}</h3>
          <Kept view={view} held={held} year={year} />
          <p class="mt-8 max-w-none">{a.yearClose}</p>
          <PaperClose day={formatDay(localDay(view), view.lang)} from={view.name} />
          <Signatures lines={[{ office: a.yearOffice, name: '' }]} mark={a.yearMark} />
        </Paper>
      </>
    )
  },
})

const heldIn = (view: PageView, one: ConditionView, { from, until }: { from: string; until: string }) =>
  one.since <= until &&
  (one.until === null || one.until >= from) &&
  (one.endedAt === null || dayIn(view, one.endedAt) >= from)

function Kept({ view, held, year }: { view: PageView; held: readonly ConditionView[]; year: string }) {
  const a = assetWords[view.lang]
  const day = (text: string) => formatDay(text, view.lang)
  if (held.length === 0) return <p class="max-w-none">{a.yearNoConditions}</p>
  const lookedAt = ({ reviewedAt }: ConditionView) => {
    const on = reviewedAt && dayIn(view, reviewedAt)
    return on && on >= `${year}-01-01` ? day(on) : a.yearNotLooked
  }
  return (
    <PaperTable
      label={a.yearKept}
      columns={a.yearHeads.map((label, i) => ({ label, width: i === 0 ? '45%' : undefined }))}
      rows={held.map((one) => [
        one.says,
        `${a.kinds[one.kind]}, ${a.span(day(one.since), one.until && day(one.until))}`,
        lookedAt(one),
      ])}
    />
  )
}
