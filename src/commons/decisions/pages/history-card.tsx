import { canonicalText } from '../../../kernel/canonical.ts'
import { formatDateTime } from '../../../kernel/language.ts'
import { Card } from '../../../ui/card.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Entries, Entry } from '../../../ui/entries.tsx'
import type { PageView } from '../../../ui/page.ts'
import { Time } from '../../../ui/time.tsx'
import type { DecisionView } from '../queries.ts'
import { words } from '../words.ts'

type Props = { view: PageView; one: DecisionView; names: Map<string, string> }

/** What happened to it, each step leading to its entry, and the proof that its content stayed as it was. */
export function HistoryCard({ view, one, names }: Props) {
  const w = words[view.lang]
  return (
    <Card title={w.history}>
      <Entries label={w.history}>
        {stepsOf(view, one, names).map(({ at, seq, text }) => (
          <Entry
            href={seq === null ? undefined : view.href(`/journal/${seq}`)}
            at={<Time at={at}>{formatDateTime(new Date(at), view.lang, view.timeZone)}</Time>}
          >
            {text}
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

interface Step {
  at: string
  /** The entry it left; null for what is still to come. */
  seq: number | null
  text: string
}

function stepsOf({ lang }: PageView, one: DecisionView, names: Map<string, string>): Step[] {
  const w = words[lang]
  const opened = { at: one.openedAt, seq: one.openedSeq, text: w.proposedBy(names.get(one.proposer) ?? '–') }
  if (!one.closedAt) return [opened, { at: one.closesAt, seq: null, text: w.votingEnds }]
  const closed = one.state === 'withdrawn' ? w.wasWithdrawn : w.votingEnded
  const steps = [opened, { at: one.closedAt, seq: one.closedSeq, text: closed }]
  if (one.state === 'blocked') return [...steps, { at: one.closedAt, seq: one.closedSeq, text: w.wasBlocked }]
  if (one.executedSeq === null) return steps
  return [...steps, { at: one.closedAt, seq: one.executedSeq, text: w.wasExecuted }]
}
