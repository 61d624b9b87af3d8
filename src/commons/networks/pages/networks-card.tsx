import { Failure } from '../../../kernel/failure.ts'
import { Badge, type Tone } from '../../../ui/badge.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Flash } from '../../../ui/flash.tsx'
import type { PageView } from '../../../ui/page.ts'
import { Row, Rows } from '../../../ui/rows.tsx'
import { joinNetwork } from '../join-network.ts'
import { leaveNetwork } from '../leave-network.ts'
import type { Network } from '../queries.ts'
import { sendDelegates } from '../send-delegates.ts'
import { words } from '../words.ts'
import { Doing } from './doing.tsx'

type Names = ReadonlyMap<string, string>
type Props = { view: PageView; one: Network; names: Names }

const tones: Record<Network['state'], Tone> = {
  invited: 'note',
  asked: 'waits',
  member: 'good',
  left: 'plain',
}

/** Where we belong or are invited, each with what can be done about it. */
export function NetworksCard({
  view,
  joined,
  names,
}: {
  view: PageView
  joined: readonly Network[]
  names: Names
}) {
  const w = words[view.lang]
  return (
    <Card title={w.networks}>
      <Rows label={w.networks}>
        {joined.map((one) => (
          <Row
            title={one.name}
            detail={delegatesLine(view, one, names)}
            aside={<Badge tone={tones[one.state]}>{w.states[one.state]}</Badge>}
          >
            <Steps view={view} one={one} names={names} />
          </Row>
        ))}
      </Rows>
    </Card>
  )
}

function delegatesLine(view: PageView, { state, seats, delegates }: Network, names: Names) {
  const w = words[view.lang]
  if (state !== 'member' || seats === 0) return undefined
  if (delegates.length === 0) return w.noDelegates(seats)
  return w.delegates(delegates.map((one) => names.get(one) ?? '–').join(', '))
}

function Steps({ view, one }: Props) {
  return (
    <div class="flex flex-col items-start gap-2">
      {one.refused && <Refused view={view} code={one.refused} />}
      {(one.state === 'invited' || one.state === 'asked') && <Join view={view} one={one} />}
      {one.state === 'member' && <Belonging view={view} one={one} />}
    </div>
  )
}

function Refused({ view, code }: { view: PageView; code: string }) {
  return <Flash tone="needs">{words[view.lang].refused(view.sentenceOf(new Failure(code)))}</Flash>
}

/** Also while we wait for an answer, but only after a refusal: then asking again may help. */
function Join({ view, one }: { view: PageView; one: Network }) {
  const w = words[view.lang]
  if (one.state === 'asked' && !one.refused) return null
  const labels = { propose: w.proposeJoin, now: w.join }
  return (
    <Doing
      view={view}
      command={joinNetwork}
      input={{ network: one.network }}
      action="/networks/join"
      labels={labels}
    />
  )
}

function Belonging({ view, one }: { view: PageView; one: Network }) {
  const w = words[view.lang]
  const labels = { propose: w.proposeLeave, now: w.leave }
  return (
    <>
      {one.seats > 0 && view.may(sendDelegates) !== 'no' && (
        <LinkButton
          href={view.href(`/networks/delegates/${one.network}`)}
          tone={one.delegates.length === 0 ? 'primary' : 'quiet'}
        >
          {w.chooseDelegates}
        </LinkButton>
      )}
      {view.may(leaveNetwork) !== 'no' && (
        <Disclosure summary={w.leaveMore}>
          <p class="mb-3">{w.leaveText}</p>
          <Doing
            view={view}
            command={leaveNetwork}
            input={{ network: one.network }}
            action="/networks/leave"
            labels={labels}
            tone="danger"
          />
        </Disclosure>
      )}
    </>
  )
}
