import { describedBy, Field, type FieldProps } from './field.tsx'
import { useField } from './form-context.ts'

export type TextFieldProps = FieldProps & {
  type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'password'
  placeholder?: string
  autocomplete?: string
  maxlength?: number
  inputmode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url'
  autofocus?: boolean
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { name, label, hint, optional, disabled, type = 'text' } = props
  const { id, value, error } = useField(props)
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional}>
      <input
        id={id}
        name={name}
        type={type}
        value={type === 'password' ? undefined : value}
        required={!optional}
        disabled={disabled}
        placeholder={props.placeholder}
        autocomplete={props.autocomplete}
        maxlength={props.maxlength}
        inputmode={props.inputmode}
        autofocus={props.autofocus}
        class="input"
        {...describedBy(id, hint, error)}
      />
    </Field>
  )
}
