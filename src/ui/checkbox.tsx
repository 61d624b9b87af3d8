import { describedBy, FieldError, type FieldProps } from './field.tsx'
import { useField } from './form-context.ts'

export type CheckboxProps = FieldProps & { checked?: boolean }

/** A single yes. `value` is what it sends (`on` unless told); an unticked box sends nothing. */
export function Checkbox(props: CheckboxProps) {
  const { name, label, hint, disabled, checked, value = 'on' } = props
  const { id, values, error } = useField({ name, id: props.id, error: props.error })
  return (
    <div class="flex flex-col gap-1">
      <label class="touch flex cursor-pointer items-center gap-3">
        <input
          id={id}
          type="checkbox"
          class="checkbox"
          name={name}
          value={value}
          checked={values ? values.includes(value) : checked}
          required={props.optional === false}
          disabled={disabled}
          {...describedBy(id, hint, error)}
        />
        <span>{label}</span>
      </label>
      {hint && (
        <p id={`${id}-hint`} class="field-note ps-9">
          {hint}
        </p>
      )}
      {error && <FieldError id={id}>{error}</FieldError>}
    </div>
  )
}
