import type { Command } from '../../../kernel/capability.ts'
import { layers } from '../../../kernel/charter.ts'
import { kernelFailure } from '../../../kernel/failure.ts'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { type Page, type PageView, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { amendCommands } from '../layers.ts'
import { text } from '../query-text.ts'
import { registry } from '../registry.ts'
import { textWords } from '../text-words.ts'
import { words } from '../words.ts'
import { mayChange, rulesOf } from './links.ts'
import { headingOf, layerAsked, nameOfLayer, textHref } from './text-parts.tsx'

/** Another wording of one article, proposed by the way its layer changes. */
export const textChangePage: Page = page({
  path: '/charter/text/change',
  title: (view) => textWords[view.lang].change,
  async render(view) {
    const w = textWords[view.lang]
    const layer = layerAsked(view)
    const key = view.search.get('key') ?? view.values.clause ?? ''
    const { version, clauses } = await view.ask(text, { layer })
    const clause = clauses.find((one) => one.key === key)
    const back = textHref(view, layer, key)
    if (!clause || !version || !mayChange(view, layer))
      return (
        <Empty title={words[view.lang].noSuchRule} icon="rules" action={{ href: back, label: w.tab }}>
          {words[view.lang].noSuchRuleBody}
        </Empty>
      )
    const heading = headingOf(clause)
    return (
      <>
        <Breadcrumb crumbs={[{ label: w.tab, href: back }, { label: heading }]} />
        <PageHead title={w.changeTitle(heading)} lead={`${w.changeLead} ${waits(view, layer)}`.trim()} />
        <Card>
          <Form action={view.href('/charter/text/change')} view={view} submit={w.propose} cancel={back}>
            <HiddenField name="layer" value={layer} />
            <HiddenField name="clause" value={key} />
            <HiddenField name="fromTitle" value={clause.title} />
            <HiddenField name="fromBody" value={clause.body} />
            <TextField name="heading" label={w.clauseTitle} value={clause.title} maxlength={200} optional />
            <TextArea name="body" label={w.clauseBody} value={clause.body} rows={10} maxlength={20_000} />
            <TextField
              name="title"
              label={w.question}
              value={w.questionOf(nameOfLayer(view, layer), clause.label)}
              maxlength={200}
            />
            <TextArea name="reason" label={w.reason} rows={4} maxlength={10_000} optional />
          </Form>
        </Card>
      </>
    )
  },
})

/** What a change of this layer waits for, in a sentence. */
function waits(view: PageView, layer: (typeof layers)[number]): string {
  const data = rulesOf(view)
  const { waitsFor } = data.procedures[data.layers[layer]?.amendedBy ?? ''] ?? {}
  return waitsFor ? textWords[view.lang].waits(waitsFor) : ''
}

/** Sends it to the vote. Browsers send line ends of their own; the text has plain ones. */
export const textChangePost = post({
  path: '/charter/text/change',
  again: textChangePage,
  async handle(view, form) {
    const layer = layers.find((one) => one === form.text('layer'))
    const propose = registry().command('decisions.propose')
    if (!layer || !propose) throw kernelFailure('bad_input', { field: 'layer', problem: 'format' })
    const plain = (name: string) => form.text(name).replaceAll('\r\n', '\n')
    const from = { title: plain('fromTitle'), body: plain('fromBody') }
    const to = { title: plain('heading'), body: plain('body') }
    const input = { changes: [], text: [{ key: form.text('clause'), from, to }] }
    const asked = { command: amendCommands[layer], input, title: form.text('title'), reason: plain('reason') }
    const key = form.text('key') || view.key
    const { decision } = await view.execute(propose as Command<never, Brought>, asked as never, { key })
    return { to: `/decisions/${decision}` }
  },
})

interface Brought {
  decision: string
}
