import type { z } from 'zod'
import { formatDay } from '../../../kernel/language.ts'
import { Amount } from '../../../ui/amount.tsx'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { money } from '../../../ui/typed.ts'
import { accountPath } from '../account-words.ts'
import { agentsOf, asPeopleSay, type Root } from '../accounts.ts'
import { accountTitle } from '../exports-titles.ts'
import { isOfDays, isSum, type Reach, reaches } from '../figures.ts'
import { figure } from '../query-figure.ts'
import { statementWords } from '../statement-words.ts'
import { dayBefore } from '../statements.ts'
import { words } from '../words.ts'
import { daysIn } from './days.ts'
import { dayText, type Figure, figureHref, namesOf, signedText } from './parts.tsx'

type Found = z.output<(typeof figure)['output']>

/** Why a figure of the statements is what it is: what it adds up, or what passed through its account; each leads on. */
export const figurePage: Page = page({
  path: '/books/figure/:of',
  title: (view) => words[view.lang].whyTitle,
  async render(view) {
    const w = words[view.lang]
    const asked = askedIn(view)
    const found = await view.ask(figure, { ...asked, after: view.search.get('after') ?? undefined })
    const shown = await shownOf(view, { ...asked, from: found.from, until: found.until }, found)
    const next = found.next ? figureHref(view, asked, found.next) : undefined
    return (
      <>
        <Crumbs {...shown} />
        <PageHead title={w.whyAmount(shown.say(found.total))} lead={leadOf(shown)} />
        <Stack>
          {found.parts.length > 0 ? <Parts {...shown} /> : <Moves {...shown} />}
          {found.entries.length > 0 && <Entries {...shown} />}
        </Stack>
        <Pagination next={next} />
      </>
    )
  },
})

/** What the address asks for; what is not known in it is refused by the query. */
function askedIn(view: PageView): Required<Pick<Figure, 'reach'>> & Figure {
  const { from, until, unit, accounting } = daysIn(view)
  const reach = (view.search.get('reach') ?? 'line') as Reach
  return {
    ...{ of: view.params.of ?? '', reach: reaches.includes(reach) ? reach : 'line', from, until, accounting },
    unit: view.search.get('unit') ?? unit,
    ...(view.search.has('outside') && { outside: 'yes' as const }),
  }
}

interface Shown {
  view: PageView
  asked: Required<Pick<Figure, 'reach'>> & Figure
  found: Found
  names: ReadonlyMap<string, string>
  /** As people say it, and with its sign as something that came or went. */
  say(amount: bigint): string
  sign(amount: bigint): string
}

async function shownOf(view: PageView, asked: Shown['asked'], found: Found): Promise<Shown> {
  const accounts = [
    asked.of,
    ...[...found.parts, ...found.moves, ...found.entries].map((one) => ('of' in one ? one.of : one.other)),
  ]
  const names = new Map([...(await namesOf(view, accounts)), ...Object.entries(found.funds)])
  // The sums are of what was earned, and so turned as income is.
  const said = (amount: bigint) => asPeopleSay(isSum(asked.of) ? 'income:' : `${asked.of}:`, amount)
  return {
    ...{ view, asked, found, names },
    say: (amount) => money(view, said(amount), asked.unit),
    sign: (amount) => signedText(view, said(amount), asked.unit),
  }
}

/** A figure as statements call it; a member's own account by its path. */
function nameOf({ view, names }: Pick<Shown, 'view' | 'names'>, of: string, found?: bigint): string {
  const w = statementWords[view.lang]
  if (of === 'open-result') return w.openResult
  if (of === 'result') return found !== undefined && found > 0n ? w.loss : w.surplus
  if (of === 'equity:result') return w.takenOver
  if (of === 'liabilities-and-equity') return w.otherSide
  if (!of.includes(':')) return w.parts[of as Root]
  return agentsOf(of).length > 0 ? accountPath(of, view.lang, names) : accountTitle(of, view.lang, names)
}

