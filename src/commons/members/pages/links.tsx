import { sql } from 'kysely'
import { Card } from '../../../ui/card.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { Form } from '../../../ui/form.tsx'
import { type Page, type PageView, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Table } from '../../../ui/table.tsx'
import { linkDays } from '../dials.ts'
import { inviteAgents } from '../invite-agents.ts'
import { counts } from '../queries.ts'
import { hashOf, sheetToken } from '../secrets.ts'
import { words } from '../words.ts'
import { addressOf, dayFromToday, errorsOf, figure } from './parts.tsx'

/** One link for each person on the roll who is not here yet. */
export const linksPage: Page = page({
  path: '/people/links',
  title: (view) => words[view.lang].links,
  async render(view) {
    const w = words[view.lang]
    const { unclaimed } = await view.ask(counts, {})
    return (
      <>
        <PageHead
          eyebrow={<a href={view.href('/people')}>{w.people}</a>}
          title={w.links}
          lead={w.linksLead}
        />
        <Card>
          {unclaimed === 0 ? (
            <Empty title={w.linksDone} icon="check">
              {w.linksDoneText}
            </Empty>
          ) : (
            <>
              <p class="mb-3">{w.unclaimedCount(figure(unclaimed, view))}</p>
              <Form action={view.href('/people/links')} errors={errorsOf(view, [])} submit={w.linksMake} />
            </>
          )}
        </Card>
      </>
    )
  },
})

/** The sheet, to print or to copy from; it can be drawn again while one has its address. */
export const sheetPage: Page = page({
  path: '/people/links/:sheet',
  title: (view) => words[view.lang].linksMadeTitle,
  async render(view) {
    const w = words[view.lang]
    const sheet = view.params.sheet ?? ''
    const people = view.may(inviteAgents) === 'no' ? [] : await onSheet(view, sheet)
    return (
      <>
        <PageHead eyebrow={<a href={view.href('/people')}>{w.people}</a>} title={w.linksMadeTitle} />
        <Flash tone="note">{w.linksOnce}</Flash>
        <Card>
          <Table
            caption={w.linksMadeTitle}
            rows={people}
            columns={[
              { head: w.name, cell: (one) => one.name },
              { head: w.number, cell: (one) => one.number ?? '' },
              {
                head: w.links,
                cell: (one) => (
                  <code class="break-all select-all">
                    {addressOf(view, `/join/${sheetToken(sheet, one.agent)}`)}
                  </code>
                ),
              },
            ]}
          />
        </Card>
      </>
    )
  },
})

type OnSheet = { agent: string; name: string; number: string | null }

/** Those of the sheet whose link is still unused. */
async function onSheet(view: PageView, sheet: string): Promise<OnSheet[]> {
  const found = await sql<OnSheet>`
    select a.id as agent, coalesce(a.name, '') as name, a.number from members_invitation i
    join members_agent a on a.commons_id = i.commons_id and a.id = i.agent_id
    where i.commons_id = ${view.commons.id} and i.sheet = ${hashOf(sheet)}
      and i.revoked_at is null and i.uses_left > 0 and i.expires_at > ${view.now}
    order by a.sort_name, a.id`.execute(view.db)
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
