import { accountsUnit } from '../../../commons/books/dials.ts'
import { Badge, type Tone } from '../../../ui/badge.tsx'
import { Card } from '../../../ui/card.tsx'
import { type Page, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { money } from '../../../ui/typed.ts'

import { years } from '../query-year.ts'
import { words } from '../words.ts'

const tones: Record<string, Tone> = { running: 'plain', over: 'needs', closed: 'waits', appropriated: 'good' }

export const listPage: Page = page({
  path: '/years',
  title: (view) => words[view.lang].title,
  nav: { order: 48, label: { ko: '회계연도', en: 'Years' }, icon: 'calendar' },
  async render(view) {
    const w = words[view.lang]
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
                  result !== null &&
                  `${result < 0n ? w.loss : w.surplus} ${money(view, result < 0n ? -result : result, code)}`
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
