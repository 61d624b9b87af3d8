import { isId } from '../../../kernel/fields.ts'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { Confirm } from '../../../ui/confirm.tsx'
import { Form } from '../../../ui/form.tsx'
import { type Page, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { once } from '../../../ui/typed.ts'
import { places } from '../query-cycles.ts'
import { setPlace } from '../set-place.ts'
import { words } from '../words.ts'

/** Where orders are fetched. */
export const placesPage: Page = page({
  path: '/cycles/places',
  title: (view) => words[view.lang].places,
  async render(view) {
    const w = words[view.lang]
    const all = await view.ask(places, {})
    const action = view.href('/cycles/places')
    return (
      <>
        <Breadcrumb crumbs={[{ label: w.title, href: view.href('/cycles') }, { label: w.places }]} />
        <PageHead title={w.places} lead={w.placesLead} />
        <Stack>
          {all.length > 0 && (
            <Card>
              <Rows label={w.places}>
                {all.map(({ place, name, note }) => (
                  <Row
                    title={name}
                    detail={note}
                    aside={
                      view.may(setPlace) === 'yes' && (
                        <Confirm
                          label={w.closePlace}
                          tone="quiet"
                          question={w.closePlaceText}
                          action={action}
                          submit={w.closePlace}
                          id={`close-${place}`}
                          values={{ place, name, note, ended: '1' }}
                          onceKey={`${view.key}-${place.slice(-12)}`}
                        />
                      )
                    }
                  />
                ))}
              </Rows>
            </Card>
          )}
          {view.may(setPlace) === 'yes' && (
            <Card title={w.addPlace}>
              <Form view={view} action={action} id="add" submit={w.addPlace}>
                <TextField name="name" label={w.placeName} maxlength={80} />
                <TextField name="note" label={w.placeNote} hint={w.placeNoteHint} maxlength={300} />
              </Form>
            </Card>
          )}
        </Stack>
      </>
    )
  },
})

export const placesPost = post({
  path: '/cycles/places',
  again: placesPage,
  async handle(view, form) {
    const [place, name, note] = [form.text('place'), form.text('name'), form.text('note')]
    const input = { place: isId(place) ? place : null, name, note, ended: form.text('ended') !== '' }
    await view.execute(setPlace, input, once(view, form))
    return { to: '/cycles/places', notice: words[view.lang].placeSet }
  },
})
