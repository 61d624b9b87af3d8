import { describedBy, Field, type FieldProps } from './field.tsx'
import { useField } from './form-context.ts'

export type FileFieldProps = Omit<FieldProps, 'value'> & {
  /** Kinds of file, as the `accept` attribute has them. */
  accept?: string
  multiple?: boolean
}

/** Files to send; the form needs `upload`. Browsers never show a chosen file again, so nothing is redisplayed. */
export function FileField(props: FileFieldProps) {
  const { name, label, hint, optional, disabled, accept, multiple } = props
  const { id, error } = useField({ name, id: props.id, error: props.error })
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional}>
      <input
        id={id}
        name={name}
        type="file"
        accept={accept}
        multiple={multiple}
        required={!optional}
        disabled={disabled}
        class="file-input"
        {...describedBy(id, hint, error)}
      />
    </Field>
  )
}
