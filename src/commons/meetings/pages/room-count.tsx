import { methodNamed } from '../../../counting/methods.ts'
import { motionNamed } from '../../../counting/motions/motions.ts'
import type { ButtonTone } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import type { PageView } from '../../../ui/page.ts'
import { TextField } from '../../../ui/text-field.tsx'
import { dataOf } from '../../charter/charter.ts'
import { labelOf } from '../../charter/labels.ts'
import type { MeetingDecision } from '../../decisions/in-meeting.ts'
import { answerLabel } from '../../decisions/pages/ballot-text.ts'
import { roomWords } from '../room-words.ts'
import { RoomForm } from './room-form.tsx'

type Props = { view: PageView; item: string; vote: MeetingDecision; tone?: ButtonTone; folded?: boolean }

/** Field names: `count.<type>.<answer>`, `papers.<type>`; the type is empty where types are not weighed. */
export const countName = (type: string, answer: string) => `count.${type}.${answer}`
export const papersName = (type: string) => `papers.${type}`

/** What may be counted in the room: the answers of a motion, or the options and blank papers. */
export function answersTo(view: PageView, vote: MeetingDecision): { answer: string; label: string }[] {
  const { lang } = view
  const motion = motionNamed(vote.rules.method)
  if (motion)
    return motion.answers.map((answer) => ({ answer, label: answerLabel(lang, vote.rules.method, answer) }))
  const options = vote.options.map(({ id, label }) => ({ answer: id, label }))
  return [...options, { answer: 'blank', label: roomWords[lang].blank }]
}

/** Where a paper may name several, how many there were has to be said as well. */
function countsPapers({ rules }: MeetingDecision): boolean {
  if (motionNamed(rules.method)) return false
  const { most = null } = methodNamed(rules.method)!.params.parse(rules.params ?? {}) as {
    most?: number | null
  }
  return most !== 1
}

/** The numbers counted; folded away once they are entered. */
export function CountForm({ view, item, vote, tone, folded }: Props) {
  const w = roomWords[view.lang]
  const types = Object.keys(vote.eligible)
  const form = (
    <RoomForm view={view} step="count" about={item} label={w.saveCount} tone={tone ?? 'quiet'} wide>
      <HiddenField name="item" value={item} />
      {types.map((type) => (
        <TypeFields view={view} vote={vote} type={type} />
      ))}
      <p class="text-sm text-soft">{w.countHint(vote.present)}</p>
    </RoomForm>
  )
  if (folded) {
    return (
      <div class="mb-4">
        <p class="mb-2 text-lg font-semibold tnum">{countedText(view, vote)}</p>
        <Disclosure summary={w.recount}>{form}</Disclosure>
      </div>
    )
  }
  return (
    <>
      {form}
      <Unanimous view={view} item={item} vote={vote} />
    </>
  )
}

export function countedText(view: PageView, vote: MeetingDecision): string {
  const counted = vote.counted ?? vote.result?.motion?.heads.answers ?? {}
  return answersTo(view, vote)
    .filter(({ answer }) => counted[answer] !== undefined)
    .map(({ answer, label }) => `${label} ${counted[answer]}`)
    .join(' · ')
}

function TypeFields({ view, vote, type }: { view: PageView; vote: MeetingDecision; type: string }) {
  const w = roomWords[view.lang]
  const label = (text: string) =>
    type === '' ? text : `${labelOf(dataOf(view.charter), 'memberTypes', type, view.lang)} · ${text}`
  return (
    <div class="grid grid-cols-3 items-end gap-3">
      {answersTo(view, vote).map((one) => (
        <TextField
          name={countName(type, one.answer)}
          label={label(one.label)}
          inputmode="numeric"
          autocomplete="off"
          maxlength={6}
          optional="unsaid"
        />
      ))}
      {countsPapers(vote) && (
        <TextField
          name={papersName(type)}
          label={label(w.papers)}
          inputmode="numeric"
          autocomplete="off"
          maxlength={6}
        />
      )}
    </div>
  )
}

/** The usual case in one press. */
function Unanimous({ view, item, vote }: Props) {
  const w = roomWords[view.lang]
  const isPlain = vote.rules.method === 'majority' && Object.keys(vote.eligible).length === 1
  if (!isPlain || vote.rules.secret) return null
  const [type = ''] = Object.keys(vote.eligible)
  return (
    <div class="mt-3">
      <RoomForm
        view={view}
        step="count"
        about={`all-${item}`}
        label={w.unanimous(vote.present)}
        tone="quiet"
        wide
      >
        <HiddenField name="item" value={item} />
        <HiddenField name={countName(type, 'yes')} value={String(vote.present)} />
      </RoomForm>
    </div>
  )
}
