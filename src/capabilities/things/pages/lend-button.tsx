import { LinkButton } from '../../../ui/button.tsx'
import type { PageView } from '../../../ui/page.ts'
import type { UsageRule } from '../dials.ts'
import { lendingWords } from '../lending-words.ts'
import { handsOver } from '../visible-to.ts'
import { thingHref } from './parts.tsx'

type Props = { view: PageView; shown: { resource: string; here: number }; rule: UsageRule }

/** On a thing's own page: the way to take it along. */
export function LendButton({ view, shown, rule }: Props) {
  const w = lendingWords[view.lang]
  if (!rule.lending || shown.here === 0) return null
  const hand = handsOver(view)
  if (rule.lending.by === 'custodian' && !hand) return <p class="text-soft">{w.bookFirst}</p>
  return (
    <LinkButton href={thingHref(view, shown.resource, '/lend')} tone="primary">
      {hand && rule.lending.by === 'custodian' ? w.handButton : w.lendButton}
    </LinkButton>
  )
}
