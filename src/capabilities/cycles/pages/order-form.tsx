import { Card } from '../../../ui/card.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { Form } from '../../../ui/form.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { money } from '../../../ui/typed.ts'
import { words } from '../words.ts'
import type { CycleProps } from './cycle.tsx'

/** Ordering: a number beside each good, by producer, and where it is fetched. */
export async function OrderForm({ view, one }: CycleProps) {
  const w = words[view.lang]
  const producers = [...new Set(one.goods.map(({ producer }) => producer))]
  const names = await view.labels('members.agent', producers)
  const isFirst = one.order === null
  return (
    <Card title={isFirst ? w.order : w.change}>
      <p class="mb-3 text-soft">{w.orderLead}</p>
      <Form
        view={view}
        action={view.href(`/cycles/${one.cycle}/order`)}
        submit={isFirst ? w.order : w.change}
        wide
      >
        {producers.map((producer) => (
          <fieldset class="flex flex-col gap-3">
            <legend class="mb-1 font-bold">{names.get(producer)}</legend>
            {one.goods
              .filter((good) => good.producer === producer)
              .map(({ good, title, pack, price, left, mine }) => (
                <TextField
                  name={`good-${good}`}
                  label={`${title} · ${pack}`}
                  hint={[money(view, price, one.unit), left !== null && w.left(left)]
                    .filter(Boolean)
                    .join(' · ')}
                  value={String(mine)}
                  inputmode="numeric"
                  maxlength={4}
                  optional="unsaid"
                />
              ))}
          </fieldset>
        ))}
        <Choice
          name="place"
          label={w.where}
          value={one.place ?? one.places[0]?.place}
          options={one.places.map(({ place, name, note }) => ({ value: place, label: `${name} · ${note}` }))}
        />
      </Form>
    </Card>
  )
}
