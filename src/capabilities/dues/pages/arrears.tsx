import { formatShortDate } from '../../../kernel/language.ts'
import { Amount } from '../../../ui/amount.tsx'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { money } from '../../../ui/typed.ts'
import { arrears } from '../query-arrears.ts'
import { words } from '../words.ts'

/** Who is late: first those to ring up, who never see a notice. */
export const arrearsPage = page({
  path: '/dues/arrears',
  title: (view) => words[view.lang].arrears,
  async render(view) {
    const w = words[view.lang]
    const { people, more } = await view.ask(arrears, {})
    const actions = people.length > 0 && (
      <>
        <LinkButton href={view.href('/dues/due.csv')} icon="download" download>
          {w.csv}
        </LinkButton>
        <LinkButton href={view.href('/dues/letters')} tone="primary" icon="file">
          {w.letters}
        </LinkButton>
      </>
    )
    return (
      <>
        <Breadcrumb crumbs={[{ label: w.title, href: view.href('/dues') }, { label: w.arrears }]} />
        <PageHead title={w.arrears} lead={w.arrearsLead} actions={actions} />
        {people.length === 0 ? (
          <Card>
            <Empty title={w.arrearsNone} icon="check">
              {w.arrearsNoneText}
            </Empty>
          </Card>
        ) : (
          <Stack>
            <People
              view={view}
              title={w.phoneList}
              text={w.phoneListText}
              people={people.filter((one) => !one.signsIn)}
            />
            <People
              view={view}
              title={w.othersList}
              text={w.othersListText}
              people={people.filter((one) => one.signsIn)}
            />
            {more && <p class="text-soft">{w.more}</p>}
          </Stack>
        )}
      </>
    )
  },
})

type Person = Awaited<ReturnType<typeof arrears.run>>['people'][number]
type PeopleProps = { view: PageView; title: string; text: string; people: readonly Person[] }

function People({ view, title, text, people }: PeopleProps) {
  const w = words[view.lang]
  if (people.length === 0) return null
  return (
    <Card title={title}>
      <p class="text-sm text-soft">{text}</p>
      <Rows label={title}>
        {people.map((one) => (
          <Row
            title={
              <a class="hover:underline underline-offset-4" href={view.href(`/obligations/of/${one.agent}`)}>
                {[one.name, one.number].filter(Boolean).join(' · ')}
              </a>
            }
            detail={
              <>
                {one.phone ? (
                  <a class="quiet-link" href={`tel:${one.phone}`}>
                    {one.phone}
                  </a>
                ) : (
                  w.noPhone
                )}
                {' · '}
                {w.since(formatShortDate(new Date(`${one.since}T00:00:00Z`), view.now, view.lang, 'UTC'))}
              </>
            }
            aside={
              <Amount
                value={money(view, one.rest, one.unit)}
                why={view.href(`/obligations/of/${one.agent}`)}
              />
            }
          />
        ))}
      </Rows>
    </Card>
  )
}
