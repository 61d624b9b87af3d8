import { formatDate } from '../../../kernel/language.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Definitions } from '../../../ui/definitions.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import type { AwaitedItem, PageView } from '../../../ui/page.ts'
import { Row, Rows } from '../../../ui/rows.tsx'
import { dataOf } from '../../charter/charter.ts'
import type { PowerSpec } from '../../charter/powers.ts'
import { powersHeld } from '../../charter/powers-held.ts'
import { registry } from '../../charter/registry.ts'
import { powerTitle } from '../../charter/sentences.ts'
import { words } from '../words.ts'

const mostAwaited = 5

type AwaitedProps = { view: PageView; items: readonly AwaitedItem[]; none?: string }

/** What waits for an organ, the next meeting among it. `none` is said where nothing does. */
export function Awaited({ view, items, none }: AwaitedProps) {
  const w = words[view.lang]
  if (items.length === 0) return none ? <p class="mt-1 text-soft">{none}</p> : null
  return (
    <div class="mt-3">
      <h3 class="text-sm text-soft">{w.waitsForThem}</h3>
      <Rows label={w.waitsForThem}>
        {items.slice(0, mostAwaited).map(({ title, detail, href, tone, badge, due }) => (
          <Row
            title={title}
            detail={detail}
            href={href}
            aside={<Badge tone={tone === 'person' ? 'needs' : 'waits'}>{badge ?? dueText(view, due)}</Badge>}
          />
        ))}
      </Rows>
      {items.length > mostAwaited && (
        <p class="text-sm text-soft">{w.moreWaits(items.length - mostAwaited)}</p>
      )}
    </div>
  )
}

const dueText = (view: PageView, due?: Date) =>
  due ? formatDate(due, view.lang, view.timeZone) : words[view.lang].waitingBadge

/** What an organ may do, in the reader's words, folded away: by itself, and by deciding together. */
export function Powers({ view, who }: { view: PageView; who: string }) {
  const w = words[view.lang]
  const { alone, together } = powersHeld(dataOf(view.charter), registry(), who)
  const total = new Set([...alone, ...together].map(({ name }) => name)).size
  if (total === 0) return <p class="mt-2 text-sm text-soft">{w.noPowers}</p>
  return (
    <div class="mt-2">
      <Disclosure summary={w.powersOf(total)}>
        <PowerList view={view} title={w.decidesTogether} powers={together} />
        <PowerList view={view} title={w.mayAlone} powers={alone} />
      </Disclosure>
    </div>
  )
}

type ListProps = { view: PageView; title: string; powers: readonly PowerSpec[] }

function PowerList({ view, title, powers }: ListProps) {
  if (powers.length === 0) return null
  const data = dataOf(view.charter)
  const slices = [...new Set(powers.map(({ slice }) => slice))]
  const items = slices.map((name) => ({
    term: registry().slice(name)?.messages[view.lang].title ?? name,
    value: powers
      .filter(({ slice }) => slice === name)
      .map((one) => powerTitle(data, one)[view.lang])
      .join(', '),
  }))
  return (
    <>
      <h3 class="mt-2 text-sm font-bold">{title}</h3>
      <Definitions items={items} />
    </>
  )
}
