import { Form } from '../../../ui/form.tsx'
import type { FormInput, PageView } from '../../../ui/page.ts'
import { TextField } from '../../../ui/text-field.tsx'
import { words } from '../words.ts'
import { errorsOf } from './parts.tsx'

export type Known = { name: string; email: string | null; phone: string | null; address: string | null }

/** Name and contact details of somebody, as they or the office change them. */
export function ContactForm({ view, known, action }: { view: PageView; known: Known; action: string }) {
  const w = words[view.lang]
  const names = ['name', 'phone', 'email', 'address']
  return (
    <Form
      action={action}
      onceKey={view.key}
      values={view.values}
      errors={errorsOf(view, names)}
      submit={w.save}
      submitTone="quiet"
    >
      <TextField name="name" label={w.name} value={known.name} maxlength={100} autocomplete="name" />
      <TextField
        name="phone"
        type="tel"
        label={w.phone}
        value={known.phone ?? ''}
        autocomplete="tel"
        optional
      />
      <TextField
        name="email"
        type="email"
        label={w.email}
        value={known.email ?? ''}
        autocomplete="email"
        optional
      />
      <TextField
        name="address"
        label={w.address}
        value={known.address ?? ''}
        autocomplete="street-address"
        maxlength={300}
        optional
      />
    </Form>
  )
}

/** What the form says, for `members.editContact`: an emptied field clears. */
export const contactInput = (agent: string, form: FormInput) => ({
  agent,
  name: form.text('name'),
  phone: form.text('phone') || null,
  email: form.text('email') || null,
  address: form.text('address') || null,
})
