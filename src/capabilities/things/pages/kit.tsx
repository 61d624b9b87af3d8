import { memberOptions } from '../../../commons/members/pages/member-options.ts'
import { Card } from '../../../ui/card.tsx'
import { Columns, Stack } from '../../../ui/columns.tsx'
import { Confirm } from '../../../ui/confirm.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { type Page, type PageView, type Post, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { once } from '../../../ui/typed.ts'
import { bookKit } from '../book-kit.ts'
import { checkOutKit } from '../check-out-kit.ts'
import { ruleOf } from '../dials.ts'
import { endKit } from '../end-kit.ts'
import { lendingWords } from '../lending-words.ts'
import { kit as kitQuery } from '../query-kit.ts'
import { thing } from '../query-thing.ts'
import { handsOver } from '../visible-to.ts'
import { Crumbs } from './kits.tsx'
import { ConditionField } from './lend.tsx'
import { PhotoField, photosFrom } from './loan-parts.tsx'
import { namesOf } from './mine.tsx'
import { thingHref } from './parts.tsx'
import { stretchFrom, TimeFields } from './time-fields.tsx'

const kitPath = '/things/kits/:kit'
const load = (view: PageView) => view.ask(kitQuery, { kit: view.params.kit ?? '' })
type Shown = Awaited<ReturnType<typeof load>>

/** A kit: booked and borrowed as one. */
export const kitPage: Page = page({
  path: kitPath,
  title: async (view) => (await load(view)).name,
  async render(view) {
    const w = lendingWords[view.lang]
    const shown = await load(view)
    const rule = await ruleOfFirst(view, shown)
    const hand = handsOver(view)
    return (
      <>
        <Crumbs view={view} label={shown.name} below />
        <PageHead title={shown.name} lead={w.kitsLead} />
        {view.refusal && <Flash tone="needs">{view.refusal.sentence}</Flash>}
        <Columns layout="main-side">
          <Stack>
            {rule && (
              <Card title={w.bookKit}>
                <Form
                  action={view.href(`/things/kits/${shown.id}/book`)}
                  values={view.values}
                  onceKey={`${view.key}-b`}
                  submit={w.bookKit}
                >
                  <TimeFields view={view} rule={rule} />
                </Form>
              </Card>
            )}
            {(hand || rule?.lending?.by === 'borrower') && <TakeCard view={view} shown={shown} hand={hand} />}
          </Stack>
          <PartsCard view={view} shown={shown} />
        </Columns>
      </>
    )
  },
})

const ruleOfFirst = async (view: PageView, { parts }: Shown) =>
  ruleOf(view.charter, (await view.ask(thing, { resource: parts[0]!.resource })).rule)

async function TakeCard({ view, shown, hand }: { view: PageView; shown: Shown; hand: boolean }) {
  const w = lendingWords[view.lang]
  return (
    <Card title={w.takeKit}>
      <Form
        action={view.href(`/things/kits/${shown.id}/lend`)}
        values={view.values}
        onceKey={`${view.key}-l`}
        submit={hand ? w.handButton : w.takeKit}
        submitTone="quiet"
        upload
      >
        {hand ? (
          <SelectField name="who" label={w.toWhom} options={await whoOptions(view, shown)} />
        ) : (
          <HiddenField name="who" value={`${view.standing.agent ?? ''} ${shown.booked[0]?.series ?? ''}`} />
        )}
        <ConditionField view={view} />
        <PhotoField view={view} />
      </Form>
    </Card>
  )
}

/** Whoever has booked it for now stands first. */
async function whoOptions(view: PageView, { booked }: Shown) {
  const names = await view.labels(
    'members.agent',
    booked.map(({ agent }) => agent),
  )
  const first = booked.map(({ agent, series }) => ({
    value: `${agent} ${series}`,
    label: lendingWords[view.lang].bookedHere(names.get(agent) ?? ''),
  }))
  const all = (await memberOptions(view)).map(({ value, label }) => ({ value: `${value} `, label }))
  return [...first, ...all]
}

async function PartsCard({ view, shown }: { view: PageView; shown: Shown }) {
  const w = lendingWords[view.lang]
  const names = await namesOf(view, shown.parts)
  return (
    <Card title={w.kitParts}>
      <Rows label={w.kitParts}>
        {shown.parts.map(({ resource, quantity }) => (
          <Row
            href={thingHref(view, resource)}
            title={names.get(resource) ?? ''}
            aside={w.pieces(quantity)}
          />
        ))}
      </Rows>
      {view.may(endKit) === 'yes' && (
        <div class="mt-4">
          <Confirm
            label={w.endKit}
            question={w.endKitText}
            action={view.href(`/things/kits/${shown.id}/end`)}
            submit={w.endKit}
            onceKey={`${view.key}-e`}
          />
        </div>
      )}
    </Card>
  )
}

const here = (view: PageView) => view.params.kit ?? ''

const bookPost = post({
  path: `${kitPath}/book`,
  again: kitPage,
  async handle(view, form) {
    await view.execute(bookKit, { kit: here(view), ...stretchFrom(view, form) }, once(view, form))
    return { to: '/things/mine', notice: lendingWords[view.lang].kitBooked }
  },
})

const lendPost = post({
  path: `${kitPath}/lend`,
  again: kitPage,
  async handle(view, form) {
    const [agent = '', series] = form.text('who').split(' ')
    const condition = form.text('condition') as 'good'
    const input = {
      kit: here(view),
      agent,
      series: series || null,
      condition,
      photos: await photosFrom(view, form),
    }
    await view.execute(checkOutKit, input, once(view, form))
    return { to: '/things/loans', notice: lendingWords[view.lang].kitLent }
  },
})

const endPost = post({
  path: `${kitPath}/end`,
  again: kitPage,
  async handle(view, form) {
    await view.execute(endKit, { kit: here(view) }, once(view, form))
    return { to: '/things/kits', notice: lendingWords[view.lang].kitEnded }
  },
})

export const kitPosts: readonly Post[] = [bookPost, lendPost, endPost]
