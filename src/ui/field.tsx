import type { Child } from 'hono/jsx'
import { Icon } from './icons.tsx'
import { useWords } from './page-context.ts'

/** What every field has. `value` is what is stored; what was just typed comes from the form. */
export type FieldProps = {
  name: string
  label: string
  /** One sentence under the label: what to write, or why it is asked. */
  hint?: Child
  error?: string
  value?: string
  /** Fields are required unless this says otherwise; optional ones say so beside the label, unless the page does. */
  optional?: boolean | 'unsaid'
  id?: string
  disabled?: boolean
}

/** The attributes that tie an input to its hint and its error. */
export function describedBy(id: string, hint: unknown, error?: string) {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return { 'aria-describedby': ids || undefined, 'aria-invalid': error ? 'true' : undefined } as const
}

type FrameProps = {
  id: string
  label: string
  hint?: Child
  error?: string
  optional?: boolean | 'unsaid'
  children: Child
}

/** Label, hint, input, error, in that order; no wider than a line is read. */
export function Field({ id, label, hint, error, optional, children }: FrameProps) {
  return (
    <div class="flex max-w-[40rem] flex-col gap-1.5">
      <label for={id} class="font-semibold">
        {label}
        {optional === true && <Optional />}
      </label>
      {hint && <Hint id={id}>{hint}</Hint>}
      {children}
      {error && <FieldError id={id}>{error}</FieldError>}
    </div>
  )
}

/** The same around several inputs: a fieldset with a legend. */
export function FieldGroup({ id, label, hint, error, optional, children }: FrameProps) {
  const described = describedBy(id, hint, error)
  return (
    <fieldset
      id={id}
      tabindex={-1}
      aria-describedby={described['aria-describedby']}
      class="flex min-w-0 max-w-[40rem] flex-col gap-2"
    >
      <legend class="mb-1.5 font-semibold">
        {label}
        {optional === true && <Optional />}
      </legend>
      {hint && <Hint id={id}>{hint}</Hint>}
      {children}
      {error && <FieldError id={id}>{error}</FieldError>}
    </fieldset>
  )
}

function Optional() {
  return <span class="ms-1.5 text-sm font-normal text-soft">({useWords().optional})</span>
}

function Hint({ id, children }: { id: string; children: Child }) {
  return (
    <p id={`${id}-hint`} class="field-note">
      {children}
    </p>
  )
}

/** Shown with a sign, not by colour alone. */
export function FieldError({ id, children }: { id: string; children: string }) {
  return (
    <p id={`${id}-error`} class="flex items-start gap-1.5 text-sm font-semibold text-vermilion">
      <span class="mt-0.5">
        <Icon name="alert" size={16} />
      </span>
      {children}
    </p>
  )
}
