import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Columns, Stack } from '../../../ui/columns.tsx'
import { type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Progress } from '../../../ui/progress.tsx'
import type { MeetingView } from '../query-meeting.ts'
import { type RoomView, room } from '../query-room.ts'
import { roomWords } from '../room-words.ts'
import { at, Crumbs, kindLabel, StateBadge, shown } from './parts.tsx'
import { RoomAgenda } from './room-agenda.tsx'
import { InRecess, isDone, RoomAside, RoomEnd } from './room-closing.tsx'
import { RoomItem } from './room-item.tsx'
import { RoomOpening } from './room-opening.tsx'

export type RoomProps = { view: PageView; one: MeetingView; now: RoomView; names: Map<string, string> }

/** A meeting as it goes: for whoever leads it the next thing to do, for everybody what is dealt with and how it ends. */
export const roomPage: Page = page({
  path: '/meetings/:id/room',
  title: async (view) => (await shown(view)).title,
  async render(view) {
    const one = await shown(view)
    const now = (await view.ask(room, { meeting: one.meeting }))!
    const people = [...now.inPerson, ...now.signers, ...(one.chair ? [one.chair] : [])]
    const props = { view, one, now, names: await view.labels('members.agent', [...new Set(people)]) }
    return (
      <>
        <Crumbs view={view} one={one} label={roomWords[view.lang].title} />
        <PageHead
          eyebrow={kindLabel(view, one)}
          title={one.title}
          badge={<StateBadge view={view} state={one.state} />}
        />
        <Columns layout="main-side">
          <Stack>
            <Next {...props} />
            <RoomAgenda {...props} />
          </Stack>
          <Stack>
            <Presence {...props} />
            <RoomAside {...props} />
          </Stack>
        </Columns>
      </>
    )
  },
})

/** The one card that matters now. */
function Next(props: RoomProps) {
  const { one } = props
  if (one.state === 'ended') return <Ended {...props} />
  if (one.state !== 'open') return <RoomOpening {...props} />
  if (props.now.inRecess) return <InRecess {...props} />
  return isDone(props) ? <RoomEnd {...props} /> : <RoomItem {...props} />
}

function Ended({ view, one, now }: RoomProps) {
  const w = roomWords[view.lang]
  return (
    <Card title={w.endedTitle}>
      <p class="mb-3">{now.leads ? w.endedText : w.endedMember}</p>
      <div>
        <LinkButton tone={now.leads ? 'primary' : 'quiet'} href={view.href(at(one, '/minutes'))}>
          {w.toMinutes}
        </LinkButton>
      </div>
    </Card>
  )
}

/** Who is there now, and whether they are enough. */
function Presence({ view, one, now }: RoomProps) {
  const w = roomWords[view.lang]
  const { present, represented, eligible, needed } =
    one.state === 'ended' && now.opened ? now.opened : one.quorum
  return (
    <Card title={w.presence}>
      <Progress label={w.presence} done={present} total={eligible} />
      <p class="mt-2">{w.presenceText(present, represented, eligible)}</p>
      {needed !== null && (
        <p class="text-sm text-soft">
          {present >= needed ? w.quorumMet(needed) : w.quorumMissing(needed, needed - present)}
        </p>
      )}
      {now.leads && one.state === 'open' && (
        <div class="mt-3">
          <LinkButton tone="quiet" href={view.href(at(one, '/door'))}>
            {w.toDoor}
          </LinkButton>
        </div>
      )}
    </Card>
  )
}
