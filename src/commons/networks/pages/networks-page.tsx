import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { inviteCommons } from '../invite-commons.ts'
import { matters, memberCommons, networks } from '../queries.ts'
import { words } from '../words.ts'
import { MattersCard } from './matters-card.tsx'
import { MembersCard } from './members-card.tsx'
import { NetworksCard } from './networks-card.tsx'

/** 연합: what networks ask us first, then where we belong, then who belongs to us. */
export const networksPage: Page = page({
  path: '/networks',
  title: (view) => words[view.lang].title,
  nav: { order: 80, label: { ko: '연합', en: 'Networks' }, icon: 'designs' },
  async render(view) {
    const w = words[view.lang]
    const [joined, asked, members] = await Promise.all([
      view.ask(networks, {}),
      view.ask(matters, {}),
      view.ask(memberCommons, {}),
    ])
    const agents = [...joined, ...members].flatMap((one) => one.delegates)
    const names = await view.labels('members.agent', [
      ...new Set([...agents, ...members.map((one) => one.agent)]),
    ])
    const isNone = joined.length + members.length === 0
    return (
      <>
        <PageHead title={w.title} lead={w.lead} actions={isNone ? undefined : <Invite view={view} />} />
        <Stack>
          {asked.length > 0 && <MattersCard view={view} asked={asked} />}
          {joined.length > 0 && <NetworksCard view={view} joined={joined} names={names} />}
          {members.length > 0 && <MembersCard view={view} members={members} names={names} />}
          {isNone && <Nothing view={view} />}
        </Stack>
      </>
    )
  },
})

function Invite({ view }: { view: PageView }) {
  if (view.may(inviteCommons) === 'no') return null
  return <LinkButton href={view.href('/networks/invite')}>{words[view.lang].invite}</LinkButton>
}

function Nothing({ view }: { view: PageView }) {
  const w = words[view.lang]
  const invite = { href: view.href('/networks/invite'), label: w.invite }
  return (
    <Card>
      <Empty
        title={w.noneTitle}
        icon="designs"
        action={view.may(inviteCommons) === 'no' ? undefined : invite}
      >
        {w.noneText}
      </Empty>
    </Card>
  )
}
