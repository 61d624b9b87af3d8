import { describedBy, Field, type FieldProps } from './field.tsx'
import { useField } from './form-context.ts'
import { useWords } from './page-context.ts'

export type Option = { value: string; label: string; disabled?: boolean }

export type SelectFieldProps = FieldProps & {
  options: readonly Option[]
  /** What the empty choice says; a required field begins with it when nothing is chosen. */
  blank?: string
}

/** One of many. For fewer than six use `Choice`. */
export function SelectField(props: SelectFieldProps) {
  const { name, label, hint, optional, disabled, options } = props
  const { id, value, error } = useField(props)
  const w = useWords()
  const blank = props.blank ?? (value === undefined || optional ? w.choose : undefined)
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional}>
      <select
        id={id}
        name={name}
        required={!optional}
        disabled={disabled}
        class="select"
        {...describedBy(id, hint, error)}
      >
        {blank !== undefined && <option value="">{blank}</option>}
        {options.map((option) => (
          <option value={option.value} selected={option.value === value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}