function Crumbs(shown: Shown) {
  const { view, asked, found } = shown
  const days = new URLSearchParams({ from: asked.from, until: asked.until })
  if (asked.accounting) days.set('accounting', asked.accounting)
  const w = words[view.lang]
  return (
    <Breadcrumb
      crumbs={[
        { label: w.title, href: view.href('/books') },
        ...(view.standing.member
          ? [{ label: statementWords[view.lang].statements, href: view.href(`/books/statements?${days}`) }]
          : []),
        { label: nameOf(shown, asked.of, found.total) },
      ]}
    />
  )
}

function leadOf(shown: Shown): string {
  const { view, asked, found } = shown
  const w = statementWords[view.lang]
  const day = (one: string) => formatDay(one, view.lang)
  const days = isOfDays(asked.of) ? `${day(asked.from)} – ${day(asked.until)}` : w.asOf(day(asked.until))
  return `${nameOf(shown, asked.of, found.total)} · ${days}`
}

/** Each with its part of the sum, which opens to its own why. */
function Parts(shown: Shown) {
  const { view, asked, found, sign, say } = shown
  const w = words[view.lang]
  const one = isSum(asked.of) ? sign : say
  return (
    <Card title={w.madeUpOf}>
      <Rows label={w.madeUpOf}>
        {found.parts.map(({ of, reach, from, until, amount }) => {
          const why = figureHref(view, { ...asked, of, reach, from, until })
          return (
            <Row
              title={nameOf(shown, of, amount)}
              href={why}
              detail={until !== asked.until && statementWords[view.lang].asOf(formatDay(until, view.lang))}
              aside={<Amount value={one(amount)} why={why} />}
            />
          )
        })}
        {found.rest !== 0n && <Row title={w.otherAccounts} aside={one(found.rest)} />}
        <Row strong title={w.addsUp} aside={say(found.total)} />
      </Rows>
    </Card>
  )
}

/** What stood there on the eve, what came from where and went where, and that it adds up. */
function Moves(shown: Shown) {
  const { view, asked, found, names, say, sign } = shown
  const [w, s] = [words[view.lang], statementWords[view.lang]]
  const eve = dayBefore(asked.from)
  const earlier = { ...asked, from: `${eve.slice(0, 4)}-01-01`, until: eve }
  const moved = found.total - (found.before ?? 0n)
  return (
    <Card title={w.whatMadeIt}>
      <Rows label={w.whatMadeIt}>
        {found.before !== null && found.before !== 0n && (
          <Row
            title={s.asOf(formatDay(eve, view.lang))}
            aside={<Amount value={say(found.before)} why={figureHref(view, earlier)} />}
          />
        )}
        {found.moves.map(({ other, entries, amount }) => {
          const { from, until, unit } = asked
          const why = figureHref(view, { of: other, from, until, unit })
          return (
            <Row
              title={accountPath(other, view.lang, names)}
              href={why}
              detail={w.times(entries)}
              aside={<Amount value={sign(amount)} why={why} />}
            />
          )
        })}
        {found.rest !== 0n && <Row title={w.otherAccounts} aside={sign(found.rest)} />}
        {(!view.standing.member || asked.outside) && (
          <Row title={s.ofThisYear} detail={s.noEntries} aside={sign(moved)} />
        )}
        <Row strong title={w.addsUp} aside={say(found.total)} />
      </Rows>
    </Card>
  )
}

function Entries({ view, found, names, sign }: Shown) {
  const w = statementWords[view.lang]
  return (
    <Card title={w.entries}>
      <Rows label={w.entries}>
        {found.entries.map(({ seq, day, sentence, other, amount }) => (
          <Row
            title={sentence}
            href={view.href(`/journal/${seq}`)}
            detail={`${dayText(view, day)} · ${accountPath(other, view.lang, names)}`}
            aside={sign(amount)}
          />
        ))}
      </Rows>
    </Card>
  )
}
