import type { Child } from 'hono/jsx'
import type { z } from 'zod'
import { figureHref, todayHref } from '../../../commons/books/pages/parts.tsx'
import { statements } from '../../../commons/books/query-statements.ts'
import { dayBefore } from '../../../commons/books/statements.ts'
import { profileOf } from '../../../commons/charter/profile.ts'
import { registry } from '../../../commons/charter/registry.ts'
import { dialSentence } from '../../../commons/charter/sentences.ts'
import { Amount } from '../../../ui/amount.tsx'
import { Card } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { money } from '../../../ui/typed.ts'
import { patronageBy } from '../dials.ts'
import { uses } from '../query-uses.ts'
import { whyUsed } from '../query-why.ts'
import { whyWords } from '../why-words.ts'
import { words } from '../words.ts'
import { YearCrumbs, yearIn } from './parts.tsx'
import { dividendHref, inWords, partNames, type Thought, thoughtIn, type Why, whyHref } from './why-links.ts'

/** How a year's result, what there was to use and each part of its use came about. */
export const whyPage: Page = page({
  path: '/years/:year{[0-9]{4}}/why/:part{result|available|dividends|legal|voluntary|patronage|capital|carried}',
  title: (view) => whyWords[view.lang].why,
  async render(view) {
    const part = view.params.part as Why
    const thought = thoughtIn(view)
    const found = await view.ask(whyUsed, { year: yearIn(view), thought: inWords(thought) })
    const shown = { view, found, thought, say: (amount: bigint) => money(view, amount, found.unit) }
    const [name, amount] = [nameOf(view, part), amountOf(found, part)]
    return (
      <>
        <YearCrumbs view={view} year={yearIn(view)} label={name} />
        <PageHead title={whyWords[view.lang].whyAmount(shown.say(amount))} lead={name} />
        <Stack>{await (cards[part] ?? reserveCards)(shown, part)}</Stack>
      </>
    )
  },
})

type Found = z.output<(typeof whyUsed)['output']>
interface Shown {
  view: PageView
  found: Found
  thought: Thought | undefined
  say(amount: bigint): string
}

const nameOf = (view: PageView, part: Why) =>
  part === 'dividends'
    ? whyWords[view.lang].allDividends
    : words[view.lang][part === 'result' ? 'resultOf' : part]

function amountOf(found: Found, part: Why): bigint {
  if (part === 'result' || part === 'available' || part === 'carried') return found[part]
  const of = (one: 'legal' | 'voluntary' | 'patronage' | 'capital') => found.used?.[one] ?? 0n
  return part === 'dividends' ? of('patronage') + of('capital') : of(part)
}

type Cards = (shown: Shown, part: Why) => Child | Promise<Child>
const cards: Partial<Record<Why, Cards>> = {
  result: resultCard,
  available: availableCard,
  carried: carriedCard,
  dividends: bothDividends,
  patronage: dividendCards,
  capital: dividendCards,
}

type Line = { title: string; amount: bigint; why?: string }

type AddedProps = { shown: Shown; title?: string; lines: readonly Line[]; sum: bigint }

function AddedUp({ shown: { view, say }, title, lines, sum }: AddedProps) {
  const w = whyWords[view.lang]
  return (
    <Card title={title ?? w.madeUpOf}>
      <Rows label={title ?? w.madeUpOf}>
        {lines
          .filter(({ amount }) => amount !== 0n)
          .map(({ title, amount, why }) => (
            <Row title={title} aside={<Amount value={say(amount)} why={why} />} />
          ))}
        <Row strong title={w.addsUp} aside={say(sum)} />
      </Rows>
    </Card>
  )
}

/** Without special accounts, as the law counts it. */
async function resultCard(shown: Shown) {
  const { view, found } = shown
  const { from, until, unit } = found
  const days = { from, until, unit, accounting: 'general' }
  const { results, result } = await view.ask(statements, days)
  const eve = dayBefore(from)
  const lines = (['income', 'expenses'] as const).map((of) => ({
    title: words[view.lang][of],
    amount: results
      .filter(({ account }) => account.startsWith(`${of}:`))
      .reduce((sum, one) => sum - one.amount, 0n),
    why: figureHref(view, { ...days, of }),
  }))
  const earlier = {
    title: whyWords[view.lang].earlier,
    amount: found.result - result,
    why: figureHref(view, { ...days, of: 'open-result', from: `${eve.slice(0, 4)}-01-01`, until: eve }),
  }
  return <AddedUp shown={shown} lines={[...lines, earlier]} sum={found.result} />
}

function availableCard(shown: Shown) {
  const { view, found } = shown
  const { from, until, unit, result, available } = found
  const lines = [
    { title: words[view.lang].resultOf, amount: result, why: whyHref(view, yearIn(view), 'result') },
    {
      title: whyWords[view.lang].before,
      amount: available - result,
      why: figureHref(view, { of: 'equity:carried', from, until, unit }),
    },
  ]
  return <AddedUp shown={shown} lines={lines} sum={available} />
}

