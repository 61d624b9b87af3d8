import { Amount } from '../../../ui/amount.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Stat, Stats } from '../../../ui/stat.tsx'
import { money } from '../../../ui/typed.ts'
import { poolOf } from '../places.ts'
import { words } from '../words.ts'
import { accountsHref } from './books-href.ts'
import { roundHref } from './parts.tsx'
import type { RoundProps } from './round.tsx'

/** What I have to give. */
export function Mine({ view, shown: { round, mine } }: RoundProps) {
  const w = words[view.lang]
  const say = (amount: bigint) => money(view, amount, round.unit)
  const isBefore = round.phase === 'ideas' || round.phase === 'between'
  if (!mine)
    return (
      <Card title={w.mine}>
        <p class="text-soft">{isBefore ? w.mineWait : w.mineNone}</p>
      </Card>
    )
  const isOver = round.phase === 'closed'
  return (
    <Card title={w.mine}>
      {!isOver && (
        <Stats>
          <Stat label={w.mineLeft} detail={w.mineOf(say(mine.granted))}>
            <Amount value={say(mine.left)} size="large" />
          </Stat>
        </Stats>
      )}
      {!isOver && mine.left === 0n && <p class="text-soft">{w.mineAll}</p>}
      {round.phase === 'giving' && mine.left > 0n && (
        <p class="mt-2">
          <LinkButton href="#ideas" tone="primary">
            {w.mineGo}
          </LinkButton>
        </p>
      )}
      {isOver && (
        <p>
          {w.mineWas(say(mine.granted))} {mine.returned > 0n ? w.mineReturned(say(mine.returned)) : w.mineAll}
        </p>
      )}
    </Card>
  )
}

/** Where all the money of the round is; the parts add up to the pool. */
export function Where({ view, shown: { round, ideas, all } }: RoundProps) {
  const w = words[view.lang]
  const say = (amount: bigint) => money(view, amount, round.unit)
  const given = ideas.reduce((sum, one) => sum + one.given, 0n)
  const back = round.pool - round.rest - all.left - given
  const why = accountsHref(view, poolOf(round), round.unit)
  const rows: [string, bigint][] = [
    [w.inPool, round.rest],
    [w.inAllowances(all.people), all.left],
    [w.inIdeas, given],
    [w.inFund, back],
  ]
  return (
    <Card title={w.what}>
      <Stats>
        {rows
          .filter(([, amount]) => amount > 0n)
          .map(([label, amount]) => (
            <Stat label={label}>{say(amount)}</Stat>
          ))}
        <Stat label={<b>{w.inAll}</b>}>
          <b>
            <Amount value={say(round.pool)} why={why} />
          </b>
        </Stat>
      </Stats>
      {round.share !== null && round.share > 0n && (
        <p class="mt-2 text-sm text-soft">
          {round.share * BigInt(all.people) === all.granted
            ? w.shareWhy(say(all.granted), all.people, say(round.share))
            : `${w.share} ${say(round.share)}`}
        </p>
      )}
    </Card>
  )
}

/** How it came out, and the files of it. */
export function Results({ view, shown: { round, ideas } }: RoundProps) {
  if (round.phase !== 'closed') return null
  const w = words[view.lang]
  const all = ideas.filter((one) => one.state !== 'draft')
  const funded = all.filter((one) => one.state === 'funded' || one.state === 'completed')
  const amount = funded.reduce((sum, one) => sum + one.funded, 0n)
  return (
    <Card title={w.results}>
      <p>
        {w.resultsText(funded.length, all.length, money(view, amount, round.unit))}{' '}
        {w.resultsBack(money(view, round.pool - amount, round.unit))}
      </p>
      <p class="mt-3 flex flex-wrap gap-2.5">
        <LinkButton href={roundHref(view, round.id, '/results.csv')} icon="download" download>
          {w.csv}
        </LinkButton>
        <LinkButton href={roundHref(view, round.id, '/gifts.csv')} icon="download" download>
          {w.giftsCsv}
        </LinkButton>
      </p>
    </Card>
  )
}
