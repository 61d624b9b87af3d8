import { Amount } from '../../../ui/amount.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Stat, Stats } from '../../../ui/stat.tsx'
import { money } from '../../../ui/typed.ts'
import { budgetOf, lineOf } from '../places.ts'
import { words } from '../words.ts'
import { accountsHref } from './books-href.ts'
import type { IdeaProps } from './idea.tsx'
import { dayOf } from './parts.tsx'

/** What is spent of what was given; each amount leads to its entry. */
export function Budget({ view, shown: { idea, round, spent, draws } }: IdeaProps) {
  const w = words[view.lang]
  if (idea.funded === 0n) return null
  const say = (amount: bigint) => money(view, amount, round.unit)
  const why = accountsHref(view, budgetOf(round, idea), round.unit)
  const canSpend = idea.state !== 'completed' && view.may('expenses.askExpense') === 'yes'
  return (
    <Card title={w.budget}>
      <Stats>
        <Stat label={w.budgetFunded}>
          <Amount value={say(idea.funded)} why={why} />
        </Stat>
        <Stat label={w.budgetSpent}>{say(spent)}</Stat>
        <Stat label={idea.state === 'completed' ? w.inFund : w.budgetLeft}>
          <b>{say(idea.funded - spent)}</b>
        </Stat>
      </Stats>
      {draws.length === 0 ? (
        <p class="mt-2 text-soft">{w.budgetNothing}</p>
      ) : (
        <Rows label={w.budgetSpent}>
          {draws.map((one) => (
            <Row
              title={one.sentence}
              detail={dayOf(view, one.at)}
              aside={say(one.amount)}
              href={view.href(`/journal/${one.seq}`)}
            />
          ))}
        </Rows>
      )}
      {canSpend && (
        <p class="mt-3">
          <LinkButton href={view.href(`/expenses/new?budget=${lineOf(idea)}`)}>{w.budgetSpend}</LinkButton>
        </p>
      )}
    </Card>
  )
}
