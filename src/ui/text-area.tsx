import { describedBy, Field, type FieldProps } from './field.tsx'
import { useField } from './form-context.ts'

export type TextAreaProps = FieldProps & { rows?: number; maxlength?: number; placeholder?: string }

/** Several lines of text. */
export function TextArea(props: TextAreaProps) {
  const { name, label, hint, optional, disabled, rows = 5 } = props
  const { id, value, error } = useField(props)
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional}>
      <textarea
        id={id}
        name={name}
        rows={rows}
        required={!optional}
        disabled={disabled}
        maxlength={props.maxlength}
        placeholder={props.placeholder}
        class="textarea"
        {...describedBy(id, hint, error)}
      >
        {value}
      </textarea>
    </Field>
  )
}
