import { describedBy, Field, type FieldProps } from './field.tsx'
import { useField } from './form-context.ts'

export type DateFieldProps = FieldProps & {
  kind?: 'date' | 'datetime-local' | 'time' | 'month'
  /** Bounds in the same form as the value: `2026-03-02`, `2026-03-02T18:00`, `18:00`, `2026-03`. */
  min?: string
  max?: string
}

/** A day, a moment (in the commons' time zone), a time of day, or a month. */
export function DateField(props: DateFieldProps) {
  const { name, label, hint, optional, disabled, kind = 'date', min, max } = props
  const { id, value, error } = useField(props)
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional}>
      <input
        id={id}
        name={name}
        type={kind}
        value={value}
        min={min}
        max={max}
        required={!optional}
        disabled={disabled}
        class="input tnum"
        {...describedBy(id, hint, error)}
      />
    </Field>
  )
}
