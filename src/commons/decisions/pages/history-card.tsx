import { canonicalText } from '../../../kernel/canonical.ts'
import { formatDay } from '../../../kernel/language.ts'
import { Card } from '../../../ui/card.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Entries, Entry } from '../../../ui/entries.tsx'
import type { PageView } from '../../../ui/page.ts'
import { Time } from '../../../ui/time.tsx'
import type { DecisionView } from '../query-shapes.ts'
import { words } from '../words.ts'
import { historyOf } from './history-steps.ts'
import { momentOf } from './moments.ts'

type Props = { view: PageView; one: DecisionView; names: Map<string, string> }

/** What happened to it and what is to come, each step leading to its entry; and the proof that its content stayed. */
export async function HistoryCard({ view, one, names }: Props) {
  const w = words[view.lang]
  const steps = await historyOf(view, one, names)
  return (
    <Card title={w.history}>
      <Entries label={w.history}>
        {steps.map(({ at, seq, text, isAhead, day }) => (
          <Entry
            href={seq === null ? undefined : view.href(`/journal/${seq}`)}
            at={<Time at={day ?? at}>{day ? formatDay(day, view.lang) : momentOf(view, at)}</Time>}
          >
            {isAhead ? <span class="text-soft">{text}</span> : text}
          </Entry>
        ))}
      </Entries>
      <Disclosure summary={w.proof}>
        <p class="text-sm text-soft">{w.proofText}</p>
        <dl class="mt-2 text-sm [overflow-wrap:anywhere]">
          <dt class="text-soft">{w.sealed}</dt>
          <dd class="font-mono">{one.inputHash}</dd>
          <dt class="mt-2 text-soft">{w.salt}</dt>
          <dd class="font-mono">{one.inputSalt}</dd>
          <dt class="mt-2 text-soft">{w.frozenText}</dt>
          <dd class="font-mono">{canonicalText(one.input)}</dd>
        </dl>
      </Disclosure>
    </Card>
  )
}
