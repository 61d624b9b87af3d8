import type { Child } from 'hono/jsx'
import { Card } from '../../../ui/card.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import type { PageView } from '../../../ui/page.ts'
import { SelectField } from '../../../ui/select-field.tsx'
import { sentForm } from '../../../ui/sent-form.ts'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { hearingDays } from '../dials.ts'
import { drawPanel } from '../draw-panel.ts'
import { meetDuty } from '../meet-duty.ts'
import type { CaseView } from '../queries.ts'
import { words } from '../words.ts'
import { dayOf } from './parts.tsx'

type Props = { view: PageView; one: CaseView }

/** What the reader can do about a matter now, what is most likely wanted first. */
export function StepsCards({ view, one, names }: Props & { names: Map<string, string> }) {
  const w = words[view.lang]
  const me = view.standing.agent
  const isOver = one.state === 'settled' || one.state === 'dismissed'
  const canAppeal =
    one.against === me && one.state === 'confirmed' && view.now.toISOString() < (one.appealUntil ?? '')
  const isParty = one.against === me || one.reporter === me || one.saw
  return (
    <Stack>
      {one.judge && one.kind === 'breach' && one.state === 'reported' && <JudgeCard view={view} one={one} />}
      {one.judge && one.state === 'appealed' && <RuleCard view={view} one={one} />}
      {canAppeal && <AppealCard view={view} one={one} />}
      {!isOver && (isParty || one.judge) && <AnswerCard view={view} one={one} />}
      {one.kind === 'conflict' && !isOver && (one.reporter === me || one.judge) && (
        <SettleCard view={view} one={one} />
      )}
      {canMeet(view, one) && <MeetCard view={view} one={one} />}
      {one.judge && !isOver && !one.hearingAt && <HearingCard view={view} one={one} />}
      {one.panel.length > 0 && (
        <Card title={w.panel}>{one.panel.map((agent) => names.get(agent) ?? '–').join(', ')}</Card>
      )}
      {one.panel.length === 0 && !isOver && view.may(drawPanel) === 'yes' && (
        <DrawCard view={view} one={one} />
      )}
    </Stack>
  )
}

function canMeet(view: PageView, one: CaseView): boolean {
  const isOpen = one.state === 'confirmed' && one.settledAt === null && one.step !== 'exclusion'
  return isOpen && one.against !== view.standing.agent && view.may(meetDuty) === 'yes'
}

type StepProps = Props & { step: string; title: string; submit: string; quiet?: boolean; children?: Child }

function StepCard({ view, one, step, title, submit, quiet, children }: StepProps) {
  const { values, errors } = sentForm(view, step)
  return (
    <Card title={title}>
      <Form
        action={view.href(`/sanctions/${one.case}/${step}`)}
        onceKey={`${view.key}-${step}`}
        submit={submit}
        submitTone={quiet ? 'quiet' : 'primary'}
        values={values}
        errors={errors}
      >
        <HiddenField name="form" value={step} />
        {children}
      </Form>
    </Card>
  )
}

function JudgeCard({ view, one }: Props) {
  const w = words[view.lang]
  return (
    <StepCard view={view} one={one} step="judge" title={w.judge} submit={w.judge}>
      <Choice
        name="breach"
        label={w.judgeLabel}
        options={[
          { value: 'no', label: w.judgeNo },
          { value: 'yes', label: w.judgeYes },
        ]}
      />
      <TextArea name="reasons" label={w.reasons} rows={3} maxlength={10_000} />
    </StepCard>
  )
}

function RuleCard({ view, one }: Props) {
  const w = words[view.lang]
  return (
    <StepCard view={view} one={one} step="rule" title={w.ruleTitle} submit={w.ruleTitle}>
      <Choice
        name="ruling"
        label={w.ruleLabel}
        options={[
          { value: 'upheld', label: w.upheld },
          { value: 'dismissed', label: w.dismissed },
        ]}
      />
      <TextArea name="reasons" label={w.reasons} rows={3} maxlength={10_000} />
    </StepCard>
  )
}

function AppealCard({ view, one }: Props) {
  const w = words[view.lang]
  return (
    <StepCard view={view} one={one} step="appeal" title={w.appeal} submit={w.appeal}>
      <p class="text-soft">{w.appealUntil(dayOf(view, one.appealUntil!))}</p>
      <TextArea name="grounds" label={w.grounds} rows={4} maxlength={10_000} />
    </StepCard>
  )
}

function AnswerCard({ view, one }: Props) {
  const w = words[view.lang]
  return (
    <StepCard view={view} one={one} step="answer" title={w.answer} submit={w.answerSend} quiet>
      <TextArea
        name="body"
        label={one.judge ? w.remarkLabel : w.answerLabel}
        hint={w.answerHint}
        rows={4}
        maxlength={10_000}
      />
    </StepCard>
  )
}

function SettleCard({ view, one }: Props) {
  const w = words[view.lang]
  return (
    <StepCard view={view} one={one} step="settle" title={w.settle} submit={w.settle} quiet>
      <TextArea name="outcome" label={w.settleLabel} rows={3} maxlength={10_000} optional />
    </StepCard>
  )
}

function MeetCard({ view, one }: Props) {
  const w = words[view.lang]
  return (
    <StepCard view={view} one={one} step="meet" title={w.meet} submit={w.meet} quiet>
      {one.amount !== null && (
        <SelectField
          name="into"
          label={w.into}
          options={Object.entries(w.places).map(([value, label]) => ({ value, label }))}
        />
      )}
    </StepCard>
  )
}

function HearingCard({ view, one }: Props) {
  const w = words[view.lang]
  return (
    <StepCard view={view} one={one} step="hearing" title={w.hearingCall} submit={w.hearingCall} quiet>
      <DateField
        name="at"
        kind="datetime-local"
        label={w.hearingWhen}
        hint={w.hearingHint(view.charter.value(hearingDays.name) as number)}
      />
      <TextField name="place" label={w.hearingWhere} maxlength={300} />
    </StepCard>
  )
}

function DrawCard({ view, one }: Props) {
  const w = words[view.lang]
  return (
    <StepCard view={view} one={one} step="draw" title={w.draw} submit={w.draw} quiet>
      <SelectField
        name="seats"
        label={w.seats}
        value="3"
        options={['1', '3', '5', '7'].map((value) => ({ value, label: value }))}
      />
    </StepCard>
  )
}
