import qrcode from 'qrcode'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { Confirm } from '../../../ui/confirm.tsx'
import { Form } from '../../../ui/form.tsx'
import { type Page, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Paper } from '../../../ui/paper.tsx'
import { Print } from '../../../ui/print.tsx'
import { Qr } from '../../../ui/qr.tsx'
import { once } from '../../../ui/typed.ts'
import { labelWords } from '../label-words.ts'
import { printLabel } from '../print-label.ts'
import { label } from '../query-label.ts'
import { words } from '../words.ts'
import { thingHref } from './parts.tsx'
import { nameOf, thingPath } from './thing.tsx'

/** The label of a thing, to be printed and put on it; a new one makes the old one useless. */
export const labelPage: Page = page({
  path: `${thingPath}/label`,
  title: (view) => labelWords[view.lang].title,
  async render(view) {
    const w = labelWords[view.lang]
    const resource = view.params.resource ?? ''
    const { label: one } = await view.ask(label, { resource })
    const name = await nameOf(view)
    const crumbs = [
      { label: words[view.lang].title, href: view.href('/things') },
      { label: name, href: thingHref(view, resource) },
    ]
    const link = one && `${view.origin ?? ''}${view.href(`/things/at/${one.code}`)}`
    const make = { action: thingHref(view, resource, '/label'), submit: one ? w.again : w.make }
    return (
      <>
        <Breadcrumb crumbs={[...crumbs, { label: w.title }]} />
        <PageHead title={w.title} lead={w.lead} actions={one && <Print label={w.print} />} />
        {one && link && (
          <Paper title={name}>
            <div class="mt-4 text-center">
              <Qr
                src={await qrcode.toDataURL(link, { margin: 0, width: 352 })}
                alt={w.point}
                caption={`${w.point} · ${view.name}`}
              />
              <p class="mt-2 text-sm text-soft">{w.edition(one.edition)}</p>
            </div>
          </Paper>
        )}
        <div class="no-print mt-5">
          <Card>
            {one ? (
              <Confirm label={w.again} tone="quiet" question={w.againText} onceKey={view.key} {...make} />
            ) : (
              <Form onceKey={view.key} {...make} />
            )}
          </Card>
        </div>
      </>
    )
  },
})

export const labelPost = post({
  path: labelPage.path,
  again: labelPage,
  async handle(view, form) {
    const resource = view.params.resource ?? ''
    await view.execute(printLabel, { resource }, once(view, form))
    return { to: `/things/${resource}/label`, notice: labelWords[view.lang].made }
  },
})
