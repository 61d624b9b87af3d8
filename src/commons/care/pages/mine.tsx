import { formatAmount, formatDecimal, unitOf } from '../../../kernel/units.ts'
import { AmountField } from '../../../ui/amount-field.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Confirm } from '../../../ui/confirm.tsx'
import { Empty } from '../../../ui/empty.tsx'
import type { PageView } from '../../../ui/page.ts'
import { money } from '../../../ui/typed.ts'
import { isMoney, moneyCodes } from '../access.ts'
import { mine } from '../query-mine.ts'
import type { DayView } from '../shapes.ts'
import { words } from '../words.ts'
import { shortDay } from './parts.tsx'

type Mine = Awaited<ReturnType<typeof mine.run>>
type One = Mine['seasons'][number]

/** What I owe and have done; what to do next is one button. */
export async function MineCard({ view, coming }: { view: PageView; coming: readonly DayView[] }) {
  const w = words[view.lang]
  const agent = view.standing.agent
  if (!agent || view.may(mine, agent) !== 'yes') return null
  const found = await view.ask(mine, { agent })
  const open = found.seasons.filter(({ season }) => !season.closed)
  const besides = <Besides view={view} found={found} />
  const isKept = found.until !== null || found.missing.some(({ code }) => isMoney(code))
  if (open.length === 0)
    return isKept ? (
      <Card title={w.mineTitle}>{besides}</Card>
    ) : (
      <Card title={w.mineTitle}>
        <Empty title={w.mineNone} icon="check">
          {w.mineNoneText}
        </Empty>
      </Card>
    )
  const isLeft = open.some(({ mine }) => mine.left > 0n)
  const access = found.access === 'open' && isLeft ? 'due' : found.access
  return (
    <Card title={w.mineTitle}>
      <p class={access === 'open' ? 'mb-4 text-soft' : 'mb-4 font-medium'}>{w.access[access]}</p>
      {isKept && besides}
      <div class="flex flex-col gap-7">
        {open.map((one) => (
          <Season
            view={view}
            one={one}
            next={coming.find((day) => day.duty === one.season.duty && !day.mine)}
          />
        ))}
      </div>
    </Card>
  )
}

/** What keeps somebody out besides duties: money past its day, fines, a sanction in force; each with where to go. */
function Besides({ view, found: { missing, until } }: { view: PageView; found: Mine }) {
  const w = words[view.lang]
  return (
    <div class="mb-4 flex flex-col gap-2">
      {until && <p class="font-medium">{w.keptUntil(shortDay(view, until.slice(0, 10)))}</p>}
      {missing
        .filter(({ code }) => isMoney(code))
        .map(({ code, amount, unit }) => (
          <p class="font-medium">
            {(code === moneyCodes.fine ? w.fineLeft : w.moneyLate)(money(view, amount, unit))}
          </p>
        ))}
      {missing.some(({ code }) => code === moneyCodes.late) && (
        <LinkButton href={view.href('/obligations/mine')}>{w.payHow}</LinkButton>
      )}
      {(until || missing.some(({ code }) => code === moneyCodes.fine)) && (
        <LinkButton href={view.href('/sanctions')}>{w.toCases}</LinkButton>
      )}
    </div>
  )
}

function Season({ view, one, next }: { view: PageView; one: One; next: DayView | undefined }) {
  const { season, mine } = one
  const owed = mine.owed + mine.carried
  const met = owed - mine.left
  return (
    <section class="flex flex-col gap-3">
      <Bar view={view} one={one} done={met > 0n ? met : 0n} owed={owed} />
      {mine.left > 0n && (
        <div class="flex flex-wrap items-start gap-3">
          {next && (
            <LinkButton href={view.href(`/care/days/${next.id}`)} tone="primary" icon="calendar">
              {words[view.lang].comeNext}
            </LinkButton>
          )}
          {one.price && <Pay view={view} one={one} price={one.price} />}
        </div>
      )}
      {one.commutations.map((each) => (
        <Asked view={view} id={each.id} price={money(view, each.price.amount, each.price.unit)} />
      ))}
      {mine.left > 0n && mine.released === 0n && season.gatesFrom > dayOf(view) && (
        <p class="text-sm text-soft">{words[view.lang].by(shortDay(view, season.gatesFrom))}</p>
      )}
    </section>
  )
}

const dayOf = (view: PageView) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: view.timeZone, dateStyle: 'short' }).format(view.now)

type BarProps = { view: PageView; one: One; done: bigint; owed: bigint }

function Bar({ view, one: { season, mine }, done, owed }: BarProps) {
  const w = words[view.lang]
  const much = (amount: bigint) => money(view, amount, season.unit)
  const notes = [
    w.doneOf(much(mine.done), much(owed)),
    mine.commuted > 0n && w.paidFor(much(mine.commuted)),
    mine.asked > 0n && w.askedFor(much(mine.asked)),
    mine.carried > 0n && w.carried(much(mine.carried)),
  ].filter((one) => one !== false)
  return (
    <div>
      <div class="mb-1 flex justify-between gap-4">
        <a
          class="font-medium hover:underline underline-offset-4"
          href={view.href(`/care/seasons/${season.id}`)}
        >
          {season.name}
        </a>
        <span class="tnum">{mine.left > 0n ? w.left(much(mine.left)) : w.allDone}</span>
      </div>
      <progress
        class="progress progress-primary"
        aria-label={season.name}
        value={String(done)}
        max={String(owed > 0n ? owed : 1n)}
      />
      <p class="mt-1 text-sm text-soft">{notes.join(' · ')}</p>
    </div>
  )
}

function Pay({ view, one, price }: { view: PageView; one: One; price: { amount: bigint; unit: string } }) {
  const w = words[view.lang]
  const { season, mine } = one
  const unit = unitOf(season.unit)
  const left = mine.left - mine.asked
  const value =
    unit.kind === 'time' ? formatAmount(left, unit, view.lang).text : formatDecimal(left, unit.scale)
  return (
    <Confirm
      label={w.payInstead(money(view, price.amount, price.unit))}
      tone="quiet"
      question={w.payQuestion}
      action={view.href(`/care/seasons/${season.id}/pay`)}
      submit={w.pay}
      onceKey={view.key}
    >
      <AmountField
        name="amount"
        label={w.payAmount}
        unit={unit.name[view.lang]}
        decimals
        value={value.replace(/\.0+$/, '')}
      />
    </Confirm>
  )
}

function Asked({ view, id, price }: { view: PageView; id: string; price: string }) {
  const w = words[view.lang]
  return (
    <div class="flex flex-wrap items-start gap-3">
      <LinkButton href={view.href('/obligations/mine')}>{`${w.payHow} (${price})`}</LinkButton>
      <Confirm
        label={w.payTakeBack}
        tone="text"
        question={w.payTakeBackQuestion}
        action={view.href(`/care/commutations/${id}/take-back`)}
        submit={w.payTakeBack}
        onceKey={view.key}
      />
    </div>
  )
}