function bothDividends(shown: Shown) {
  const { view, found, thought } = shown
  const lines = (['patronage', 'capital'] as const).map((part) => ({
    title: words[view.lang][part],
    amount: amountOf(found, part),
    why: whyHref(view, yearIn(view), part, thought),
  }))
  return <AddedUp shown={shown} lines={lines} sum={amountOf(found, 'dividends')} />
}

function carriedCard(shown: Shown) {
  const { view, found, thought } = shown
  const why = (part: Why) => whyHref(view, yearIn(view), part, thought)
  const used = partNames
    .filter((part) => part !== 'carried')
    .map((part) => ({ title: words[view.lang][part], amount: -(found.used?.[part] ?? 0n), why: why(part) }))
  const first = { title: words[view.lang].available, amount: found.available, why: why('available') }
  return (
    <>
      <AddedUp shown={shown} lines={[first, ...used]} sum={found.carried} />
      <Decided {...shown} />
    </>
  )
}

/** Who decided it; before that, that nobody has. */
function Decided({ view, found }: Shown) {
  const w = whyWords[view.lang]
  return (
    <Card>
      {found.seq === null ? (
        <p>{w.notDecided}</p>
      ) : (
        <Rows label={w.rule}>
          <Row title={w.decided} href={view.href(`/journal/${found.seq}`)} />
        </Rows>
      )}
    </Card>
  )
}

const places = { legal: 'equity:reserve:legal', voluntary: 'equity:reserve:voluntary' } as const

function reserveCards(shown: Shown, part: Why) {
  const { view, found, say } = shown
  const w = whyWords[view.lang]
  const law = part === 'legal' ? profileOf(view.charter).reserve : undefined
  const least = law ? found.leastReserve : null
  return (
    <>
      <Card title={w.rule}>
        <p>{law ? w.reserveLaw(say(found.result), law.num, law.den) : w.freely}</p>
        {law && <p class="mt-1 text-soft">{w.law(law.article[view.lang])}</p>}
        <Rows label={w.rule}>
          {least !== null && <Row title={w.least} aside={say(least)} />}
          <Row
            title={w.stands}
            href={todayHref(view, places[part as keyof typeof places], found.unit, 'line')}
          />
        </Rows>
      </Card>
      <Decided {...shown} />
    </>
  )
}

function dividendCards(shown: Shown, part: Why) {
  const { view, found, say, thought } = shown
  const w = whyWords[view.lang]
  const isUse = part === 'patronage'
  const law = profileOf(view.charter).dividends
  const dial = isUse
    ? dialSentence(registry(), patronageBy.name, view.charter.value(patronageBy.name), view.lang)
    : undefined
  const limit = isUse ? law?.patronage : law?.capital
  const { agent } = view.standing
  const year = yearIn(view)
  // What others made use of is for the office.
  const allUses = view.may(uses) === 'yes' ? view.href(`/years/${year}/use`) : undefined
  return (
    <>
      <Card title={w.sharedBy}>
        <p>{isUse ? w.byUse(found.people) : w.byShares(found.people)}</p>
        {dial && <p class="mt-1">{dial}</p>}
        <p class="mt-1">{w.rounding}</p>
        <Rows label={w.sharedBy}>
          {isUse && <Row title={w.allUse} aside={<Amount value={say(found.totalUsed)} why={allUses} />} />}
          {view.may('years.dividends') === 'yes' && found.seq !== null && (
            <Row title={w.everybody} href={view.href(`/years/${year}/dividends`)} />
          )}
          {agent && <Row title={w.mine} href={dividendHref(view, year, agent, thought)} />}
        </Rows>
      </Card>
      {!isUse && <PaidIn shown={shown} />}
      {law && limit && (
        <Card title={w.rule}>
          <p>
            {isUse
              ? w.patronageLaw(limit.num, limit.den)
              : w.capitalLaw(say(found.totalPaidIn), limit.num, limit.den)}
          </p>
          <p class="mt-1 text-soft">{w.law(law.article[view.lang])}</p>
          {!isUse && found.mostCapital !== null && (
            <Rows label={w.rule}>
              <Row title={w.most} aside={say(found.mostCapital)} />
            </Rows>
          )}
        </Card>
      )}
      <Decided {...shown} />
    </>
  )
}

/** What everybody had paid in, without those who had left by the year's end and get their shares back. */
async function PaidIn({ shown }: { shown: Shown }) {
  const { view, found } = shown
  const { from, until, unit } = found
  const w = whyWords[view.lang]
  const { balances } = await view.ask(statements, { unit, from, until })
  const all = -(balances.find(({ account }) => account === 'equity:shares')?.amount ?? 0n)
  const shares = figureHref(view, { of: 'equity:shares', from, until, unit })
  const lines = [
    { title: w.allShares, amount: all, why: shares },
    { title: w.sharesOfLeavers, amount: found.totalPaidIn - all },
  ]
  return <AddedUp shown={shown} title={w.allPaidIn} lines={lines} sum={found.totalPaidIn} />
}
