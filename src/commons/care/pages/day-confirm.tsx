import { Card } from '../../../ui/card.tsx'
import { Form } from '../../../ui/form.tsx'
import type { PageView } from '../../../ui/page.ts'
import { SelectField } from '../../../ui/select-field.tsx'
import { money } from '../../../ui/typed.ts'
import { words } from '../words.ts'
import type { Found } from './day.tsx'
import { nameIn } from './parts.tsx'

type Props = { view: PageView; found: Found; names: Map<string, string> }

/** Whoever leads the day says what each did: all of it unless told otherwise. */
export function ConfirmCard({ view, found: { day, signups }, names }: Props) {
  const w = words[view.lang]
  if (signups.length === 0) return null
  const much = (amount: bigint) => money(view, amount, day.unit)
  const half = day.worth / 2n
  const options = (counted: bigint | null) => {
    const usual = [
      { value: String(day.worth), label: w.whole(much(day.worth)) },
      ...(half > 0n ? [{ value: String(half), label: w.half(much(half)) }] : []),
      { value: '0', label: w.none },
    ]
    const known = counted === null || usual.some(({ value }) => value === String(counted))
    return known ? usual : [...usual, { value: String(counted), label: much(counted) }]
  }
  return (
    <Card title={w.confirm}>
      <p class="mb-3 text-soft">{w.confirmLead}</p>
      <Form action={view.href(`/care/days/${day.id}/confirm`)} onceKey={view.key} submit={w.confirmSave}>
        {signups.map(({ agent, counted }) => (
          <SelectField
            name={`came.${agent}`}
            label={nameIn(view, names, agent)}
            options={options(counted)}
            value={String(counted ?? day.worth)}
          />
        ))}
      </Form>
    </Card>
  )
}
