import { Badge } from '../../../ui/badge.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import type { FormInput, PageView } from '../../../ui/page.ts'
import { Row, Rows } from '../../../ui/rows.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { words } from '../collections/words.ts'
import { putInCollection } from '../put-in-collection.ts'
import { collections } from '../query-collections.ts'

type Listed = Awaited<ReturnType<typeof collections.run>>['collections'][number]

export const collectionHref = (view: PageView, collection: string): string =>
  view.href(`/market/collections/${collection}`)

/** Collections, each with whose it is and how much is in it. */
export async function CollectionRows({ view, all, label }: { view: PageView; all: Listed[]; label: string }) {
  const w = words[view.lang]
  const names = await view.labels(
    'members.agent',
    all.map(({ agent }) => agent),
  )
  return (
    <Rows label={label}>
      {all.map((one) => (
        <Row
          href={collectionHref(view, one.collection)}
          title={one.title}
          detail={one.agent === view.standing.agent ? undefined : w.by(names.get(one.agent) ?? '')}
          aside={
            <>
              {!one.open && <Badge>{w.onlyMe}</Badge>}{' '}
              {one.isFeatured && label !== w.top && <Badge tone="good">{w.isTop}</Badge>}{' '}
              {w.things(one.things)}
            </>
          }
        />
      ))}
    </Rows>
  )
}

const mostOnTop = 5

/** What the office recommends, at the top of the market. */
export async function TopCollections({ view }: { view: PageView }) {
  const w = words[view.lang]
  if (view.may(collections) !== 'yes') return null
  const { collections: all } = await view.ask(collections, { of: 'top' })
  if (all.length === 0) return null
  return (
    <Card title={w.top}>
      <CollectionRows view={view} all={all.slice(0, mostOnTop)} label={w.top} />
    </Card>
  )
}

/** Keeps a thing in one of one's collections. */
export async function PutInCollection({ view, listing }: { view: PageView; listing: string }) {
  const w = words[view.lang]
  if (view.may(putInCollection) !== 'yes') return null
  const { collections: mine } = await view.ask(collections, { of: 'mine' })
  if (mine.length === 0)
    return (
      <div>
        <LinkButton href={view.href('/market/collections')} tone="text">
          {w.first}
        </LinkButton>
      </div>
    )
  return (
    <Card>
      <Form
        action={view.href('/market/collections/put')}
        id="collect"
        onceKey={`${view.key}-collect`}
        submit={w.put}
        submitTone="quiet"
      >
        <HiddenField name="listing" value={listing} />
        <SelectField
          name="collection"
          label={w.which}
          value={mine[0]!.collection}
          options={mine.map(({ collection, title }) => ({ value: collection, label: title }))}
        />
      </Form>
    </Card>
  )
}

interface SaidFieldsProps {
  view: PageView
  said?: { title: string; note: string; open: boolean }
}

/** What is said of a collection. */
export function SaidFields({ view, said }: SaidFieldsProps) {
  const w = words[view.lang]
  return (
    <>
      <TextField name="title" label={w.name} hint={w.nameHint} value={said?.title} maxlength={100} />
      <TextArea name="note" label={w.note} value={said?.note} optional />
      <Checkbox name="open" label={w.open} checked={said?.open ?? false} />
    </>
  )
}

export const saidIn = (form: FormInput) => ({
  title: form.text('title'),
  note: form.text('note'),
  open: form.text('open') !== '',
})
