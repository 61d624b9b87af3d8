import { Card } from '../../../ui/card.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { roomWords } from '../room-words.ts'
import type { RoomProps } from './room.tsx'
import { RoomForm } from './room-form.tsx'

/** What stands beside the items for whoever leads: those who sign, a recess, ending early. */
export function RoomAside(props: RoomProps) {
  const { view, one, now } = props
  const w = roomWords[view.lang]
  if (one.state !== 'open' || !now.leads || now.inRecess || isDone(props)) return null
  return (
    <Card title={w.others}>
      <div class="flex flex-col gap-3">
        <Disclosure summary={w.signersTitle} open={view.values.form === 'signers'}>
          <Signers {...props} />
        </Disclosure>
        {now.current === null && (
          <Disclosure summary={w.endTitle} open={view.values.form === 'end'}>
            <End {...props} />
          </Disclosure>
        )}
        <RoomForm view={view} step="recess" label={w.recess} tone="quiet" />
      </div>
    </Card>
  )
}

/** Nothing is left to deal with. */
export const isDone = ({ now }: Pick<RoomProps, 'now'>) => now.current === null && itemsLeft(now) === 0

/** After the last item: those who sign are named, then the meeting is closed. */
export function RoomEnd(props: RoomProps) {
  const { view, now } = props
  const w = roomWords[view.lang]
  if (!now.leads) return <Card title={w.endTitle}>{w.endText}</Card>
  const isNamed = now.signers.length > 0 || now.signersNeeded === 0
  return (
    <>
      <Card title={isNamed ? w.endTitle : w.signersTitle}>
        {isNamed ? <End {...props} /> : <Signers {...props} />}
      </Card>
      {isNamed && (
        <Card title={w.signersTitle}>
          <Signers {...props} />
        </Card>
      )}
    </>
  )
}

export function InRecess({ view, now }: RoomProps) {
  const w = roomWords[view.lang]
  return (
    <Card title={w.recessTitle}>
      <p class="mb-3">{w.recessText}</p>
      {now.leads && <RoomForm view={view} step="resume" label={w.resume} wide />}
    </Card>
  )
}

function Signers(props: RoomProps) {
  const { view, now, names } = props
  const w = roomWords[view.lang]
  const named = now.signers.map((agent) => names.get(agent) ?? '–').join(', ')
  if (named === '') {
    return (
      <>
        <p class="mb-3">{w.signersText(now.signersNeeded)}</p>
        <SignersForm {...props} />
      </>
    )
  }
  return (
    <>
      <p class="mb-2">{w.signersAre(named)}</p>
      <Disclosure summary={w.changeSigners}>
        <SignersForm {...props} />
      </Disclosure>
    </>
  )
}

function SignersForm({ view, one, now, names }: RoomProps) {
  const w = roomWords[view.lang]
  const people = now.inPerson
    .filter((agent) => agent !== one.chair)
    .map((agent) => ({ value: agent, label: names.get(agent) ?? '–' }))
  const places = Math.max(now.signersNeeded, 2)
  const fields = Array.from({ length: places }, (_, i) => `signer${i + 1}`)
  const isLast = itemsLeft(now) === 0 && now.signers.length === 0 && now.signersNeeded > 0
  return (
    <RoomForm
      view={view}
      step="signers"
      label={w.nameSigners}
      tone={isLast ? 'primary' : 'quiet'}
      fields={['signers']}
    >
      {fields.map((name, i) => (
        <SelectField
          name={name}
          label={w.signer(i + 1)}
          options={people}
          value={now.signers[i]}
          optional={i >= now.signersNeeded}
        />
      ))}
    </RoomForm>
  )
}

const itemsLeft = ({ items }: RoomProps['now']) => items.filter((one) => one.settled === null).length

/** Quiet as long as something is left to do. */
function End({ view, now }: RoomProps) {
  const w = roomWords[view.lang]
  const left = itemsLeft(now)
  const isReady = left === 0 && now.signers.length >= now.signersNeeded
  return (
    <>
      <p class="mb-3">{left === 0 ? w.endText : w.endLeft(left)}</p>
      <RoomForm view={view} step="end" label={w.end} tone={isReady ? 'primary' : 'quiet'} wide />
    </>
  )
}
