import { type Child, useContext } from 'hono/jsx'
import { choiceLook } from './choice.tsx'
import { FieldGroup } from './field.tsx'
import { FormContext, useField } from './form-context.ts'

export type Tick = {
  /** The field of its own that it sends, so that a refused form shows every tick again. */
  name: string
  label: Child
  detail?: Child
  /** Stands at the end: what it costs. */
  aside?: Child
  /** Adds to the running total of the `Sum` around it. */
  cost?: bigint
  checked?: boolean
}

export type TicksProps = {
  name: string
  label: string
  hint?: Child
  ticks: readonly Tick[]
  fresh?: boolean
}

/**
 * Any number of things ticked, as cards. `name` is only where an error is shown. `fresh`: the form comes back from a
 * refusal, so that what is not among its values was left unticked.
 */
export function Ticks({ name, label, hint, ticks, fresh }: TicksProps) {
  const { id, error } = useField({ name })
  const { values } = useContext(FormContext)
  return (
    <FieldGroup id={id} label={label} hint={hint} error={error}>
      {ticks.map((tick) => (
        <label class={choiceLook}>
          <input
            type="checkbox"
            class="checkbox outline-none!"
            name={tick.name}
            checked={fresh ? values[tick.name] !== undefined : tick.checked}
            data-cost={tick.cost?.toString()}
          />
          <span class="flex min-w-0 flex-1 flex-wrap items-center justify-between gap-x-3">
            <span class="min-w-0 flex-1 basis-32">
              <span class="block font-semibold">{tick.label}</span>
              {tick.detail && <span class="block text-sm whitespace-pre-line text-soft">{tick.detail}</span>}
            </span>
            {tick.aside && <span class="shrink-0 font-semibold tnum">{tick.aside}</span>}
          </span>
        </label>
      ))}
    </FieldGroup>
  )
}
