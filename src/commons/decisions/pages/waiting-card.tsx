import { formatDay } from '../../../kernel/language.ts'
import { Card } from '../../../ui/card.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import type { PageView } from '../../../ui/page.ts'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { lifeWords } from '../life-words.ts'
import type { DecisionView } from '../query-shapes.ts'
import { momentOf } from './moments.ts'
import { StepForm } from './step-form.tsx'

type Props = { view: PageView; one: DecisionView }

/** It passed and waits: for a day, for a filing, or both. */
export function WaitingCard({ view, one }: Props) {
  const w = lifeWords[view.lang]
  const mayFile = waitsForFiling(one) && view.may('decisions.recordFiling') === 'yes'
  return (
    <Card title={w.waitingTitle}>
      {waitingSentences(view, one).map((text) => (
        <p class="mb-1">{text}</p>
      ))}
      {mayFile && <FilingForm view={view} one={one} />}
      {view.standing.member && view.may('decisions.appeal') === 'yes' && (
        <Disclosure summary={w.appeal} open={view.values.form === 'appeal'}>
          <AppealForm view={view} one={one} />
        </Disclosure>
      )}
    </Card>
  )
}

/** The record that its effect waits for is still missing. */
export const waitsForFiling = (one: Pick<DecisionView, 'waitsFor' | 'filedOn'>): boolean =>
  one.waitsFor !== null && one.filedOn === null

function waitingSentences(view: PageView, one: DecisionView): string[] {
  const w = lifeWords[view.lang]
  const at = one.effectAt && new Date(one.effectAt) > view.now ? momentOf(view, one.effectAt) : undefined
  const until = waitsForFiling(one) ? w.waitingFor[one.waitsFor!] : at && w.waitingUntil(at)
  const filed = one.filedOn && w.filed(formatDay(one.filedOn, view.lang), one.filingReference ?? '')
  const appeal = at && !waitsForFiling(one) ? w.mayAppealUntil(at) : w.mayAppeal
  const lapses = one.expiresAt && w.lapsesOn(momentOf(view, one.expiresAt))
  const canAppeal = view.standing.member && view.may('decisions.appeal') === 'yes'
  return [until, filed, canAppeal ? appeal : '', lapses].filter((text): text is string => Boolean(text))
}

function FilingForm({ view, one }: Props) {
  const w = lifeWords[view.lang]
  const what = one.waitsFor ?? 'filing'
  const today = view.now.toLocaleDateString('sv-SE', { timeZone: view.timeZone })
  return (
    <div class="mt-2 border-t border-line pt-4">
      <p class="mb-3 text-sm text-soft">{w.filingHelp}</p>
      <StepForm view={view} one={one} step="filing" label={w.filing[what]} fields={['on', 'reference']} wide>
        <DateField
          name="on"
          label={what === 'approval' ? w.approvedOn : w.filedOn}
          value={today}
          max={today}
        />
        <TextField
          name="reference"
          label={w.reference}
          hint={w.referenceHint}
          maxlength={100}
          autocomplete="off"
          optional
        />
      </StepForm>
    </div>
  )
}

function AppealForm({ view, one }: Props) {
  const w = lifeWords[view.lang]
  return (
    <>
      <p class="mb-3 text-sm text-soft">{w.appealHelp}</p>
      <StepForm view={view} one={one} step="appeal" label={w.appealSend} tone="quiet" fields={['grounds']}>
        <TextArea name="grounds" label={w.grounds} hint={w.groundsHint} rows={4} maxlength={5_000} />
      </StepForm>
    </>
  )
}
