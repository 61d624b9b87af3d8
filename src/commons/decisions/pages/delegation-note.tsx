import { MoreLink } from '../../../ui/card.tsx'
import type { PageView } from '../../../ui/page.ts'
import { ballotWords } from '../ballot-words.ts'
import type { DecisionView } from '../queries.ts'

type Props = { view: PageView; one: DecisionView; names: Map<string, string>; isOpen: boolean }

/** To whom I handed this vote, where it goes from there, and that voting myself comes first. */
export function HandedNote(props: Props) {
  const { rules, mine } = props.one
  return rules.delegation && mine.delegate !== null ? <Handed {...props} /> : null
}

/** To hand this vote over, where the procedure allows it. */
export function HandOverLink({ view, one }: Pick<Props, 'view' | 'one'>) {
  const mayHandOver = one.rules.delegation && one.mine.delegate === null
  if (!mayHandOver || view.may('decisions.delegateVote') !== 'yes') return null
  const href = view.href(`/decisions/delegation?decision=${one.decision}`)
  return (
    <p>
      <MoreLink href={href}>{ballotWords[view.lang].delegateThis}</MoreLink>
    </p>
  )
}

function Handed({ view, one, names, isOpen }: Props) {
  const w = ballotWords[view.lang]
  const { delegate, chain, delegationLost } = one.mine
  const name = (agent: string) => names.get(agent) ?? '–'
  // Of a secret vote nobody keeps whose ballot counted for whom.
  const isKnown = isOpen || !one.rules.secret
  const lost = delegationLost && lostWords(view, delegationLost, isOpen)
  return (
    <div class="rounded-field bg-indigo-wash px-4 py-3 text-[0.9375rem]">
      <p class="font-semibold">
        {w.handed(name(delegate ?? ''), isOpen && chain.length < 2 && delegationLost === 'dead_end')}
      </p>
      {chain.length > 1 && <p>{w.handedOn(chain.map(name).join(' → '))}</p>}
      {!lost && isKnown && <p>{w.handedCounted(name(chain.at(-1) ?? delegate ?? ''), isOpen)}</p>}
      {lost && (
        <p class={isOpen && delegationLost === 'dead_end' ? '' : 'font-semibold text-vermilion'}>{lost}</p>
      )}
      {isOpen && <p>{w.directWins}</p>}
      {isOpen && <MoreLink href={view.href('/decisions/delegation')}>{w.delegations}</MoreLink>}
    </div>
  )
}

function lostWords({ lang }: PageView, lost: 'cycle' | 'dead_end', isOpen: boolean): string {
  const w = ballotWords[lang]
  if (lost === 'cycle') return isOpen ? w.handedLostCycle : w.handedLostCycleOver
  return isOpen ? w.handedLostDeadEnd : w.handedLostDeadEndOver
}
