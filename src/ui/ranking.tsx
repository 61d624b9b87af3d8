import { type Child, useContext } from 'hono/jsx'
import { FieldGroup } from './field.tsx'
import { FormContext, fieldId, useField } from './form-context.ts'

export type Ranked = {
  /** The field it sends: its place as a number, or nothing. */
  name: string
  label: string
  detail?: Child
  /** Its place as it was stored. */
  place?: number
}

export type RankingProps = {
  /** Where an error is shown. */
  name: string
  label: string
  hint?: Child
  /** Said only where tapping works. */
  tapHint: string
  rows: readonly Ranked[]
  /** What the empty place and the n-th say. */
  none: string
  nth: (place: number) => string
  /** The form comes back from a refusal. */
  fresh?: boolean
}

/** With more things than this a list to choose from for each would be longer than the page: places are typed. */
const longestList = 40

/**
 * Things put in order: for each a place to choose. With JavaScript a tap on a name gives it the next free place, and
 * a second tap takes it back.
 */
export function Ranking({ name, label, hint, tapHint, rows, none, nth, fresh }: RankingProps) {
  const form = useContext(FormContext)
  const { id, error } = useField({ name })
  return (
    <FieldGroup id={id} label={label} hint={hint} error={error}>
      <dure-ranking class="block">
        <p hidden data-tap-hint class="field-note mb-2">
          {tapHint}
        </p>
        <div class="flex flex-col gap-2">
          {rows.map((row) => (
            <RankRow
              row={row}
              id={fieldId(form.id, row.name)}
              count={rows.length}
              place={placeOf(row, form.values[row.name], fresh)}
              none={none}
              nth={nth}
            />
          ))}
        </div>
      </dure-ranking>
    </FieldGroup>
  )
}

function placeOf(row: Ranked, typed: string | string[] | undefined, fresh?: boolean): string {
  if (fresh) return (Array.isArray(typed) ? typed[0] : typed) ?? ''
  return row.place === undefined ? '' : String(row.place)
}

type RowProps = Pick<RankingProps, 'none' | 'nth'> & { row: Ranked; id: string; count: number; place: string }

function RankRow({ row, id, count, place, none, nth }: RowProps) {
  return (
    <div
      data-row
      data-placed={place === '' ? undefined : ''}
      class="flex min-h-14 flex-wrap items-center justify-between gap-x-3 rounded-field border border-line bg-surface ps-4 pe-2 data-placed:border-celadon data-placed:bg-celadon-wash"
    >
      <div class="min-w-0 flex-1 basis-24 py-2" data-tap>
        <label for={id} class="font-semibold">
          {row.label}
        </label>
        {row.detail && <p class="text-sm text-soft whitespace-pre-line">{row.detail}</p>}
      </div>
      {count > longestList ? (
        <input
          id={id}
          data-place
          type="number"
          inputmode="numeric"
          name={row.name}
          min="1"
          max={count}
          value={place}
          class="input my-1.5 w-24 shrink-0 text-center tnum"
          autocomplete="off"
        />
      ) : (
        <select id={id} data-place name={row.name} class="select my-1.5 w-28 shrink-0">
          <option value="">{none}</option>
          {Array.from({ length: count }, (_, i) => (
            <option value={i + 1} selected={place === String(i + 1)}>
              {nth(i + 1)}
            </option>
          ))}
        </select>
      )}
    </div>
  )
}
