import type { Child } from 'hono/jsx'
import { FieldGroup, type FieldProps } from './field.tsx'
import { useField } from './form-context.ts'

export type ChoiceOption = { value: string; label: Child; detail?: Child; disabled?: boolean }

export type ChoiceProps = Omit<FieldProps, 'value'> & {
  options: readonly ChoiceOption[]
  value?: string | readonly string[]
  /** Any number of them, as checkboxes. */
  multiple?: boolean
}

/** The look of one card; shared with `Ticks`. */
export const choiceLook =
  'flex min-h-12 cursor-pointer items-center gap-3 rounded-field border border-line bg-surface px-4 py-2.5 hover:border-edge has-checked:border-celadon has-checked:bg-celadon-wash has-checked:ring-1 has-checked:ring-celadon has-disabled:cursor-not-allowed has-disabled:opacity-60 has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-celadon'

/** A few options as cards, each a target for a thumb. */
export function Choice(props: ChoiceProps) {
  const { name, label, hint, optional, disabled, options, multiple } = props
  const stored = typeof props.value === 'string' ? [props.value] : (props.value ?? [])
  const { id, values, error } = useField({ name, id: props.id, error: props.error })
  const chosen = values ?? stored
  return (
    <FieldGroup id={id} label={label} hint={hint} error={error} optional={optional}>
      {options.map((option) => (
        <label class={choiceLook}>
          <input
            type={multiple ? 'checkbox' : 'radio'}
            class={`${multiple ? 'checkbox' : 'radio'} outline-none!`}
            name={name}
            value={option.value}
            checked={chosen.includes(option.value)}
            required={!optional && !multiple}
            disabled={disabled || option.disabled}
          />
          <span class="min-w-0">
            <span class="block font-semibold">{option.label}</span>
            {option.detail && <span class="block text-sm text-soft">{option.detail}</span>}
          </span>
        </label>
      ))}
    </FieldGroup>
  )
}
