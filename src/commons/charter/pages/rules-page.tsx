import { Badge } from '../../../ui/badge.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { layerLabel } from '../labels.ts'
import { newlyAvailable } from '../query-newly-available.ts'
import { sentences } from '../query-sentences.ts'
import { registry } from '../registry.ts'
import { isReviewDue, lastLookedAt } from '../review.ts'
import { type Chapter, chapters, type Sentence } from '../sentences.ts'
import { words } from '../words.ts'
import { anchorOf, changeHref, mayChange, proposeHref, rulesOf } from './links.ts'
import { CharterTabs } from './tabs.tsx'

/** All rules as sentences, chapter by chapter, each with its layer and the way to change it. */
export const rulesPage = page({
  path: '/charter',
  title: (view) => words[view.lang].title,
  nav: { order: 50, label: { ko: '우리 규칙', en: 'Our rules' }, icon: 'rules' },
  async render(view) {
    const w = words[view.lang]
    const { version, sentences: all } = await view.ask(sentences, {})
    return (
      <>
        <PageHead title={w.title} lead={w.lead} badge={<Badge>{w.version(version)}</Badge>} />
        <CharterTabs view={view} current="rules" />
        <Stack>
          <ReviewNotice view={view} />
          {chapters.map((chapter) => (
            <ChapterCard view={view} chapter={chapter} rules={all.filter((one) => one.chapter === chapter)} />
          ))}
          <NewlyAvailable view={view} />
        </Stack>
      </>
    )
  },
})

/** Members asked themselves to look at their rules again; when the time has come, the page says so. */
async function ReviewNotice({ view }: { view: PageView }) {
  const { charter, db, commons, now, lang } = view
  if (!isReviewDue(charter, await lastLookedAt(db, commons.id, charter.version), now)) return null
  const w = words[lang]
  const canPropose = view.may('charter.reviewRules') !== 'no'
  return (
    <Flash tone="waits">
      {w.reviewDue}{' '}
      {canPropose && (
        <a href={proposeHref(view, 'charter.reviewRules', { version: charter.version })}>{w.reviewNow}</a>
      )}
    </Flash>
  )
}

function ChapterCard({ view, chapter, rules }: { view: PageView; chapter: Chapter; rules: Sentence[] }) {
  if (rules.length === 0) return null
  const slices = [...new Set(rules.map((one) => one.slice))]
  return (
    <Card title={words[view.lang].chapters[chapter]} id={chapter}>
      {slices.map((slice) => (
        <SliceRules view={view} slice={slice} rules={rules.filter((one) => one.slice === slice)} />
      ))}
    </Card>
  )
}

/** The rules of one slice. Long lists fold away, so that a chapter can be taken in at a glance. */
function SliceRules({ view, slice, rules }: { view: PageView; slice: string; rules: Sentence[] }) {
  const title = registry().slice(slice)?.messages[view.lang].title
  const list = (
    <Rows label={title}>
      {rules.map((rule) => (
        <RuleRow view={view} rule={rule} />
      ))}
    </Rows>
  )
  if (!title) return list
  return (
    <Disclosure open={rules.length <= 6} summary={`${title} · ${rules.length}`}>
      {list}
    </Disclosure>
  )
}

function RuleRow({ view, rule }: { view: PageView; rule: Sentence }) {
  const w = words[view.lang]
  const label = <Badge>{layerLabel(rulesOf(view), rule.layer, view.lang)}</Badge>
  const change = mayChange(view, rule.layer) && (
    <a class="quiet-link text-sm font-normal" href={changeHref(view, rule.path)}>
      {w.propose}
      <span class="sr-only">: {rule.text}</span>
    </a>
  )
  return (
    <Row
      title={<span id={anchorOf(rule.path)}>{rule.text}</span>}
      aside={
        <span class="flex flex-wrap items-center justify-end gap-x-3 gap-y-1">
          {label}
          {change}
        </span>
      }
    />
  )
}

async function NewlyAvailable({ view }: { view: PageView }) {
  const { items } = await view.ask(newlyAvailable, {})
  if (items.length === 0) return null
  const w = words[view.lang]
  return (
    <Card title={w.newTitle} id="new">
      <p class="text-soft">{w.newLead}</p>
      <Rows>
        {items.map(({ name, title, command, changes }) => (
          <Row
            title={title}
            detail={registry().slice(name.split('.')[0]!)?.messages[view.lang].title}
            aside={
              view.may(command) !== 'no' && (
                <LinkButton href={proposeHref(view, command, { changes })}>{w.propose}</LinkButton>
              )
            }
          />
        ))}
      </Rows>
    </Card>
  )
}
