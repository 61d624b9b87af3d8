import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { roomWords } from '../room-words.ts'
import { at } from './parts.tsx'
import type { RoomProps } from './room.tsx'
import { RoomForm } from './room-form.tsx'

/** 개회: who chairs, who records; possible once enough are there. */
export function RoomOpening({ view, one, now, names }: RoomProps) {
  const w = roomWords[view.lang]
  if (!now.leads) return <Card title={w.waitOpen}>{w.waitOpenText}</Card>
  const there = now.inPerson.map((agent) => ({ value: agent, label: names.get(agent) ?? '–' }))
  const { needed, present } = one.quorum
  const missing = needed === null ? 0 : needed - present
  if (there.length === 0 || missing > 0) {
    return (
      <Card title={w.openTitle}>
        <p class="mb-3">{missing > 0 ? w.quorumMissing(needed!, missing) : w.nobodyThere}</p>
        <div>
          <LinkButton tone="primary" href={view.href(at(one, '/door'))}>
            {w.toDoor}
          </LinkButton>
        </div>
      </Card>
    )
  }
  const me = now.inPerson.find((agent) => agent === view.standing.agent)
  return (
    <Card title={w.openTitle}>
      <p class="mb-3">{w.openText}</p>
      <RoomForm view={view} step="open" label={w.open} fields={['chair', 'recorder']}>
        <SelectField name="chair" label={w.chair} options={there} value={me} />
        <SelectField name="recorder" label={w.recorder} options={there} value={me} />
      </RoomForm>
    </Card>
  )
}
