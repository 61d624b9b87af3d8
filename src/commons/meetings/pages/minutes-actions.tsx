import { Card } from '../../../ui/card.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { FileField } from '../../../ui/file-field.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { Ticks } from '../../../ui/ticks.tsx'
import { localTime } from '../../members/local-day.ts'
import { minutesWords } from '../minutes-words.ts'
import type { MinutesProps } from './minutes-paper.tsx'
import { dayText, here } from './parts.tsx'
import { RoomForm } from './room-form.tsx'

/** What is to be done about the minutes now: finish them, sign them, or put them right. Not printed. */
export function MinutesActions(props: MinutesProps) {
  const { view, one } = props
  const mine = one.signatures.find(({ agent }) => agent === view.standing.agent)
  const isLatest = one.edition === one.editions
  return (
    <div class="mb-6 flex flex-col gap-4 print:hidden">
      {one.frozenAt === null && one.leads && <Freeze {...props} />}
      {isLatest && mine && !mine.signedAt && <Sign {...props} />}
      {one.signatures.length > 0 && <SignaturesCard {...props} />}
      {one.editions > 1 && <Editions {...props} />}
    </div>
  )
}

function Freeze({ view, one }: MinutesProps) {
  const w = minutesWords[view.lang]
  return (
    <Card title={w.freezeTitle}>
      <p class="mb-3">{w.freezeText(one.facts.signers.length + 1)}</p>
      <RoomForm view={view} part="minutes" step="freeze" label={w.freeze} />
    </Card>
  )
}

function Sign({ view, one }: MinutesProps) {
  const w = minutesWords[view.lang]
  return (
    <Card title={w.signTitle} id="sign">
      <p class="mb-3">{w.signText}</p>
      <RoomForm view={view} part="minutes" step="sign" label={w.sign} wide>
        <HiddenField name="edition" value={String(one.edition)} />
        <HiddenField name="hash" value={one.hash ?? ''} />
      </RoomForm>
    </Card>
  )
}

function SignaturesCard(props: MinutesProps) {
  const { view, one, names } = props
  const w = minutesWords[view.lang]
  const day = (at: string) => dayText(view, localTime(new Date(at), view.timeZone).day)
  return (
    <Card title={w.signatures}>
      <Rows label={w.signatures}>
        {one.signatures.map(({ agent, signedAt, way, evidence }) => (
          <Row
            title={names.get(agent) ?? '–'}
            detail={
              signedAt
                ? way === 'paper'
                  ? w.signedOnPaper(day(signedAt))
                  : w.didSign(day(signedAt))
                : w.waiting
            }
            aside={
              evidence && (
                <a href={view.href(`/files/${evidence}`)} class="quiet-link text-sm" data-turbo="false">
                  {w.seeScan}
                </a>
              )
            }
          />
        ))}
      </Rows>
      {one.leads && one.edition === one.editions && <ForLeaders {...props} />}
    </Card>
  )
}

function ForLeaders(props: MinutesProps) {
  const { view, one } = props
  const w = minutesWords[view.lang]
  const isOpen = view.values.form === 'paper'
  return (
    <div class="mt-4 flex flex-col gap-3">
      {one.signatures.some(({ signedAt }) => !signedAt) && (
        <Disclosure summary={w.onPaper} open={isOpen}>
          <OnPaper {...props} />
        </Disclosure>
      )}
      <Disclosure summary={w.correct} open={view.values.form === 'correct'}>
        <p class="mb-3">{w.correctText}</p>
        <RoomForm view={view} part="minutes" step="correct" label={w.begin} tone="quiet" fields={['reason']}>
          <TextArea name="reason" label={w.why} rows={2} maxlength={2_000} />
        </RoomForm>
      </Disclosure>
    </div>
  )
}

/** The photo and who signed on it, at once. */
function OnPaper({ view, one, names }: MinutesProps) {
  const w = minutesWords[view.lang]
  const waiting = one.signatures.filter(({ signedAt }) => !signedAt)
  return (
    <RoomForm view={view} part="minutes" step="paper" label={w.saveScan} fields={['agents', 'file']} upload>
      <p>{w.onPaperText}</p>
      <FileField name="file" label={w.scan} accept="image/*,application/pdf" />
      <Ticks
        name="agents"
        label={w.whoSigned}
        ticks={waiting.map(({ agent }) => ({
          name: `agent.${agent}`,
          label: names.get(agent) ?? '–',
          checked: true,
        }))}
        fresh={view.values.form === 'paper'}
      />
    </RoomForm>
  )
}

function Editions({ view, one }: MinutesProps) {
  const w = minutesWords[view.lang]
  const others = Array.from({ length: one.editions }, (_, i) => i + 1).filter((n) => n !== one.edition)
  return (
    <Card title={w.editions}>
      <p class="flex flex-wrap gap-4">
        {others.map((n) => (
          <a href={view.href(here(view, `/minutes?edition=${n}`))} class="link">
            {w.editionNo(n)}
          </a>
        ))}
      </p>
    </Card>
  )
}
