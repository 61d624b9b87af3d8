import { formatDate, type Lang } from '../../../kernel/language.ts'
import type { Slices } from '../../../kernel/slices.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Card } from '../../../ui/card.tsx'
import { homeCard, type PageView } from '../../../ui/page.ts'
import { Row, Rows } from '../../../ui/rows.tsx'
import type { CharterData } from '../charter.ts'
import { topLayer } from '../layers.ts'
import { check } from '../query-check.ts'
import { registry } from '../registry.ts'
import { type Sentence, sentencesOf } from '../sentences.ts'
import { words } from '../words.ts'
import { ruleHref, rulesOf } from './links.ts'

/** The third part of a commons: three telling rules, the version, and how the check came out. */
export const charterCard = homeCard({
  part: 'charter',
  order: 10,
  async render(view) {
    const w = words[view.lang]
    const { charter, lang, timeZone } = view
    const [{ present }, at] = await Promise.all([view.ask(check, {}), versionAt(view)])
    const day = formatDate(at, lang, timeZone)
    return (
      <Card
        title={w.title}
        href={view.href('/charter')}
        aside={<Badge href={view.href('/charter/history')}>{w.since(charter.version, day)}</Badge>}
      >
        <Rows>
          {tellingRules(rulesOf(view), registry(), lang).map(({ path, text }) => (
            <Row title={text} href={ruleHref(view, path)} />
          ))}
          <Row
            title={
              <Badge tone="good" href={view.href('/charter/check')}>
                {w.checkCount(present)}
              </Badge>
            }
          />
        </Rows>
      </Card>
    )
  },
})

async function versionAt({ db, commons, charter }: PageView): Promise<Date> {
  const row = await db
    .selectFrom('charter_version')
    .select('at')
    .where('commons_id', '=', commons.id)
    .where('version', '=', charter.version)
    .executeTakeFirstOrThrow()
  return row.at
}

/** A list nobody has put anything into yet tells nothing, nor does a rule that lets nothing follow. */
function saysSomething({ dials }: CharterData, path: string): boolean {
  const value = dials[path.slice('dials.'.length)]
  return Array.isArray(value) ? value.length > 0 : value !== 'none'
}

/**
 * Three rules that tell most about this commons: how its rules change, then those of its capabilities that decide
 * who gets what, then how one joins.
 */
export function tellingRules(data: CharterData, slices: Slices, lang: Lang): Sentence[] {
  const all = sentencesOf(data, slices, lang)
  const top = all.filter((one) => one.path === `layers.${topLayer(data)}`)
  const shares = all.filter(
    (one) => one.chapter === 'amounts' && one.principle === 2 && saysSomething(data, one.path),
  )
  const joining = all.filter((one) => one.path.startsWith('dials.members.') && one.principle !== undefined)
  const others = all.filter((one) => one.path.startsWith('dials.'))
  return [...new Set([...shares.slice(0, 1), ...top, ...joining, ...shares, ...others])].slice(0, 3)
}
