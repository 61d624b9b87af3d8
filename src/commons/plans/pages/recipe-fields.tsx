import { Card } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Form } from '../../../ui/form.tsx'
import type { Html, PageView } from '../../../ui/page.ts'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { words } from '../words.ts'

interface FormProps {
  view: PageView
  action: string
  /** As it is kept; what was typed into a refused form goes before it. */
  values: Record<string, string>
  steps: number
  children?: Html
}

/** A recipe as one writes it on paper: what it makes, then each step with a line for each thing. */
export function RecipeForm({ view, action, values, steps, children }: FormProps) {
  const w = words[view.lang]
  const kept = { ...values, ...view.values }
  const refusal = view.refusal && { sentence: view.refusal.sentence }
  return (
    <Form action={view.href(action)} view={{ key: view.key, values: view.values, refusal }} submit={w.save}>
      {children}
      <Stack>
        <Card>
          <Fields>
            <TextField
              name="name"
              label={w.recipeName}
              hint={w.recipeNameHint}
              value={kept.name}
              maxlength={120}
            />
            <TextField
              name="makes"
              label={w.makesField}
              hint={w.makesHint}
              value={kept.makes}
              maxlength={200}
            />
            <Lines name="note" label={w.note} kept={kept} />
          </Fields>
        </Card>
        {Array.from({ length: steps }, (_, i) => (
          <StepCard view={view} kept={kept} number={i + 1} />
        ))}
        <Card>
          <Disclosure summary={w.exchangeTitle} open={Boolean(kept.gets || kept.gives)}>
            <Fields>
              <Lines name="gets" label={w.getsField} hint={w.linesHint} kept={kept} />
              <Lines name="gives" label={w.givesField} hint={w.givesHint} kept={kept} />
            </Fields>
          </Disclosure>
        </Card>
      </Stack>
    </Form>
  )
}

type Kept = Record<string, string | undefined>

const Fields = ({ children }: { children: Html }) => <div class="flex flex-col gap-4">{children}</div>

function Lines({ name, label, hint, kept }: { name: string; label: string; hint?: string; kept: Kept }) {
  return <TextArea name={name} label={label} hint={hint} rows={3} value={kept[name]} optional="unsaid" />
}

/** One step; those not yet used are folded away after the first. */
function StepCard({ view, kept, number }: { view: PageView; kept: Kept; number: number }) {
  const w = words[view.lang]
  const at = `step${number}`
  const isOpen = number === 1 || Boolean(kept[at])
  const more = { use: w.toolsField, cite: w.citesField, out: w.outField, note: w.note }
  const fields = (
    <Fields>
      <TextField
        name={at}
        label={w.stepName}
        value={kept[at]}
        maxlength={120}
        optional={number > 1 && 'unsaid'}
      />
      <Lines name={`${at}in`} label={w.ingredientsField} hint={w.linesHint} kept={kept} />
      <Lines name={`${at}work`} label={w.workField} hint={w.workHint} kept={kept} />
      <Disclosure summary={w.moreFields} open={Object.keys(more).some((field) => kept[`${at}${field}`])}>
        <Fields>
          {Object.entries(more).map(([field, label]) => (
            <Lines name={`${at}${field}`} label={label} kept={kept} />
          ))}
        </Fields>
      </Disclosure>
    </Fields>
  )
  if (isOpen) return <Card title={w.step(number)}>{fields}</Card>
  return (
    <Card>
      <Disclosure summary={w.step(number)}>{fields}</Disclosure>
    </Card>
  )
}
