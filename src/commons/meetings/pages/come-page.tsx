import { Card } from '../../../ui/card.tsx'
import { Form } from '../../../ui/form.tsx'
import { type Page, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { words } from '../words.ts'
import { at, Crumbs, shown } from './parts.tsx'

/** Where the code at the door leads: one button, the number already in it when it was read off the picture. */
export const comePage: Page = page({
  path: '/meetings/:id/come',
  title: (view) => words[view.lang].comeTitle,
  async render(view) {
    const one = await shown(view)
    const w = words[view.lang]
    const code = /^\d{4,6}$/.exec(view.search.get('code') ?? '')?.[0]
    const left = /^\d$/.exec(view.search.get('left') ?? '')?.[0]
    const wrong = left === undefined ? undefined : left === '0' ? w.wrongLast : w.wrongCode(Number(left))
    const error = wrong ?? view.refusal?.sentence
    return (
      <>
        <Crumbs view={view} one={one} label={w.comeTitle} />
        <PageHead title={one.title} lead={one.mine.here ? undefined : w.comeLead} />
        <Card>
          {one.mine.here ? (
            <p class="text-lg font-bold text-celadon">{w.hereAlready}</p>
          ) : (
            <Form
              action={view.href(at(one, '/come'))}
              onceKey={view.key}
              errors={error ? { code: error } : {}}
              submit={w.comeIn}
              wide
            >
              <TextField
                name="code"
                label={w.comeCode}
                value={code}
                inputmode="numeric"
                autocomplete="one-time-code"
                maxlength={6}
                autofocus={!code}
              />
            </Form>
          )}
        </Card>
      </>
    )
  },
})
