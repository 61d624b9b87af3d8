import type { Child } from 'hono/jsx'
import { Badge } from '../../../ui/badge.tsx'
import { Card } from '../../../ui/card.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Form } from '../../../ui/form.tsx'
import type { PageView } from '../../../ui/page.ts'
import { Row } from '../../../ui/rows.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { words } from '../orders/words.ts'
import { putInCart } from '../put-in-cart.ts'
import type { Listing } from '../query-listing.ts'
import type { listingsForSale } from '../query-search.ts'
import { words as marketWords } from '../words.ts'
import { priceText } from './parts.tsx'

type Props = { view: PageView; one: Listing }

export const labelName = (view: PageView, code: string): string => words[view.lang].labelNames[code] ?? code

type Found = Awaited<ReturnType<typeof listingsForSale.run>>['listings'][number]

/** One thing in a list of what is for sale. */
export function FoundRow({ view, one, children }: { view: PageView; one: Found; children?: Child }) {
  return (
    <Row
      href={view.href(`/market/listings/${one.listing}`)}
      title={
        <span class="flex items-center gap-3">
          {one.picture && (
            <img
              src={view.href(`/files/${one.picture}`)}
              alt=""
              loading="lazy"
              class="size-14 shrink-0 rounded-lg object-cover"
            />
          )}
          <span>{one.title}</span>
        </span>
      }
      detail={
        one.condition === 'used' || one.labels.length > 0 ? (
          <>
            {one.labels.map((code) => (
              <Badge tone="good">{labelName(view, code)}</Badge>
            ))}{' '}
            {one.condition === 'used' && <Badge>{marketWords[view.lang].used}</Badge>}
          </>
        ) : undefined
      }
      aside={priceText(view, one.price, one.unit)}
    >
      {children}
    </Row>
  )
}

/** Putting it into the cart. */
export function Buy({ view, one }: Props) {
  const w = words[view.lang]
  if (view.may(putInCart) !== 'yes') return null
  return (
    <Card>
      <Form
        view={view}
        action={view.href(`/market/listings/${one.listing}/cart`)}
        id="put"
        onceKey={`${view.key}-put`}
        submit={w.put}
        wide
      >
        <TextField name="quantity" label={w.howMany} value="1" inputmode="numeric" maxlength={5} />
      </Form>
    </Card>
  )
}

/** What the office has found true of it. */
export function LabelForm({ view, one }: Props) {
  const w = words[view.lang]
  const known = [...new Set([...Object.keys(w.labelNames), ...one.labels])]
  return (
    <Card>
      <Disclosure summary={w.setLabels}>
        <Form
          action={view.href(`/market/listings/${one.listing}/labels`)}
          id="labels"
          onceKey={`${view.key}-labels`}
          submit={w.setLabels}
          submitTone="quiet"
        >
          <Choice
            name="labels"
            label={w.labels}
            value={one.labels}
            options={known.map((value) => ({ value, label: labelName(view, value) }))}
            multiple
            optional
          />
        </Form>
      </Disclosure>
    </Card>
  )
}
