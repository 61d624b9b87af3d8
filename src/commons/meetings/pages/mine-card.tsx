import { Button, LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Confirm } from '../../../ui/confirm.tsx'
import { Form } from '../../../ui/form.tsx'
import type { PageView } from '../../../ui/page.ts'
import { proxyRules } from '../proxy-rules.ts'
import type { MeetingView } from '../query-meeting.ts'
import { type Reply, replies } from '../tables.ts'
import { words } from '../words.ts'
import { at, kindLabel } from './parts.tsx'

type OneProps = { view: PageView; one: MeetingView }

/** What I do about a meeting: say whether I come, come, or have to go. */
export async function MineCard({ view, one }: OneProps) {
  if (!view.standing.member) return null
  const isOn = one.state === 'called' || one.state === 'open'
  if (!isOn) return null
  if (one.mine.here) return <HereCard view={view} one={one} />
  if (one.doorAt) return <ComeCard view={view} one={one} />
  return one.state === 'called' ? <ReplyCard view={view} one={one} /> : null
}

function HereCard({ view, one }: OneProps) {
  const w = words[view.lang]
  return (
    <Card title={w.hereAlready}>
      <Confirm
        label={w.goNow}
        question={w.goQuestion}
        action={view.href(at(one, '/leave'))}
        submit={w.goNow}
        tone="quiet"
        onceKey={view.key}
        values={{ agent: view.standing.agent ?? '' }}
      />
    </Card>
  )
}

function ComeCard({ view, one }: OneProps) {
  const w = words[view.lang]
  return (
    <Card title={w.doorOpenNow}>
      <LinkButton tone="primary" href={view.href(at(one, '/come'))}>
        {w.iAmHere}
      </LinkButton>
    </Card>
  )
}

/** What may be answered: a proxy is sent where proxies are taken. */
export function offeredReplies({ charter }: PageView, { kind }: MeetingView): readonly Reply[] {
  const canSend = kind === 'general' && proxyRules(charter).way !== 'none'
  return replies.filter((reply) => reply !== 'proxy' || canSend)
}

async function ReplyCard({ view, one }: OneProps) {
  const w = words[view.lang]
  // Nobody is pushed to come who has the whole meeting to prepare: their next step is another.
  const first = one.prepares ? null : 'coming'
  const offered = offeredReplies(view, one)
  return (
    <Card title={w.comingQuestion(kindLabel(view, one))}>
      <Form action={view.href(at(one, '/reply'))} onceKey={view.key}>
        <div class="flex flex-wrap gap-2.5">
          {offered.map((reply) => (
            <Button
              name="reply"
              value={reply}
              tone={reply === (one.mine.reply ?? first) ? 'primary' : 'quiet'}
              icon={one.mine.reply === reply ? 'check' : undefined}
            >
              {w.replies[reply]}
            </Button>
          ))}
        </div>
      </Form>
      {offered.includes('proxy') && <MyProxy view={view} one={one} />}
    </Card>
  )
}

/** Whom I gave my proxy, or where to give one once I said I send somebody. */
async function MyProxy({ view, one }: OneProps) {
  const w = words[view.lang]
  const { proxyTo, proxyToName, reply } = one.mine
  const name = proxyTo ? (await view.labels('members.agent', [proxyTo])).get(proxyTo) : proxyToName
  if (name) return <p class="mt-3">{w.iGaveProxy(name)}</p>
  if (reply !== 'proxy') return null
  return (
    <div class="mt-3">
      <LinkButton href={view.href(at(one, '/proxies'))}>{w.giveProxy}</LinkButton>
    </div>
  )
}
