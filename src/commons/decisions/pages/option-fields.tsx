import type { Child } from 'hono/jsx'
import { AmountField } from '../../../ui/amount-field.tsx'
import { buttonLook } from '../../../ui/button.tsx'
import { FieldError, FieldGroup } from '../../../ui/field.tsx'
import { useField } from '../../../ui/form-context.ts'
import { Icon } from '../../../ui/icons.tsx'
import { TextField } from '../../../ui/text-field.tsx'

/** As many as a form takes; more come through the API. */
export const mostOptions = 20
const shownAtFirst = 2
const longestLabel = 200
const longestDetail = 2_000

/** What is written of one option. Each field bears a name of its own, so that a refused form loses nothing. */
export interface OptionFields {
  label: string
  detail: string
  cost: string
}

export const optionName = (number: number, field: keyof OptionFields) => `option-${number}-${field}`

/** The options a form or a refused form holds, in their order; empty ones are left out. */
export function optionsIn(read: (name: string) => string): (OptionFields & { number: number })[] {
  return Array.from({ length: mostOptions }, (_, i) => i + 1)
    .map((number) => ({
      number,
      label: read(optionName(number, 'label')).trim(),
      detail: read(optionName(number, 'detail')).trim(),
      cost: read(optionName(number, 'cost')).trim(),
    }))
    .filter(({ label, detail, cost }) => label || detail || cost)
}

export type OptionFieldsProps = {
  label: string
  hint: string
  words: { option: (number: number) => string; detail: string; cost: string; oneMore: string }
  stored?: readonly OptionFields[]
  /** The unit of costs, where options cost something. */
  unit?: string
}

/** Fields for options, two at first; *one more* unfolds the next, without a script and without sending anything. */
export function OptionFieldset(props: OptionFieldsProps) {
  const { id, error } = useField({ name: 'options' })
  return (
    <FieldGroup id={id} label={props.label} hint={props.hint}>
      <div class="flex flex-col gap-3">
        <OptionRow {...props} number={1} />
        <OptionRow {...props} number={2} />
        <Further {...props} number={shownAtFirst + 1} />
      </div>
      {error && <FieldError id={id}>{error}</FieldError>}
    </FieldGroup>
  )
}

type RowProps = OptionFieldsProps & { number: number }

/** The button hides once it is pressed; what it unfolds ends with the next one. */
function Further(props: RowProps): Child {
  const { number, words } = props
  if (number > mostOptions) return null
  return (
    <details open={isFilled(props)}>
      <summary class={`${buttonLook({ tone: 'quiet' })} no-marker [details[open]>&]:hidden`}>
        <Icon name="plus" size={18} />
        {words.oneMore}
      </summary>
      <div class="flex flex-col gap-3">
        <OptionRow {...props} />
        <Further {...props} number={number + 1} />
      </div>
    </details>
  )
}

/** Whether something stands here or further on, so that nothing written is folded away. */
function isFilled({ number, stored = [] }: RowProps): boolean {
  const typed = Array.from({ length: mostOptions - number + 1 }, (_, i) =>
    useField({ name: optionName(number + i, 'label') }),
  )
  return stored.length >= number || typed.some(({ value }) => Boolean(value))
}

function OptionRow({ number, words, stored, unit }: RowProps) {
  const own = stored?.[number - 1]
  return (
    <div class="flex flex-col gap-3 rounded-field border border-line bg-raised/40 p-3">
      <TextField
        name={optionName(number, 'label')}
        label={words.option(number)}
        value={own?.label}
        maxlength={longestLabel}
        autocomplete="off"
        optional="unsaid"
      />
      <TextField
        name={optionName(number, 'detail')}
        label={words.detail}
        value={own?.detail}
        maxlength={longestDetail}
        autocomplete="off"
        optional
      />
      {unit && (
        <AmountField
          name={optionName(number, 'cost')}
          label={words.cost}
          unit={unit}
          value={own?.cost}
          optional="unsaid"
        />
      )}
    </div>
  )
}
