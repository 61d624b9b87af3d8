import type { Child } from 'hono/jsx'
import { useField } from './form-context.ts'

export type StepperProps = {
  name: string
  /** What the number is for. */
  label: string
  detail?: Child
  min: number
  max: number
  value?: string
  /** What the two buttons say to those who don't see them. */
  less: string
  more: string
}

/** A whole number with a button on each side for thumbs; without JavaScript it is the number field alone. */
export function Stepper({ name, label, detail, min, max, less, more, ...rest }: StepperProps) {
  const { id, value } = useField({ name, value: rest.value })
  return (
    <div class="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t border-line py-3 first:border-0">
      <div class="min-w-0 flex-1 basis-28">
        <label for={id} class="font-semibold">
          {label}
        </label>
        {detail && <p class="text-sm text-soft whitespace-pre-line">{detail}</p>}
      </div>
      <div class="flex items-center gap-1.5" data-stepper>
        <StepButton by={-1} label={`${label}: ${less}`} sign="−" />
        <input
          id={id}
          type="number"
          inputmode="numeric"
          name={name}
          min={min}
          max={max}
          step="1"
          value={value}
          placeholder="0"
          class="input w-20 text-center tnum"
          autocomplete="off"
        />
        <StepButton by={1} label={`${label}: ${more}`} sign="+" />
      </div>
    </div>
  )
}

function StepButton({ by, label, sign }: { by: number; label: string; sign: string }) {
  return (
    <button
      type="button"
      hidden
      data-step={by}
      class="btn btn-square border-line bg-surface text-xl hover:bg-raised"
      aria-label={label}
    >
      {sign}
    </button>
  )
}
