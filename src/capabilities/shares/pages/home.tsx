import { nobody } from '../../../kernel/authority.ts'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Columns, Stack } from '../../../ui/columns.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { claims, unclaimed } from '../query-claims.ts'
import { holder } from '../query-holder.ts'
import { totals } from '../query-holdings.ts'
import { recordOpening } from '../record-opening.ts'
import { words } from '../words.ts'
import { ClaimCards } from './claim.tsx'
import { CertificatesCard, HistoryCard, HoldingCard, TakeCard } from './holder-parts.tsx'
import { PaidIn } from './parts.tsx'

/** What I hold; for the office, what everybody holds and what waits. */
export const sharesPage: Page = page({
  path: '/shares',
  title: (view) => words[view.lang].title,
  nav: { order: 44, label: { ko: '출자', en: 'Shares' }, icon: 'people' },
  async render(view) {
    const w = words[view.lang]
    const isOffice = view.may(totals) === 'yes'
    const look = view.standing.member && (
      <LinkButton href={view.href('/shares/register')}>{w.register}</LinkButton>
    )
    return (
      <>
        <PageHead title={w.title} lead={w.lead} actions={look} />
        <Columns layout={isOffice ? 'main-side' : 'two'}>
          {isOffice && <Office view={view} />}
          <Mine view={view} />
        </Columns>
      </>
    )
  },
})

async function Mine({ view }: { view: PageView }) {
  const w = words[view.lang]
  const agent = view.standing.agent ?? nobody
  if (view.may(holder, agent) !== 'yes') return null
  const held = await view.ask(holder, { agent })
  return (
    <Stack>
      <HoldingCard view={view} held={held} title={w.mine} />
      <ClaimCards view={view} held={held} />
      {view.standing.member && <TakeCard view={view} held={held} />}
      <CertificatesCard view={view} held={held} />
      <HistoryCard view={view} held={held} />
    </Stack>
  )
}

async function Office({ view }: { view: PageView }) {
  const w = words[view.lang]
  const [sum, waiting] = await Promise.all([view.ask(totals, {}), openClaims(view)])
  const names = await view.labels(
    'members.agent',
    sum.over.map((one) => one.agent),
  )
  const mayBring = view.may(recordOpening) === 'yes'
  return (
    <Card title={w.all}>
      {sum.article &&
        sum.over.map((one) => (
          <Flash tone="needs">{w.over(names.get(one.agent) ?? '', sum.article![view.lang])}</Flash>
        ))}
      {sum.holders === 0 && <p class="text-soft">{w.noneText}</p>}
      <Rows label={w.all}>
        <Row
          strong
          title={w.shares(sum.shares)}
          detail={w.people(sum.holders)}
          aside={<PaidIn view={view} amount={sum.paid} />}
          href={view.href('/shares/all')}
        />
        <Row title={w.claims} aside={waiting} href={view.href('/shares/claims')} />
        {mayBring && <Row title={w.bring} href={view.href('/shares/import')} />}
      </Rows>
    </Card>
  )
}

/** How many wait for a claim or a decision; past a page nobody counts on. */
async function openClaims(view: PageView): Promise<string> {
  const w = words[view.lang]
  const [all, left] = await Promise.all([view.ask(claims, {}), view.ask(unclaimed, {})])
  const open = all.claims.filter((one) => one.state === 'open').length + left.people.length
  const isMore = left.next !== null || (all.next !== null && all.claims.at(-1)?.state === 'open')
  return isMore ? w.atLeast(open) : w.people(open)
}
