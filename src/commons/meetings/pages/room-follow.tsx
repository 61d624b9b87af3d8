import { LinkButton } from '../../../ui/button.tsx'
import type { PageView } from '../../../ui/page.ts'
import type { MeetingView } from '../query-meeting.ts'
import { roomWords } from '../room-words.ts'
import { at } from './parts.tsx'

/** The way of members into the meeting while it goes on, and to its minutes afterwards. */
export function FollowLink({ view, one }: { view: PageView; one: MeetingView }) {
  const w = roomWords[view.lang]
  if (one.state !== 'open' && one.state !== 'ended') return null
  const isOpen = one.state === 'open'
  return (
    <LinkButton tone={isOpen ? 'primary' : 'quiet'} href={view.href(at(one, isOpen ? '/room' : '/minutes'))}>
      {isOpen ? w.follow : w.toMinutes}
    </LinkButton>
  )
}
