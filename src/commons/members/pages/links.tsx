import { sql } from 'kysely'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Columns } from '../../../ui/columns.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Form } from '../../../ui/form.tsx'
import { type Page, type PageView, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { Print } from '../../../ui/print.tsx'
import { linkDays } from '../dials.ts'
import { inviteAgents } from '../invite-agents.ts'
import { counts } from '../queries.ts'
import { hashOf } from '../secrets.ts'
import { words } from '../words.ts'
import { BeginningSteps, nextStep } from './beginning-steps.tsx'
import { dayFromToday, errorsOf, figure } from './parts.tsx'
import { type OnSheet, Slips } from './slips.tsx'

/** One link for each person on the roll who is not here yet. */
export const linksPage: Page = page({
  path: '/people/links',
  title: (view) => words[view.lang].links,
  async render(view) {
    const w = words[view.lang]
    const { unclaimed } = await view.ask(counts, {})
    return (
      <>
        <Breadcrumb crumbs={[{ label: w.people, href: view.href('/people') }, { label: w.links }]} />
        <PageHead title={w.links} lead={w.linksLead} />
        <Columns layout="main-side">
          <Card>
            {unclaimed === 0 ? (
              <Empty title={w.linksDone} icon="check">
                {w.linksDoneText}
              </Empty>
            ) : (
              <>
                <p class="mb-3">{w.unclaimedCount(figure(unclaimed, view))}</p>
                <Form
                  action={view.href('/people/links')}
                  errors={errorsOf(view, [])}
                  submit={w.linksMake(figure(unclaimed, view))}
                />
              </>
            )}
          </Card>
          <BeginningSteps view={view} now="links" />
        </Columns>
      </>
    )
  },
})

/** So many slips a page: thirteen sheets of paper, and their codes are drawn in a moment. */
const slipsAtOnce = 104

/** The sheet, to print and cut or to copy from; it can be drawn again while one has its address. */
export const sheetPage: Page = page({
  path: '/people/links/:sheet',
  title: (view) => words[view.lang].linksMadeTitle,
  async render(view) {
    const w = words[view.lang]
    const sheet = view.params.sheet ?? ''
    const from = Math.max(0, Number.parseInt(view.search.get('from') ?? '0', 10) || 0)
    const found = view.may(inviteAgents) === 'no' ? [] : await onSheet(view, sheet, from)
    const next = await nextStep(view, 'links')
    const at = (place: number) => view.href(`/people/links/${sheet}?from=${place}`)
    return (
      <>
        <div class="no-print">
          <Breadcrumb crumbs={[{ label: w.people, href: view.href('/people') }, { label: w.links }]} />
          <PageHead
            title={w.linksMadeTitle}
            lead={w.linksOnce}
            actions={
              <>
                <Print label={w.print} />
                {next && (
                  <LinkButton href={next.href} tone="primary">
                    {w.nextIs(next.label)}
                  </LinkButton>
                )}
              </>
            }
          />
        </div>
        {found.length === 0 && (
          <Card>
            <Empty title={w.sheetEmpty} icon="check">
              {w.sheetEmptyText}
            </Empty>
          </Card>
        )}
        <Slips view={view} sheet={sheet} people={found.slice(0, slipsAtOnce)} />
        <Pagination
          previous={from > 0 ? at(Math.max(0, from - slipsAtOnce)) : undefined}
          next={found.length > slipsAtOnce ? at(from + slipsAtOnce) : undefined}
        />
      </>
    )
  },
})

/** Those of the sheet whose link is still unused, one more than are shown at once. */
async function onSheet(view: PageView, sheet: string, from: number): Promise<OnSheet[]> {
  const found = await sql<OnSheet>`
    select a.id as agent, coalesce(a.name, '') as name, a.number, i.expires_at as "expiresAt"
    from members_invitation i
    join members_agent a on a.commons_id = i.commons_id and a.id = i.agent_id
    where i.commons_id = ${view.commons.id} and i.sheet = ${hashOf(sheet)}
      and i.revoked_at is null and i.uses_left > 0 and i.expires_at > ${view.now}
    order by a.sort_name, a.id offset ${Math.min(from, 100_000)} limit ${slipsAtOnce + 1}`.execute(view.db)
  return found.rows
}

/** Without a key on purpose: a key would keep the answer, and the sheet's secret in it. */
const linksPost = post({
  path: '/people/links',
  again: linksPage,
  async handle(view) {
    const unclaimed = await view.db
      .selectFrom('members_agent')
      .select('id')
      .where('commons_id', '=', view.commons.id)
      .where('person_id', 'is', null)
      .where('state', 'in', ['member', 'paused'])
      .orderBy('sort_name')
      .limit(5_000)
      .execute()
    const agents = unclaimed.map((row) => row.id)
    const expiresOn = dayFromToday(view, Number(view.charter.value(linkDays.name)))
    const { sheet } = await view.execute(inviteAgents, { agents, expiresOn })
    return { to: `/people/links/${sheet}` }
  },
})

export const linkParts = [linksPage, linksPost, sheetPage]
