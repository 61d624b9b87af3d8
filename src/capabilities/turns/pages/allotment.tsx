import { BeforeCard } from '../../../commons/care/pages/before-card.tsx'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Columns, Stack } from '../../../ui/columns.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { ruleOf, type Way } from '../dials.ts'
import { ruleText } from '../rule-text.ts'
import { words } from '../words.ts'
import { AwayCard } from './away-card.tsx'
import { CycleCard, ShareCard } from './cycle-card.tsx'
import { EndedCard, EndPlacing } from './ended-card.tsx'
import { AskingCard, LotteryCard, LotteryKept } from './lottery-card.tsx'
import { allotmentPath, load, nameOf, type Shown, toAllotment } from './parts.tsx'
import { RegimeCard } from './regime-card.tsx'
import { RotationCard, RotationKept } from './rotation-card.tsx'
import { CatchesCard, LogCard, SeasonCard, SeasonForm } from './season-card.tsx'
import { DrawCard, SitesCard } from './sites-card.tsx'

/** One of what is shared: mine first, then everybody's, then the rule and what there is to do for it. */
export const allotmentPage: Page = page({
  path: allotmentPath,
  title: nameOf,
  async render(view) {
    const w = words[view.lang]
    const shown = await load(view)
    const rule = ruleOf(view.charter, shown.rule)
    const name = await nameOf(view)
    const { draw, cycle, season, rotation, lottery } = shown
    const said = rule ? ruleText(rule, view.lang) : [w.ruleGone]
    return (
      <>
        <Breadcrumb crumbs={[{ label: w.title, href: view.href('/turns') }, { label: name }]} />
        <PageHead
          title={name}
          lead={rule?.name[view.lang] ?? w.ruleGone}
          actions={
            draw?.seed && <LinkButton href={toAllotment(view, `/list?day=${draw.day}`)}>{w.list}</LinkButton>
          }
        />
        {view.refusal && <Flash tone="needs">{view.refusal.sentence}</Flash>}
        <Stack>
          {shown.ended && <EndedCard view={view} since={shown.ended} />}
          {shown.away && <AwayCard view={view} away={shown.away} rule={rule} />}
          {!shown.ended && shown.regime && (await RegimeCard({ view, regime: shown.regime }))}
          {!shown.ended && rule?.way === 'open' && <Card>{w.openText}</Card>}
          {season && (await LogCard({ view, season }))}
          {!shown.ended && rule?.way === 'sites' && (await SitesCard({ view, draw }))}
          {rule?.way === 'proportional' && (cycle || !shown.ended) && (await CycleCard({ view, cycle }))}
          {rule?.way === 'quota' && <SeasonCard view={view} season={season} />}
          {!shown.ended && rule?.way === 'rotation' && (await RotationCard({ view, rotation }))}
          {!shown.ended && <BeforeCard view={view} resource={shown.resource} />}
          {lottery && (await LotteryCard({ view, lottery }))}
          {!shown.ended && lottery && <AskingCard view={view} lottery={lottery} />}
          {season && season.catches.length > 0 && (await CatchesCard({ view, season }))}
          <Columns layout="main-side">
            <Card title={w.rule}>
              <ul class="list-disc ps-5">
                {said.map((one) => (
                  <li>{one}</li>
                ))}
              </ul>
            </Card>
            {!shown.ended && <Kept view={view} shown={shown} way={rule?.way} />}
          </Columns>
        </Stack>
      </>
    )
  },
})

/** What whoever looks after it does next, and below that how to give it up. */
function Kept({ view, shown, way }: { view: PageView; shown: Shown; way: Way | undefined }) {
  const { draw, cycle, season, rotation, lottery } = shown
  return (
    <Stack>
      {way === 'sites' && <DrawCard view={view} draw={draw} />}
      {way === 'proportional' && <ShareCard view={view} cycle={cycle} />}
      {way === 'rotation' && <RotationKept view={view} rotation={rotation} />}
      {lottery && <LotteryKept view={view} lottery={lottery} />}
      {way === 'quota' && <SeasonForm view={view} season={season} />}
      <EndPlacing view={view} />
    </Stack>
  )
}
