import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { countsBy } from '../../decisions/open-in-meeting.ts'
import type { MeetingView } from '../query-meeting.ts'
import type { RoomView } from '../query-room.ts'
import { roomWords } from '../room-words.ts'
import type { RoomProps } from './room.tsx'
import { CountForm } from './room-count.tsx'
import { RoomForm } from './room-form.tsx'

type Item = MeetingView['items'][number] & RoomView['items'][number]
type ItemProps = RoomProps & { item: Item }

export const itemsIn = ({ one, now }: Pick<RoomProps, 'one' | 'now'>): Item[] =>
  one.items.map((item, i) => ({ ...item, ...now.items[i]! }))

/** The item that is dealt with, or the next one to take up; nothing once all are settled. */
export function RoomItem(props: RoomProps) {
  const { view, now } = props
  const w = roomWords[view.lang]
  const all = itemsIn(props)
  const current = all.find((one) => one.item === now.current)
  if (current) return <Current {...props} item={current} />
  const next = all.find((one) => one.settled === null)
  if (!now.leads) return next ? <Card title={w.nothingUp}>{heading(props, next)}</Card> : null
  return next ? <TakeUp {...props} item={next} /> : null
}

const heading = ({ view }: RoomProps, { n, title }: Item) => (
  <p class="mb-2 text-lg font-semibold">
    {roomWords[view.lang].itemNo(n)} {title}
  </p>
)

function TakeUp(props: ItemProps) {
  const { view, item } = props
  const w = roomWords[view.lang]
  const mayCount = item.vote && countsBy(item.vote.rules, 'hands')
  const ways = [
    ...(mayCount ? [{ value: 'hands', label: w.hands }] : []),
    { value: 'phones', label: w.phones },
  ]
  return (
    <Card title={w.nextTitle}>
      {heading(props, item)}
      {item.text && <p class="mb-3 whitespace-pre-line text-soft">{item.text}</p>}
      <RoomForm view={view} step="take" about={item.item} label={w.take} wide>
        <HiddenField name="item" value={item.item} />
        {item.vote && <Choice name="way" label={w.way} options={ways} value={ways[0]!.value} />}
      </RoomForm>
      <Postpone {...props} />
    </Card>
  )
}

function Current(props: ItemProps) {
  const { view, item, now } = props
  const w = roomWords[view.lang]
  return (
    <Card title={w.nowTitle} id="now">
      {heading(props, item)}
      {item.text && <p class="mb-3 whitespace-pre-line text-soft">{item.text}</p>}
      <MyVote {...props} />
      {now.leads && (item.vote ? <Voting {...props} /> : <WithoutVote {...props} />)}
      {now.leads && <Postpone {...props} />}
    </Card>
  )
}

/** On phones: my vote; otherwise where it is voted. */
function MyVote({ view, item, now }: ItemProps) {
  const w = roomWords[view.lang]
  const { vote } = item
  if (vote?.state !== 'open') return null
  if (vote.way === 'hands') return now.leads ? null : <p>{w.inRoomVote}</p>
  if (now.mine.voted) return <p class="mb-3">{w.voted}</p>
  if (!now.mine.mayVote) return <p class="mb-3 text-soft">{w.notThere}</p>
  return (
    <div class="mb-3">
      <LinkButton
        tone={now.leads ? 'quiet' : 'primary'}
        wide
        href={view.href(`/decisions/${vote.decision}#my-vote`)}
      >
        {w.vote}
      </LinkButton>
    </div>
  )
}

function Voting(props: ItemProps) {
  const { view, item } = props
  const w = roomWords[view.lang]
  const vote = item.vote!
  if (vote.way === 'phones') {
    return (
      <>
        <p class="mb-3 tnum">{w.castSoFar(vote.cast, vote.present)}</p>
        <Declare {...props} label={w.endPhones} />
      </>
    )
  }
  if (!vote.counted) return <CountForm view={view} item={item.item} vote={vote} tone="primary" />
  return (
    <>
      <CountForm view={view} item={item.item} vote={vote} folded />
      <Declare {...props} label={w.declare} />
    </>
  )
}

function Declare({ view, item, label }: ItemProps & { label: string }) {
  return (
    <RoomForm view={view} step="declare" about={item.item} label={label} wide fields={['outcome']}>
      <HiddenField name="item" value={item.item} />
    </RoomForm>
  )
}

/** Reports and talk end with what came of them. */
function WithoutVote({ view, item }: ItemProps) {
  const w = roomWords[view.lang]
  return (
    <RoomForm view={view} step="declare" about={item.item} label={w.finish} wide fields={['outcome']}>
      <HiddenField name="item" value={item.item} />
      <TextArea name="outcome" label={w.outcome} hint={w.outcomeHint} rows={3} maxlength={5_000} />
    </RoomForm>
  )
}

function Postpone({ view, item }: ItemProps) {
  const w = roomWords[view.lang]
  return (
    <div class="mt-4">
      <Disclosure summary={w.more}>
        <RoomForm view={view} step="postpone" about={item.item} label={w.postpone} tone="quiet">
          <HiddenField name="item" value={item.item} />
          <TextArea name="outcome" label={w.remark} rows={2} optional maxlength={5_000} />
        </RoomForm>
      </Disclosure>
    </div>
  )
}
