import { memberOptions } from '../../../commons/members/pages/member-options.ts'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Confirm } from '../../../ui/confirm.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Form } from '../../../ui/form.tsx'
import type { PageView } from '../../../ui/page.ts'
import { Row, Rows } from '../../../ui/rows.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import type { UsageRule } from '../dials.ts'
import { endSharing } from '../end-sharing.ts'
import { endTraining } from '../end-training.ts'
import { feedWords } from '../feed-words.ts'
import { labelWords } from '../label-words.ts'
import { printLabel } from '../print-label.ts'
import { trained } from '../query-trained.ts'
import { recordTraining } from '../record-training.ts'
import { words } from '../words.ts'
import { thingHref } from './parts.tsx'

type Props = { view: PageView; shown: { resource: string }; rule: UsageRule | undefined }

/** For whoever looks after it: who was shown how to use it, and the end of sharing. */
export async function ManageCard({ view, shown, rule }: Props) {
  const w = words[view.lang]
  const to = (what: string) => thingHref(view, shown.resource, what)
  return (
    <Card title={w.manage}>
      <div class="flex flex-col gap-4">
        {rule?.training && view.may(recordTraining) === 'yes' && (
          <Disclosure summary={w.training}>
            <Form
              action={to('/training')}
              onceKey={`${view.key}-t`}
              submit={w.recordTraining}
              submitTone="quiet"
            >
              <SelectField name="agent" label={w.who} options={await memberOptions(view)} />
            </Form>
            <Trained view={view} resource={shown.resource} />
          </Disclosure>
        )}
        {view.may(printLabel) === 'yes' && (
          <LinkButton href={to('/label')}>{labelWords[view.lang].open}</LinkButton>
        )}
        {view.may(endSharing) === 'yes' && (
          <Confirm
            label={w.endSharing}
            question={w.endSharingText}
            action={to('/end')}
            submit={w.endSharing}
            onceKey={`${view.key}-e`}
          />
        )}
      </div>
    </Card>
  )
}

/** Who was shown how, each with the way to have them shown again. */
async function Trained({ view, resource }: { view: PageView; resource: string }) {
  if (view.may(endTraining) !== 'yes') return null
  const w = feedWords[view.lang]
  const { agents } = await view.ask(trained, { resource })
  const names = await view.labels('members.agent', agents)
  if (agents.length === 0) return null
  return (
    <Rows label={w.trained}>
      {agents.map((agent) => (
        <Row title={names.get(agent) ?? ''}>
          <Confirm
            label={w.endTraining}
            tone="quiet"
            question={w.endTrainingText}
            submit={w.endTraining}
            action={thingHref(view, resource, '/end-training')}
            values={{ agent }}
            onceKey={`${view.key}-${agent.slice(-8)}`}
          />
        </Row>
      ))}
    </Rows>
  )
}
