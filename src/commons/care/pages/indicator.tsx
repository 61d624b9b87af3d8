import { isId } from '../../../kernel/fields.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Columns, Stack } from '../../../ui/columns.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { resource } from '../../observation/queries.ts'
import { measuringWords } from '../measuring-words.ts'
import { indicator } from '../query-indicator.ts'
import { recordReadings } from '../record-readings.ts'
import { words } from '../words.ts'
import { rangeText } from './health.tsx'
import { ChangeCard, EndCard, HistoryCard } from './indicator-change.tsx'
import { MetersCard } from './indicator-meters.tsx'
import { MeasureCard, ReadingsCard, SheetCard } from './indicator-readings.tsx'
import { Crumbs, nameIn } from './parts.tsx'

/** One thing that is watched: what was measured, where to put it right, how it is watched and which meters send it. */
export const indicatorPage = page({
  path: '/care/indicators/:indicator',
  title: async (view) =>
    (await view.labels('care.indicator', [view.params.indicator ?? ''])).get(view.params.indicator ?? '') ??
    words[view.lang].health,
  async render(view) {
    const [w, t] = [words[view.lang], measuringWords[view.lang]]
    const before = view.search.get('before')
    const asked = { indicator: idIn(view.params.indicator), before: isMoment(before) ? before : null }
    const one = await view.ask(indicator, asked)
    const thing = await view.ask(resource, { resource: one.resource })
    const names = await view.labels('members.agent', one.measurer ? [one.measurer] : [])
    const tone = one.state === 'good' ? 'good' : one.state === 'unknown' ? 'plain' : 'needs'
    const href = `/care/health?resource=${one.resource}`
    const mayMeasure = !one.ended && view.may(recordReadings) === 'yes'
    return (
      <>
        <Crumbs view={view} label={one.name} under={{ label: thing.resource.name, path: href }} />
        <PageHead
          title={one.name}
          lead={`${thing.resource.name} · ${rangeText(view, one)}`}
          badge={
            <Badge tone={one.ended ? 'plain' : tone}>{one.ended ? t.ended : w.healthStates[one.state]}</Badge>
          }
        />
        {view.refusal && <Flash tone="needs">{view.refusal.sentence}</Flash>}
        <p class="mb-4 text-soft">
          {t.rhythm(one.everyDays, one.measurer && nameIn(view, names, one.measurer))}
        </p>
        <Columns layout="main-side">
          <Stack>
            {mayMeasure && <MeasureCard view={view} one={one} />}
            <ReadingsCard view={view} one={one} />
            {mayMeasure && <SheetCard view={view} one={one} />}
          </Stack>
          <Stack>
            <ChangeCard view={view} one={one} />
            <HistoryCard view={view} one={one} />
            <MetersCard view={view} one={one} />
            <EndCard view={view} one={one} />
          </Stack>
        </Columns>
      </>
    )
  },
})

const idIn = (id = '') => (isId(id) ? id : '')
const isMoment = (text: string | null): text is string =>
  text !== null && /^\d{4}-[\d-]+T[\d:.]+Z$/.test(text)
