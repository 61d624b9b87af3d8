import { Badge } from '../../../ui/badge.tsx'
import { Card } from '../../../ui/card.tsx'
import { Confirm } from '../../../ui/confirm.tsx'
import { Form } from '../../../ui/form.tsx'
import type { PageView } from '../../../ui/page.ts'
import { Row, Rows } from '../../../ui/rows.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { speaksForUs } from '../powers.ts'
import { words } from '../words.ts'
import { type Names, whoOf } from './parts.tsx'

type Word = { agent: string | null; word: 'asked' | 'agreed' | 'declined' }
type What = 'commitment' | 'agreement' | 'claim' | 'intent'

interface Matter {
  view: PageView
  what: What
  id: string
}

const mayForUs = (view: PageView) => speaksForUs({ ...view, actor: view.viewer })

/** The two buttons for whoever is asked; nothing for everyone else. */
export function AskedCard({ view, what, id, words: said }: Matter & { words: readonly Word[] }) {
  const w = words[view.lang]
  const me = view.standing.agent
  const isMine = said.some((one) => one.agent === me && one.word === 'asked')
  const isParty = said.some((one) => one.agent === me)
  const isOurs = !isParty && said.some((one) => one.agent === null && one.word === 'asked') && mayForUs(view)
  if (!isMine && !isOurs) return null
  const at = view.href(`/plans/${what}s/${id}`)
  return (
    <Card title={isMine ? w.askedTitle : w.askedOurs}>
      <p class="mb-3 text-soft">{w.askedText}</p>
      <div class="flex flex-wrap items-start gap-2.5">
        <Form action={`${at}/agree`} view={{ key: view.key, values: {} }} submit={w.agree} />
        <Confirm
          label={w.decline}
          question={w.declineReason}
          action={`${at}/decline`}
          submit={w.declineSubmit}
          onceKey={`${view.key}d`}
        >
          <TextArea name="reason" label={w.reason} rows={2} optional />
        </Confirm>
      </div>
    </Card>
  )
}

const tones = { asked: 'waits', agreed: 'good', declined: 'needs' } as const

/** Who said yes, who has not answered yet. */
export function WordsCard({
  view,
  words: said,
  names,
  entry,
}: {
  view: PageView
  words: readonly Word[]
  names: Names
  entry: number | null
}) {
  const w = words[view.lang]
  return (
    <Card title={w.wordsTitle}>
      <Rows label={w.wordsTitle}>
        {said.map(({ agent, word }) => (
          <Row title={whoOf(view, names, agent)} aside={<Badge tone={tones[word]}>{w.words[word]}</Badge>} />
        ))}
      </Rows>
      {entry !== null && (
        <a class="quiet-link mt-2 text-sm" href={view.href(`/journal/${entry}`)}>
          {w.proof}
        </a>
      )}
    </Card>
  )
}

type CallOffProps = Matter & { sides: readonly (string | null)[]; by: string | null }

/** For those it binds, with the reason. */
export function CallOff({ view, what, id, sides, by }: CallOffProps) {
  const w = words[view.lang]
  const me = view.standing.agent
  const isMine = me !== undefined && (sides.includes(me) || by === me)
  if (!isMine && !(sides.includes(null) && mayForUs(view))) return null
  return (
    <Confirm
      label={w.callOff}
      question={w.callOffQuestion}
      action={view.href(`/plans/${what}s/${id}/call-off`)}
      submit={w.callOffSubmit}
      onceKey={`${view.key}c`}
    >
      <TextArea name="reason" label={w.reason} rows={2} />
    </Confirm>
  )
}
