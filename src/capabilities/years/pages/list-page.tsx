import { accountsUnit } from '../../../commons/books/dials.ts'
import { yearOf } from '../../../commons/books/span.ts'
import { Amount } from '../../../ui/amount.tsx'
import { Badge, type Tone } from '../../../ui/badge.tsx'
import { Card } from '../../../ui/card.tsx'
import { type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { money, today } from '../../../ui/typed.ts'

import { openYear } from '../query-open-year.ts'
import { years } from '../query-year.ts'
import { words } from '../words.ts'
import { whyHref } from './why-links.ts'

const tones: Record<string, Tone> = { running: 'plain', over: 'needs', closed: 'waits', appropriated: 'good' }

/** For outsiders, where our rules open budget or disclosure: this year and the two before. */
async function OpenYears({ view }: { view: PageView }) {
  const w = words[view.lang]
  const now = yearOf(today(view), view.charter)
  await view.ask(openYear, { year: now })
  return (
    <>
      <PageHead title={w.title} />
      <Card>
        <Rows label={w.title}>
          {[now, now - 1, now - 2].map((year) => (
            <Row title={w.year(year)} href={view.href(`/years/${year}/open`)} />
          ))}
        </Rows>
      </Card>
    </>
  )
}

export const listPage: Page = page({
  path: '/years',
  title: (view) => words[view.lang].title,
  nav: { order: 48, label: { ko: '회계연도', en: 'Years' }, icon: 'calendar' },
  async render(view) {
    const w = words[view.lang]
    if (!view.standing.member) return <OpenYears view={view} />
    const all = await view.ask(years, {})
    const code = view.charter.value(accountsUnit.name) as string
    return (
      <>
        <PageHead title={w.title} lead={w.lead} />
        <Card>
          <Rows label={w.title}>
            {all.map(({ year, state, result }) => (
              <Row
                title={w.year(year)}
                detail={
                  result !== null && (
                    <>
                      {result < 0n ? w.loss : w.surplus}{' '}
                      <Amount
                        value={money(view, result < 0n ? -result : result, code)}
                        why={whyHref(view, year, 'result')}
                      />
                    </>
                  )
                }
                aside={<Badge tone={tones[state]}>{w.states[state]}</Badge>}
                href={view.href(`/years/${year}`)}
              />
            ))}
          </Rows>
        </Card>
      </>
    )
  },
})
