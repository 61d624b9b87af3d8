import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Flash } from '../../../ui/flash.tsx'
import type { PageView } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Rows } from '../../../ui/rows.tsx'
import type { ListDial } from '../entry-asks.ts'
import { entryText, listOf } from '../entry-change.ts'
import type { Stated } from '../entry-form.ts'
import { entryWords } from '../entry-words.ts'
import { layerLabel } from '../labels.ts'
import type { Sentence } from '../sentences.ts'
import { words } from '../words.ts'
import { mayChange, rulesOf } from './links.ts'

/** Where one record of a list is changed, or with no place a new one is made. */
export function entryHref(view: PageView, dial: ListDial, place?: number | 'new', way?: string): string {
  const search = new URLSearchParams({ path: `dials.${dial.name}`, place: String(place ?? 'new') })
  if (way) search.set('way', way)
  return `${view.href('/charter/entry')}?${search}`
}

/** A list of the rules, each record as it reads: one is chosen to be changed, or another is added. */
export function EntriesPage({ view, dial, rule }: { view: PageView; dial: ListDial; rule: Sentence }) {
  const w = entryWords[view.lang]
  const data = rulesOf(view)
  const list = listOf(data, dial)
  const may = mayChange(view, rule.layer)
  const one = dial.entries.one[view.lang]
  return (
    <>
      <PageHead
        title={dial.title[view.lang]}
        eyebrow={words[view.lang].layerOf(layerLabel(data, rule.layer, view.lang))}
        lead={may ? w.lead : words[view.lang].mayNot}
      />
      {view.refusal && <Flash tone="needs">{view.refusal.sentence}</Flash>}
      <Card>
        {list.length === 0 ? (
          <Empty title={w.none} icon="rules">
            {w.noneBody}
          </Empty>
        ) : (
          <Rows>
            {list.map((entry, i) => (
              <Entry view={view} dial={dial} entry={entry} place={i} may={may} />
            ))}
          </Rows>
        )}
        {may && (
          <div class="mt-3">
            <LinkButton tone="primary" href={entryHref(view, dial)}>
              {w.add(one)}
            </LinkButton>
          </div>
        )}
      </Card>
    </>
  )
}

type EntryProps = { view: PageView; dial: ListDial; entry: Stated; place: number; may: boolean }

function Entry({ view, dial, entry, place, may }: EntryProps) {
  return (
    <li class="flex max-w-none flex-col items-start gap-2 py-3">
      <p>{entryText(dial, entry, { ...rulesOf(view) }, view.lang)}</p>
      {may && (
        <LinkButton href={entryHref(view, dial, place)}>
          {entryWords[view.lang].change}
          <span class="sr-only"> {nameOf(entry, view.lang)}</span>
        </LinkButton>
      )}
    </li>
  )
}

/** What a record calls itself. */
export const nameOf = (entry: Stated | undefined, lang: 'ko' | 'en'): string =>
  ((entry?.name ?? entry?.label ?? {}) as Record<string, string>)[lang] ?? ''
