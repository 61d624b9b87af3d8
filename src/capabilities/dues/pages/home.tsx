import { Amount } from '../../../ui/amount.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card, MoreLink } from '../../../ui/card.tsx'
import { Columns, Stack } from '../../../ui/columns.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { money } from '../../../ui/typed.ts'
import { addPlan } from '../add-plan.ts'
import { arrears } from '../query-arrears.ts'
import { plans } from '../query-plans.ts'
import { words } from '../words.ts'
import { nextText, rhythmText } from './parts.tsx'

/** All dues: what is charged when, and what I pay. */
export const homePage = page({
  path: '/dues',
  title: (view) => words[view.lang].title,
  nav: { order: 46, label: { ko: '회비', en: 'Dues' }, icon: 'calendar' },
  async render(view) {
    const w = words[view.lang]
    const all = await view.ask(plans, {})
    const mayAdd = view.may(addPlan) !== 'no'
    const add = mayAdd && all.length > 0 && (
      <LinkButton href={view.href('/dues/new')} icon="plus">
        {w.add}
      </LinkButton>
    )
    if (all.length === 0)
      return (
        <>
          <PageHead title={w.title} />
          <Card>
            <Empty
              title={w.emptyTitle}
              icon="calendar"
              action={mayAdd ? { href: view.href('/dues/new'), label: w.add } : undefined}
            >
              {w.emptyText}
            </Empty>
          </Card>
        </>
      )
    return (
      <>
        <PageHead title={w.title} lead={w.lead} actions={add} />
        <Columns layout="main-side">
          <Card>
            <Rows label={w.title}>
              {all.map((one) => (
                <Row
                  title={one.label}
                  detail={`${rhythmText(view, one)} · ${nextText(view, one)}`}
                  aside={
                    one.mine === null ? (
                      w.iPayNothing
                    ) : (
                      <Amount
                        value={money(view, one.mine, one.unit)}
                        why={view.href(`/dues/plan/${one.id}`)}
                      />
                    )
                  }
                  href={view.href(`/dues/plan/${one.id}`)}
                />
              ))}
            </Rows>
          </Card>
          <Stack>
            <ArrearsCard view={view} />
          </Stack>
        </Columns>
      </>
    )
  },
})

/** For the office: how many are late, and the way to them. */
async function ArrearsCard({ view }: { view: PageView }) {
  if (view.may(arrears) !== 'yes') return null
  const w = words[view.lang]
  const { people } = await view.ask(arrears, {})
  const units = [...new Set(people.map((one) => one.unit))]
  const sum = (unit: string) =>
    people.filter((one) => one.unit === unit).reduce((total, one) => total + one.rest, 0n)
  return (
    <Card title={w.arrears} aside={<MoreLink href={view.href('/dues/arrears')}>{w.see}</MoreLink>}>
      {people.length === 0 ? (
        <p class="text-soft">{w.arrearsNone}</p>
      ) : (
        <Rows label={w.arrears}>
          {units.map((unit) => (
            <Row
              title={w.arrearsCount(people.filter((one) => one.unit === unit).length)}
              aside={
                <Amount value={money(view, sum(unit), unit)} change="loss" why={view.href('/dues/arrears')} />
              }
              href={view.href('/dues/arrears')}
            />
          ))}
        </Rows>
      )}
    </Card>
  )
}
