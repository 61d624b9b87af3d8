import { LinkButton } from '../../../ui/button.tsx'
import { Card, MoreLink } from '../../../ui/card.tsx'
import { Columns, Stack } from '../../../ui/columns.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { Rows } from '../../../ui/rows.tsx'
import { Tabs } from '../../../ui/tabs.tsx'
import { commit } from '../commit.ts'
import { flows } from '../query-flows.ts'
import { words } from '../words.ts'
import { AgreementRows } from './agreement-rows.tsx'
import { FlowRow, namesIn, PlanTabs } from './parts.tsx'

const which = ['open', 'late', 'over'] as const

/** What I promised and was promised, or everybody; with agreements and claims beside. */
export const commitmentsPage = page({
  path: '/plans/commitments',
  title: (view) => words[view.lang].tabs.commitments,
  async render(view) {
    const w = words[view.lang]
    const me = view.standing.agent
    const isAll = view.search.get('all') === '1' || !me
    const state = which.find((one) => one === view.search.get('which')) ?? 'open'
    const after = view.search.get('after') ?? undefined
    const agent = isAll ? undefined : me
    const [found, claims] = await Promise.all([
      view.ask(flows, { kind: 'commitment', agent, which: state, after }),
      view.ask(flows, { kind: 'claim', agent, which: 'open' }),
    ])
    const names = await namesIn(view, [...found.flows, ...claims.flows])
    const query = `${isAll ? 'all=1&' : ''}which=${state}`
    const may = view.may(commit) !== 'no'
    return (
      <>
        <PageHead
          title={w.tabs.commitments}
          lead={w.commitmentsLead}
          actions={
            may && (
              <>
                <LinkButton href={view.href('/plans/agreements/new')}>{w.newAgreement}</LinkButton>
                <LinkButton tone="primary" icon="plus" href={view.href('/plans/commitments/new')}>
                  {w.newCommitment}
                </LinkButton>
              </>
            )
          }
        />
        <PlanTabs view={view} current="commitments" />
        <Columns layout="main-side">
          <Stack>
            <Card title={isAll ? w.all : w.mine} aside={<Whose view={view} isAll={isAll} />}>
              <Which view={view} isAll={isAll} state={state} />
              {found.flows.length === 0 && (
                <Empty icon="check" title={w.emptyCommitments}>
                  {w.emptyCommitmentsText}
                </Empty>
              )}
              <Rows label={w.tabs.commitments}>
                {found.flows.map((flow) => (
                  <FlowRow view={view} flow={flow} names={names} />
                ))}
              </Rows>
            </Card>
            <Pagination
              next={
                found.next
                  ? view.href(`/plans/commitments?${query}&after=${encodeURIComponent(found.next)}`)
                  : undefined
              }
            />
          </Stack>
          <Stack>
            <AgreementRows view={view} agent={agent} />
            <Card title={w.claims}>
              {claims.flows.length === 0 && <p class="text-soft">{w.emptyClaimsText}</p>}
              <Rows label={w.claims}>
                {claims.flows.map((flow) => (
                  <FlowRow view={view} flow={flow} names={names} />
                ))}
              </Rows>
            </Card>
          </Stack>
        </Columns>
      </>
    )
  },
})

function Whose({ view, isAll }: { view: PageView; isAll: boolean }) {
  const w = words[view.lang]
  if (!view.standing.agent) return null
  return (
    <MoreLink href={view.href(isAll ? '/plans/commitments' : '/plans/commitments?all=1')}>
      {isAll ? w.mine : w.all}
    </MoreLink>
  )
}

function Which({ view, isAll, state }: { view: PageView; isAll: boolean; state: (typeof which)[number] }) {
  const w = words[view.lang]
  const tabs = which.map((one) => ({
    href: view.href(`/plans/commitments?${isAll ? 'all=1&' : ''}which=${one}`),
    label: w.which[one],
    current: one === state,
  }))
  return <Tabs label={w.tabs.commitments} tabs={tabs} />
}
