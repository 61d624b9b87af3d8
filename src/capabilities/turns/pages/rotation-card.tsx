import { allows } from '../../../kernel/authority.ts'
import { Card, MoreLink } from '../../../ui/card.tsx'
import { Confirm } from '../../../ui/confirm.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import type { PageView } from '../../../ui/page.ts'
import { Stat, Stats } from '../../../ui/stat.tsx'
import { Table } from '../../../ui/table.tsx'
import { endTurn } from '../end-turn.ts'
import { passTurn } from '../pass-turn.ts'
import type { RotationView } from '../read-rotation.ts'
import { startRotation } from '../start-rotation.ts'
import { words } from '../words.ts'
import { dayText, namesOf, toAllotment } from './parts.tsx'

type Props = { view: PageView; rotation: RotationView | null }

/** Whose turn it is, what they can do about it, and who comes after them. */
export async function RotationCard({ view, rotation }: Props) {
  const w = words[view.lang]
  if (!rotation) return <Card>{w.noRotation}</Card>
  const { at, after, had, closed, due } = rotation
  const name = await namesOf(view, [at, ...after, ...had, ...closed])
  const isMine = at !== null && at === view.standing.agent
  const rows = after.map((agent, i) => ({ agent, place: i + 2 }))
  return (
    <Card
      title={w.cycleNo(rotation.cycle)}
      aside={view.standing.agent && <MoreLink href={toAllotment(view, '/why')}>{w.why}</MoreLink>}
    >
      <Stats>
        <Stat label={w.whoseTurn}>
          <strong class="text-xl">{at === null ? w.nobodyNow : isMine ? w.myTurnNow : name(at)}</strong>
          {due && <span class="block text-soft">{w.dueBy(dayText(due, view.lang))}</span>}
        </Stat>
      </Stats>
      {isMine && <MyTurn view={view} rotation={rotation} />}
      {rows.length > 0 && (
        <Table
          caption={w.thenOrder}
          columns={[
            { head: w.thenOrder, cell: ({ agent }) => name(agent) },
            { head: w.when, cell: ({ place }) => w.placeInLine(place), figures: true },
          ]}
          rows={rows}
        />
      )}
      <Others label={w.hadTurn} agents={had} name={name} />
      <Others label={w.keptOut} agents={closed} name={name} />
    </Card>
  )
}

type OthersProps = { label: string; agents: readonly string[]; name: (agent: string) => string }

function Others({ label, agents, name }: OthersProps) {
  if (agents.length === 0) return null
  return (
    <p class="mt-3 text-sm text-soft">
      {label}: {agents.map(name).join(', ')}
    </p>
  )
}

function MyTurn({ view, rotation }: { view: PageView; rotation: RotationView }) {
  const w = words[view.lang]
  const step = String(rotation.step)
  if (view.may(endTurn) !== 'yes') return null
  return (
    <div class="my-4 flex flex-col gap-3">
      <Form action={toAllotment(view, '/turn')} onceKey={`${view.key}-t`} submit={w.takeTurn}>
        <HiddenField name="step" value={step} />
      </Form>
      {rotation.mayPass && view.may(passTurn) === 'yes' && (
        <Confirm
          label={w.passTurn}
          tone="quiet"
          question={w.passText}
          action={toAllotment(view, '/pass')}
          submit={w.passTurn}
          values={{ step }}
          onceKey={`${view.key}-p`}
        />
      )}
    </div>
  )
}

/** Whoever looks after a rotation begins it, writes down a turn for somebody, or steps over who does not come. */
export function RotationKept({ view, rotation }: Props) {
  const w = words[view.lang]
  if (!rotation) {
    if (view.may(startRotation) !== 'yes') return null
    return (
      <Card title={w.manage}>
        <Form action={toAllotment(view, '/rotation')} onceKey={`${view.key}-r`} submit={w.startRotation}>
          <p class="text-sm text-soft">{w.startText}</p>
        </Form>
      </Card>
    )
  }
  const keeps = allows(view.charter.who('turns.keep'), view.viewer, view.standing)
  if (!keeps || rotation.at === null || rotation.at === view.standing.agent) return null
  const step = String(rotation.step)
  return (
    <Card title={w.manage}>
      <div class="flex flex-col gap-3">
        <Form
          action={toAllotment(view, '/turn')}
          onceKey={`${view.key}-t`}
          submit={w.takenFor}
          submitTone="quiet"
        >
          <HiddenField name="step" value={step} />
        </Form>
        <Confirm
          label={w.skipTurn}
          tone="quiet"
          question={w.skipText}
          action={toAllotment(view, '/turn')}
          submit={w.skipTurn}
          values={{ step, how: 'skipped' }}
          onceKey={`${view.key}-s`}
        />
      </div>
    </Card>
  )
}
