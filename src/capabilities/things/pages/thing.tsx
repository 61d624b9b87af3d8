import { BeforeCard } from '../../../commons/care/pages/before-card.tsx'
import { nobody } from '../../../kernel/authority.ts'
import { isId } from '../../../kernel/fields.ts'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Columns, Stack } from '../../../ui/columns.tsx'
import { type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { ruleOf, type UsageRule } from '../dials.ts'
import { lendingWords } from '../lending-words.ts'
import { thing as thingQuery } from '../query-thing.ts'
import { ruleText } from '../rule-text.ts'
import { words } from '../words.ts'
import { BookCard } from './book-card.tsx'
import { LendButton } from './lend-button.tsx'
import { ManageCard } from './manage-card.tsx'
import { untilText } from './parts.tsx'
import { WaitingCard } from './waiting-card.tsx'
import { WeekCard } from './week.tsx'

export const thingPath = '/things/:resource'

export const isDay = (text: string | null): text is string =>
  text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))

export const loadThing = (view: PageView) => {
  const { resource } = view.params
  const day = view.values.day ?? view.search.get('day')
  return view.ask(thingQuery, {
    resource: isId(resource) ? resource : nobody,
    ...(isDay(day ?? null) ? { day: day as string } : {}),
  })
}

/** One thing: its week, the form to book it, and the rule in sentences. */
export const thingPage: Page = page({
  path: thingPath,
  title: async (view) => nameOf(view),
  async render(view) {
    const w = words[view.lang]
    const shown = await loadThing(view)
    const rule = ruleOf(view.charter, shown.rule)
    const name = await nameOf(view)
    const canBook = !shown.ended && rule?.way === 'booking' && !(rule.training && !shown.trained)
    return (
      <>
        <Breadcrumb crumbs={[{ label: w.title, href: view.href('/things') }, { label: name }]} />
        <PageHead
          title={name}
          lead={leadOf(view, shown, rule)}
          actions={
            <>
              {canBook && rule?.lending && <LendButton view={view} shown={shown} rule={rule} />}
              {!shown.ended && rule?.training && !shown.trained && (
                <LinkButton href={view.href('/people/officers')}>{w.whoShows}</LinkButton>
              )}
            </>
          }
        />
        <Stack>
          {canBook && rule && <BookCard view={view} shown={shown} rule={rule} />}
          <BeforeCard view={view} resource={shown.resource} />
          {canBook && rule && (await WaitingCard({ view, shown, rule }))}
          {rule?.way !== 'open' && !shown.ended && (
            <WeekCard view={view} week={shown} rule={rule} open={canBook} />
          )}
          <Columns layout="main-side">
            <RuleCard view={view} rule={rule} />
            {shown.can.keep && !shown.ended && <ManageCard view={view} shown={shown} rule={rule} />}
          </Columns>
        </Stack>
      </>
    )
  },
})

type Shown = Awaited<ReturnType<typeof loadThing>>

function leadOf(view: PageView, { ended, away, trained, here }: Shown, rule: UsageRule | undefined) {
  const w = words[view.lang]
  if (ended) return w.ended
  if (!rule) return w.ruleGone
  if (rule.training && !trained) return w.notTrained
  if (rule.lending && here === 0 && !away) return lendingWords[view.lang].allOut
  if (away && Date.parse(away.from) <= view.now.getTime())
    return away.until ? w.repairUntil(untilText(view, away.until)) : w.repair
  return undefined
}

function RuleCard({ view, rule }: { view: PageView; rule: UsageRule | undefined }) {
  const w = words[view.lang]
  const said = rule ? ruleText(rule, view.lang) : [w.ruleGone]
  return (
    <Card title={w.rule}>
      <ul class="list-disc ps-5">
        {said.map((one) => (
          <li>{one}</li>
        ))}
      </ul>
    </Card>
  )
}

export async function nameOf(view: PageView): Promise<string> {
  const resource = view.params.resource ?? nobody
  if (!isId(resource)) return words[view.lang].title
  return (await view.labels('observation.resource', [resource])).get(resource) ?? words[view.lang].title
}
