import { createContext, useContext } from 'hono/jsx'

/** What people typed, by field name, for showing it again after a refusal. */
export type FormValues = Record<string, string | string[] | undefined>

/** What stands in the way, by field name; `_` is for what concerns no single field. */
export type FormErrors = Record<string, string | undefined>

type FormFacts = { id: string; values: FormValues; errors: FormErrors }

export const FormContext = createContext<FormFacts>({ id: 'form', values: {}, errors: {} })

export function fieldId(form: string, name: string): string {
  return `${form}-${name}`.replace(/[^A-Za-z0-9_-]+/g, '-')
}

/** The id, first value and error of a field inside its form; what was typed wins over what was stored. */
export function useField(field: { name: string; id?: string; value?: string; error?: string }) {
  const form = useContext(FormContext)
  const id = field.id ?? fieldId(form.id, field.name)
  const typed = form.values[field.name]
  return {
    id,
    value: (Array.isArray(typed) ? typed[0] : typed) ?? field.value,
    values: typed === undefined ? undefined : Array.isArray(typed) ? typed : [typed],
    error: field.error ?? form.errors[field.name],
  }
}
