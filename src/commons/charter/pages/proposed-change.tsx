import type { Layer } from '../../../kernel/charter.ts'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Flash } from '../../../ui/flash.tsx'
import type { PageView } from '../../../ui/page.ts'
import { amended, type Change, type Refused } from '../changes.ts'
import { charterDiff } from '../diff.ts'
import { legalEffect } from '../legal-check.ts'
import { messages } from '../messages.ts'
import { valuesOf } from '../refusal.ts'
import { registry } from '../registry.ts'
import { words } from '../words.ts'
import { ClauseDiffs } from './clause-diff.tsx'
import { LegalEffectShown } from './legal-findings.tsx'
import { amendHref, rulesOf } from './links.ts'

type Props = { view: PageView; layer: Layer; changes: readonly Change[] }

/** The rules as they would read, and the button that proposes it; or why it can't be. */
export function ProposedChange({ view, layer, changes }: Props) {
  const w = words[view.lang]
  const data = rulesOf(view)
  const result = amended(data, changes, registry(), layer)
  if ('refused' in result) return <Flash tone="needs">{refusalSentence(view, result.refused)}</Flash>
  return (
    <Card title={w.after}>
      <ClauseDiffs lang={view.lang} changes={charterDiff(data, result.data, registry(), view.lang)} />
      <LegalEffectShown lang={view.lang} effect={legalEffect(data, result.data)} />
      <div class="mt-3">
        <LinkButton tone="primary" href={amendHref(view, layer, changes)}>
          {w.proposeThis}
        </LinkButton>
      </div>
    </Card>
  )
}

/** Why a change can't be made, in the reader's words. */
export function refusalSentence(view: PageView, refused: Refused): string {
  const values = Object.entries(valuesOf(refused)).map(([name, value]) => [name, String(value ?? '')])
  return messages[view.lang].failures[refused.code](Object.fromEntries(values))
}

/** Names the fields whose value can't be read. */
export function Unreadable({ view, labels }: { view: PageView; labels: readonly string[] }) {
  return (
    <Flash tone="needs">
      {labels.join(', ')}: {words[view.lang].unreadable}
    </Flash>
  )
}
