import { keyField } from '../../../ui/form.tsx'
import type { FormInput, PageView } from '../../../ui/page.ts'

/** The key a form carries, so that sending it twice has one effect. */
export const once = (view: PageView, form: FormInput) => ({ key: form.text(keyField) || view.key })
