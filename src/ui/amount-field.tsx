import { describedBy, Field, type FieldProps } from './field.tsx'
import { useField } from './form-context.ts'

export type AmountFieldProps = FieldProps & {
  /** Shown after the box: `원`, `시간`, `kWh`. */
  unit: string
  /** Whether the unit has parts (hours, euros), which decides the phone's keyboard. */
  decimals?: boolean
  placeholder?: string
}

/** A quantity with its unit. A text box, because number boxes drop what they can't read and change by scrolling. */
export function AmountField(props: AmountFieldProps) {
  const { name, label, hint, optional, disabled, unit, decimals } = props
  const { id, value, error } = useField(props)
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional}>
      <div class="input">
        <input
          id={id}
          name={name}
          type="text"
          inputmode={decimals ? 'decimal' : 'numeric'}
          value={value}
          required={!optional}
          disabled={disabled}
          placeholder={props.placeholder}
          autocomplete="off"
          class="text-end tnum"
          aria-label={`${label} (${unit})`}
          {...describedBy(id, hint, error)}
        />
        <span class="text-soft" aria-hidden="true">
          {unit}
        </span>
      </div>
    </Field>
  )
}
