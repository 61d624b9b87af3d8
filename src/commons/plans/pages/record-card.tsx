import { unitOf } from '../../../kernel/units.ts'
import { AmountField } from '../../../ui/amount-field.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Form } from '../../../ui/form.tsx'
import type { PageView } from '../../../ui/page.ts'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { type ActionCode, actionOf } from '../../observation/actions.ts'
import { localDay } from '../../observation/pages/moment.ts'
import { resources } from '../../observation/queries.ts'
import type { ResourceView } from '../../observation/shapes.ts'
import { fulfil } from '../fulfil.ts'
import { speaksForUs } from '../powers.ts'
import type { FlowView } from '../shapes.ts'
import { words } from '../words.ts'
import { bare } from './take-card.tsx'

/** Whether recording it must name a resource; work, services and money need none. */
export function needsResource({ action, unit }: FlowView): boolean {
  const isMoney = action === 'transfer' && unitOf(unit).kind === 'currency'
  return action !== 'work' && action !== 'deliverService' && !isMoney
}

/** Resources it can have happened to: in its unit, or used for hours. */
export async function resourcesFor(view: PageView, flow: FlowView): Promise<ResourceView[]> {
  const found = await view.ask(resources, {})
  return found.resources.filter((one) => flow.effort || one.unit === flow.unit)
}

/** Whether the viewer may record something toward it: a side of it, or whoever speaks for the commons' side. */
function mayRecord(view: PageView, flow: FlowView): boolean {
  const me = view.standing.agent
  if (flow.status !== 'agreed' || view.may(fulfil) !== 'yes') return false
  // A wish is met directly only in a plan: elsewhere somebody takes it up first.
  if (flow.kind === 'intent' && (flow.step === null || flow.taken >= flow.amount)) return false
  const sides = [flow.provider, flow.receiver]
  if (flow.kind === 'intent') return view.standing.member
  return sides.includes(me ?? '') || (sides.includes(null) && speaksForUs({ ...view, actor: view.viewer }))
}

/** Writing down that it was done, in part or whole. */
export async function RecordCard({ view, flow }: { view: PageView; flow: FlowView }) {
  if (!mayRecord(view, flow)) return null
  const w = words[view.lang]
  const unit = unitOf(flow.unit)
  const left = flow.amount > flow.done ? flow.amount - flow.done : 0n
  const named = needsResource(flow)
  const things = named ? await resourcesFor(view, flow) : []
  const mayMake = actionOf(flow.action as ActionCode).creates === 'resource'
  if (named && things.length === 0 && !mayMake) {
    return (
      <Card title={w.recordTitle}>
        <p class="mb-3">{w.recordNoResource}</p>
        <LinkButton href={view.href('/resources/new')}>{w.addResource}</LinkButton>
      </Card>
    )
  }
  const options = things.map((one) => ({ value: one.id, label: one.name }))
  const isSame = things.find((one) => one.name === flow.name)?.id
  const who = [
    { value: 'me', label: w.forMe },
    { value: 'us', label: w.forUs },
  ]
  return (
    <Card title={w.recordTitle}>
      <Form
        action={view.href(`/plans/${flow.kind}s/${flow.id}/done`)}
        view={view}
        submit={w.record}
        submitTone={left === 0n ? 'quiet' : 'primary'}
      >
        <AmountField
          name="size"
          label={w.recordHowMuch(unit.name[view.lang])}
          unit={unit.name[view.lang]}
          decimals={unit.scale > 0 || unit.kind === 'time'}
          value={left === 0n ? undefined : bare(view, left, flow.unit)}
        />
        {flow.kind === 'intent' && (
          <Choice name="by" label={w.recordWho} options={who} value={flow.action === 'work' ? 'me' : 'us'} />
        )}
        {named && (
          <SelectField
            name="resource"
            label={w.recordResource}
            options={options}
            value={isSame ?? (mayMake ? undefined : options[0]?.value)}
            blank={mayMake ? w.recordNewResource : undefined}
            optional={mayMake && 'unsaid'}
          />
        )}
        <DateField name="day" label={w.recordWhen} value={localDay(view)} max={localDay(view)} />
        <TextField name="note" label={w.note} maxlength={2000} optional />
      </Form>
    </Card>
  )
}
