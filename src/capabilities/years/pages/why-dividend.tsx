import type { z } from 'zod'
import { figureHref } from '../../../commons/books/pages/parts.tsx'
import { Amount } from '../../../ui/amount.tsx'
import { Card } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { money } from '../../../ui/typed.ts'
import { patronageBy } from '../dials.ts'
import { whyDividend } from '../query-why.ts'
import { whyWords } from '../why-words.ts'
import { words } from '../words.ts'
import { YearCrumbs, yearIn } from './parts.tsx'
import { inWords, type Thought, thoughtIn, whyHref } from './why-links.ts'

type Found = z.output<(typeof whyDividend)['output']>

/** One member's dividend: what it went by, the sum it is a part of, and how it was rounded. */
export const whyDividendPage: Page = page({
  path: '/years/:year{[0-9]{4}}/why/dividend/:agent{[0-9a-f-]{36}}',
  title: (view) => whyWords[view.lang].why,
  async render(view) {
    const w = whyWords[view.lang]
    const agent = view.params.agent ?? ''
    const thought = thoughtIn(view)
    const found = await view.ask(whyDividend, { year: yearIn(view), agent, thought: inWords(thought) })
    const name = (await view.labels('members.agent', [agent])).get(agent) ?? '—'
    const all = money(view, found.patronage.amount + found.capital.amount, found.unit)
    return (
      <>
        <YearCrumbs view={view} year={yearIn(view)} label={w.dividendOf(name)} />
        <PageHead title={w.whyAmount(all)} lead={w.dividendOf(name)} />
        <Stack>
          <Part {...{ view, found, thought, agent }} part="patronage" />
          <Part {...{ view, found, thought, agent }} part="capital" />
          <Card>
            <p>{w.rounding}</p>
          </Card>
        </Stack>
      </>
    )
  },
})

type PartProps = {
  view: PageView
  found: Found
  thought: Thought | undefined
  agent: string
  part: 'patronage' | 'capital'
}

function Part({ view, found, thought, agent, part }: PartProps) {
  const [w, year] = [whyWords[view.lang], yearIn(view)]
  const { basis, all, sum, floor, extra, amount } = found[part]
  const say = (one: bigint) => money(view, one, found.unit)
  const whole = whyHref(view, year, part, thought)
  const isUse = part === 'patronage'
  return (
    <Card title={words[view.lang][part]}>
      <p class="mb-1 text-soft tnum">{all > 0n && w.part(say(basis), say(all), say(sum))}</p>
      <Rows label={words[view.lang][part]}>
        <Row
          title={isUse ? w.basisUse : w.basisPaidIn}
          aside={<Amount value={say(basis)} why={basisHref(view, found, agent, isUse)} />}
        />
        <Row title={isUse ? w.allUse : w.allPaidIn} aside={<Amount value={say(all)} why={whole} />} />
        <Row title={words[view.lang][part]} aside={<Amount value={say(sum)} why={whole} />} />
        <Row title={w.floor} aside={say(floor)} />
        {extra && <Row title={w.extra} aside={say(amount - floor)} />}
        <Row strong title={w.receives} aside={say(amount)} />
      </Rows>
    </Card>
  )
}

/** Use that was brought opens to its entry, what is in the books to its account. */
function basisHref(view: PageView, { from, until, unit, seq }: Found, agent: string, isUse: boolean): string {
  if (isUse && seq !== null) return view.href(`/journal/${seq}`)
  const path = isUse ? (view.charter.value(patronageBy.name) as string) : 'equity:shares'
  return figureHref(view, { of: `${path}:${agent}`, from, until, unit })
}
