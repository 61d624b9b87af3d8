import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Columns, Stack } from '../../../ui/columns.tsx'
import { Definitions } from '../../../ui/definitions.tsx'
import { type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Prose } from '../../../ui/prose.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import type { MeetingView } from '../query-meeting.ts'
import { words } from '../words.ts'
import { MineCard } from './mine-card.tsx'
import { Papers } from './papers.tsx'
import { at, Crumbs, kindLabel, moment, StateBadge, shown } from './parts.tsx'
import { QuorumCard } from './quorum-card.tsx'
import { FollowLink } from './room-follow.tsx'
import { nextStep, StepsCard } from './steps-card.tsx'

/** One meeting: what it is, what I do about it, its agenda; for whoever prepares it the path with the next step. */
export const meetingPage: Page = page({
  path: '/meetings/:id',
  title: async (view) => (await shown(view)).title,
  async render(view) {
    const one = await shown(view)
    const isOn = one.doorAt !== null && (one.state === 'called' || one.state === 'open')
    return (
      <>
        <Crumbs view={view} label={one.title} />
        <PageHead
          title={one.title}
          eyebrow={kindLabel(view, one)}
          badge={<StateBadge view={view} state={one.state} />}
          actions={<Next view={view} one={one} />}
        />
        <Columns layout="main-side">
          {/* On a phone the path comes before what everybody sees: it is what the office came for. */}
          <Stack second>
            {one.prepares && <StepsCard view={view} one={one} />}
            {one.prepares || <FactsCard view={view} one={one} />}
          </Stack>
          <Stack>
            <MineCard view={view} one={one} />
            {isOn && <QuorumCard view={view} one={one} />}
            <AgendaCard view={view} one={one} />
            {one.prepares && <FactsCard view={view} one={one} />}
          </Stack>
        </Columns>
      </>
    )
  },
})

type OneProps = { view: PageView; one: MeetingView }

async function Next({ view, one }: OneProps) {
  const step = one.prepares ? await nextStep(view, one) : undefined
  if (!step?.href) return <FollowLink view={view} one={one} />
  return (
    <LinkButton tone="primary" href={step.href}>
      {step.label}
    </LinkButton>
  )
}

function FactsCard({ view, one }: OneProps) {
  const w = words[view.lang]
  return (
    <Card>
      <Definitions
        items={[
          { term: w.when, value: moment(view, one.startsAt) },
          { term: w.where, value: one.place },
          ...(one.text ? [{ term: w.purpose, value: one.text }] : []),
        ]}
      />
      <div class="mt-3 flex flex-wrap gap-2.5">
        {one.state !== 'planned' && (
          <LinkButton href={view.href(at(one, '/notice'))} icon="file">
            {w.readNotice}
          </LinkButton>
        )}
        {one.state !== 'cancelled' && (
          <LinkButton href={view.href(at(one, '/calendar.ics'))} icon="calendar" download>
            {w.calendar}
          </LinkButton>
        )}
      </div>
    </Card>
  )
}

function AgendaCard({ view, one }: OneProps) {
  const w = words[view.lang]
  const whole = one.documents.filter(({ item }) => item === null)
  return (
    <Card title={w.agenda}>
      {one.items.length === 0 && <p class="text-soft">{w.noItems}</p>}
      <Rows label={w.agenda}>
        {one.items.map((item) => (
          <Row
            title={item.title}
            detail={`${w.itemNo(item.n)} · ${w.itemKinds[item.kind]}`}
            href={item.decision ? view.href(`/decisions/${item.decision}`) : undefined}
          >
            {item.text && <Prose>{item.text}</Prose>}
            <Papers view={view} list={one.documents.filter((paper) => paper.item === item.item)} />
          </Row>
        ))}
      </Rows>
      <Papers view={view} list={whole} />
    </Card>
  )
}
