import { formatDate } from '../../kernel/language.ts'
import type { Told } from '../../kernel/tell.ts'
import { tell } from '../../kernel/tell.ts'
import { Card, MoreLink } from '../../ui/card.tsx'
import { Entries, Entry } from '../../ui/entries.tsx'
import type { PageView } from '../../ui/page.ts'
import { Time } from '../../ui/time.tsx'
import { isFollowed } from './shell.tsx'
import { lastCheck } from './verified.ts'
import type { Web } from './web.ts'
import { webWords } from './words.ts'

const shown = 6
/** Some may be hidden from this reader, so more are read than are shown. */
const read = 40

/** What happened lately, in sentences from the journal; nothing for those to whom it is closed. */
export async function Lately({ web, view }: { web: Web; view: PageView }) {
  if (!isFollowed(view)) return null
  const w = webWords[view.lang]
  const [told, check] = await Promise.all([latest(web, view), lastCheck(web, view)])
  const count = (size: number) => size.toLocaleString(view.lang)
  return (
    <Card
      title={w.lately}
      aside={
        <MoreLink href={view.href('/journal')}>
          {w.journalCount(count(view.size))}
          {check &&
            ` · ${check.isWhole ? w.verified(check.size < view.size ? count(check.size) : undefined) : w.unverified}`}
        </MoreLink>
      }
    >
      {told.length === 0 ? <p class="text-soft">{w.latelyNone}</p> : <Sentences view={view} told={told} />}
    </Card>
  )
}

/** Entries as sentences with their time. */
export function Sentences({ view, told }: { view: PageView; told: readonly Told[] }) {
  return (
    <Entries>
      {told.map(({ seq, at, sentence }) => (
        <Entry at={<When view={view} at={at} />} href={view.href(`/journal/${seq}`)}>
          {sentence}
        </Entry>
      ))}
    </Entries>
  )
}

async function latest(web: Web, view: PageView): Promise<Told[]> {
  const minor = minorKinds(web)
  const rows = await view.db
    .selectFrom('journal_entry')
    .select('body')
    .where('commons_id', '=', view.commons.id)
    .$if(minor.length > 0, (query) => query.where('kind', 'not in', minor))
    .orderBy('seq', 'desc')
    .limit(read)
    .execute()
  const told = await tell(
    web.office.slices,
    view,
    rows.map((row) => row.body),
  )
  return told.filter((one) => !one.hidden).slice(0, shown)
}

function minorKinds(web: Web): string[] {
  return web.office.slices.all.flatMap(({ name, commands }) =>
    Object.values(commands).flatMap(({ records }) =>
      Object.entries(records).flatMap(([kind, { minor }]) => (minor ? [`${name}.${kind}`] : [])),
    ),
  )
}

/** "12 minutes ago", "yesterday", then the day. */
export function When({ view, at }: { view: PageView; at: Date }) {
  const minutes = Math.round((view.now.getTime() - at.getTime()) / 60_000)
  const steps = [
    [60, 'minute', 1],
    [24 * 60, 'hour', 60],
    [7 * 24 * 60, 'day', 24 * 60],
  ] as const
  const step = steps.find(([limit]) => minutes < limit)
  const text = step
    ? relative[view.lang].format(-Math.floor(minutes / step[2]), minutes < 1 ? 'second' : step[1])
    : formatDate(at, view.lang, view.timeZone)
  return (
    <Time at={at.toISOString()} relative={step !== undefined}>
      {text}
    </Time>
  )
}

const relative = {
  ko: new Intl.RelativeTimeFormat('ko', { numeric: 'auto' }),
  en: new Intl.RelativeTimeFormat('en', { numeric: 'auto' }),
}
