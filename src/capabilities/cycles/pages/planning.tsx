import { memberOptions } from '../../../commons/members/pages/member-options.ts'
import { AmountField } from '../../../ui/amount-field.tsx'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Confirm } from '../../../ui/confirm.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { money } from '../../../ui/typed.ts'
import { words } from '../words.ts'
import type { CycleProps } from './cycle.tsx'

/** What a cycle will offer, and opening it. */
export async function Planning({ view, one }: CycleProps) {
  const w = words[view.lang]
  const at = view.href(`/cycles/${one.cycle}`)
  const names = await view.labels(
    'members.agent',
    one.goods.map(({ producer }) => producer),
  )
  return (
    <>
      <Card title={w.goods}>
        {one.goods.length === 0 ? (
          <p class="text-soft">{w.noGoods}</p>
        ) : (
          <>
            <Rows label={w.goods}>
              {one.goods.map(({ good, producer, title, pack, price, left }) => (
                <Row
                  title={`${title} · ${pack}`}
                  detail={[names.get(producer), money(view, price, one.unit), left !== null && w.left(left)]
                    .filter(Boolean)
                    .join(' · ')}
                  aside={
                    <Form
                      action={`${at}/drop`}
                      id={`drop-${good}`}
                      onceKey={`${view.key}-${good.slice(-12)}`}
                    >
                      <HiddenField name="good" value={good} />
                      <Button tone="text">{w.drop}</Button>
                    </Form>
                  }
                />
              ))}
            </Rows>
            <div class="mt-4">
              <Confirm
                label={w.open}
                tone="primary"
                question={w.openText}
                action={`${at}/open`}
                submit={w.open}
                onceKey={`${view.key}-open`}
              />
            </div>
          </>
        )}
      </Card>
      <AddGood view={view} one={one} />
    </>
  )
}

async function AddGood({ view, one }: CycleProps) {
  const w = words[view.lang]
  return (
    <Card title={w.addGood}>
      <Form view={view} action={view.href(`/cycles/${one.cycle}/goods`)} id="good" submit={w.addGood}>
        <SelectField name="producer" label={w.producer} options={await memberOptions(view)} />
        <TextField name="title" label={w.good} maxlength={100} />
        <div class="grid grid-cols-2 gap-3">
          <TextField name="pack" label={w.pack} hint={w.packHint} maxlength={40} />
          <AmountField
            name="price"
            label={w.price}
            unit={one.unit === 'KRW' && view.lang === 'ko' ? '원' : one.unit}
            decimals
          />
        </div>
        <TextField
          name="stock"
          label={w.stock}
          hint={w.stockHint}
          inputmode="numeric"
          maxlength={6}
          optional
        />
      </Form>
    </Card>
  )
}
