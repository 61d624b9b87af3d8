import type { FormErrors, FormValues } from './form-context.ts'
import type { PageView } from './page.ts'

/**
 * Several forms stand on one page, each naming itself in a hidden field `form`: what was typed and refused belongs to
 * the one that was sent. Where `fields` are named, a refusal about any other stands above the form.
 */
export function sentForm(
  view: PageView,
  form: string,
  fields?: readonly string[],
): { isSent: boolean; values: FormValues; errors: FormErrors } {
  if ((view.values.form ?? '') !== form) return { isSent: false, values: {}, errors: {} }
  if (!view.refusal) return { isSent: true, values: view.values, errors: {} }
  const { field = '_', sentence } = view.refusal
  const name = fields && !fields.includes(field) ? '_' : field
  return { isSent: true, values: view.values, errors: { [name]: sentence } }
}
