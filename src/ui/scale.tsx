import type { Child } from 'hono/jsx'
import { useField } from './form-context.ts'

export type ScalePoint = {
  value: string
  label: string
  /** Said aloud where the label is only a figure. */
  spoken?: string
}

export type ScaleProps = {
  name: string
  /** What is judged. */
  label: string
  detail?: Child
  /** From the first to the last; an empty value is "no answer". */
  points: readonly ScalePoint[]
  value?: string
}

/** One thing judged on a short scale: a row of large radio buttons that wraps on a phone. */
export function Scale({ name, label, detail, points, value: stored }: ScaleProps) {
  const { id, value } = useField({ name, value: stored ?? '' })
  return (
    <fieldset id={id} class="min-w-0 border-t border-line pt-3 first-of-type:border-0">
      <legend class="float-left mb-2 w-full font-semibold">{label}</legend>
      {detail && <p class="clear-both mb-2 text-sm text-soft whitespace-pre-line">{detail}</p>}
      <div class="clear-both flex flex-wrap gap-2">
        {points.map((point) => (
          <label class="touch grid cursor-pointer place-items-center rounded-field border border-line bg-surface px-3 py-2 text-center leading-tight tnum hover:border-edge has-checked:border-celadon has-checked:bg-celadon-wash has-checked:font-bold has-checked:ring-1 has-checked:ring-celadon has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-celadon">
            <input
              type="radio"
              class="sr-only"
              name={name}
              value={point.value}
              checked={point.value === value}
              aria-label={point.spoken}
            />
            {point.label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
