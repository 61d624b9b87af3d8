import { type Layer, layers } from '../../../kernel/charter.ts'
import { Badge } from '../../../ui/badge.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { Icon } from '../../../ui/icons.tsx'
import { type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { layerLabel } from '../labels.ts'
import { topLayer } from '../layers.ts'
import { newlyAvailable } from '../query-newly-available.ts'
import { sentences } from '../query-sentences.ts'
import { registry } from '../registry.ts'
import { isReviewDue, lastLookedAt } from '../review.ts'
import type { Chapter, Sentence } from '../sentences.ts'
import { words } from '../words.ts'
import { anchorOf, changeHref, isFolded, mayChange, proposeHref, rulesOf } from './links.ts'
import { CharterTabs } from './tabs.tsx'

/** What is particular to this commons first; what is much the same everywhere last. Seeing is part of doing. */
const readingOrder: Chapter[] = ['people', 'deciding', 'amounts', 'doing']

/** All rules as sentences, chapter by chapter, each leading to the way to change it. */
export const rulesPage = page({
  path: '/charter',
  title: (view) => words[view.lang].title,
  nav: { order: 50, label: { ko: '우리 규칙', en: 'Our rules' }, icon: 'rules' },
  async render(view) {
    const w = words[view.lang]
    const { version, sentences: all } = await view.ask(sentences, {})
    const lead = all.some((one) => mayChange(view, one.layer)) ? `${w.lead} ${w.pressToPropose}` : w.lead
    return (
      <>
        <PageHead title={w.title} lead={lead} badge={<Badge>{w.version(version)}</Badge>} />
        <CharterTabs view={view} current="rules" />
        <Stack>
          <ReviewNotice view={view} />
          {readingOrder.map((chapter) => (
            <ChapterCard view={view} chapter={chapter} all={all} />
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

/** What tells most about a commons stands open; who may do or see each single thing is folded below it. */
function ChapterCard({ view, chapter, all }: { view: PageView; chapter: Chapter; all: Sentence[] }) {
  const w = words[view.lang]
  const rules = all.filter((one) => one.chapter === chapter)
  const seeing = chapter === 'doing' ? all.filter((one) => one.chapter === 'seeing') : []
  if (rules.length + seeing.length === 0) return null
  const telling = rules.filter((one) => !isFolded(one.path))
  const layer = commonest(telling.length > 0 ? telling : [...rules, ...seeing])
  const tag = <LayerTag view={view} layer={layer} />
  return (
    <Card title={w.chapters[chapter]} aside={tag} id={chapter}>
      <RuleList view={view} rules={telling} layer={layer} />
      {chapter === 'deciding' && <AddProcedure view={view} />}
      <Fold view={view} title={w.whoMay} rules={rules.filter((one) => isFolded(one.path))} around={layer} />
      <Fold view={view} title={w.chapters.seeing} rules={seeing} around={layer} />
    </Card>
  )
}

/** A further way of deciding stands in the hardest layer, like all of them. */
function AddProcedure({ view }: { view: PageView }) {
  if (!mayChange(view, topLayer(rulesOf(view)))) return null
  return (
    <p class="py-2">
      <LinkButton href={view.href('/charter/new-procedure')}>{words[view.lang].newProcedure}</LinkButton>
    </p>
  )
}

type FoldProps = { view: PageView; title: string; rules: Sentence[]; around: Layer }

/** A link to a rule in here names it in `open`, so that the fold is open where no script could open it. */
function Fold({ view, title, rules, around }: FoldProps) {
  if (rules.length === 0) return null
  const asked = view.search.get('open')
  const isAsked = rules.some((one) => anchorOf(one.path) === asked)
  const slices = [...new Set(rules.map((one) => one.slice))]
  return (
    <Disclosure open={isAsked} summary={`${title} · ${rules.length}`}>
      {slices.map((slice) => (
        <SliceRules
          view={view}
          title={slices.length > 1 ? registry().slice(slice)?.messages[view.lang].title : undefined}
          rules={rules.filter((one) => one.slice === slice)}
          around={around}
        />
      ))}
    </Disclosure>
  )
}

type SliceRulesProps = Omit<FoldProps, 'title'> & { title?: string }

function SliceRules({ view, title, rules, around }: SliceRulesProps) {
  const layer = title ? commonest(rules) : around
  const heading = title && (
    <h3 class="mt-3 flex items-center gap-2 font-bold">
      {title}
      {layer !== around && <LayerTag view={view} layer={layer} />}
    </h3>
  )
  return (
    <>
      {heading}
      <RuleList view={view} rules={rules} layer={layer} label={title} />
    </>
  )
}

type RuleListProps = { view: PageView; rules: Sentence[]; layer: Layer; label?: string }

/** The layer is said once, above the list; only a rule of another layer carries its own. */
function RuleList({ view, rules, layer, label }: RuleListProps) {
  if (rules.length === 0) return null
  return (
    <Rows label={label}>
      {rules.map((rule) => (
        <RuleRow view={view} rule={rule} layer={layer} />
      ))}
    </Rows>
  )
}

/** The whole row leads to the form in which another wording is proposed, for those who may. */
function RuleRow({ view, rule, layer }: { view: PageView; rule: Sentence; layer: Layer }) {
  const tag = rule.layer !== layer && (
    <>
      {' '}
      <LayerTag view={view} layer={rule.layer} />
    </>
  )
  return (
    <li id={anchorOf(rule.path)} class="relative max-w-none scroll-mt-24 py-2.25 last:pb-1 target:font-bold">
      {mayChange(view, rule.layer) ? (
        <a
          href={changeHref(view, rule.path)}
          class="flex items-center justify-between gap-x-1 underline-offset-4 after:absolute after:inset-0 hover:underline"
        >
          <span class="min-w-0">
            {rule.text}
            {tag}
            <span class="sr-only"> {words[view.lang].propose}</span>
          </span>
          <span class="-mr-1 shrink-0 text-soft">
            <Icon name="next" size={16} />
          </span>
        </a>
      ) : (
        <p>
          {rule.text}
          {tag}
        </p>
      )}
    </li>
  )
}

function LayerTag({ view, layer }: { view: PageView; layer: Layer }) {
  return <Badge>{layerLabel(rulesOf(view), layer, view.lang)}</Badge>
}

function commonest(rules: readonly Sentence[]): Layer {
  const count = (layer: Layer) => rules.filter((one) => one.layer === layer).length
  return layers.reduce((most, layer) => (count(layer) > count(most) ? layer : most))
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
