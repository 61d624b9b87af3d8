import { layers } from '../../../kernel/charter.ts'
import { kernelFailure } from '../../../kernel/failure.ts'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { FileField } from '../../../ui/file-field.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { type FormInput, type Page, type PageView, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Paper } from '../../../ui/paper.tsx'
import { Print } from '../../../ui/print.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { bringText } from '../bring-text.ts'
import { lawWords } from '../law-page-words.ts'
import { text } from '../query-text.ts'
import { standardArticles } from '../standard-articles.ts'
import { longestText, readTextFile, TextRefused, textFileKinds, textRefusals } from '../text-file.ts'
import { splitText } from '../text-split.ts'
import { textWords } from '../text-words.ts'
import { rulesOf } from './links.ts'
import { headingOf, keepsTexts, layerAsked, nameOfLayer, textHref } from './text-parts.tsx'

/** Where the office pastes or uploads what it has. */
export const bringPage: Page = page({
  path: '/charter/text/bring',
  title: (view) => textWords[view.lang].bring,
  render(view) {
    const w = textWords[view.lang]
    const layer = layerAsked(view)
    const problem = textRefusals.find((one) => one === view.search.get('problem'))
    const title = w.bringTitle(nameOfLayer(view, layer))
    return (
      <>
        <Breadcrumb crumbs={[{ label: w.tab, href: textHref(view, layer) }, { label: title }]} />
        <PageHead title={title} lead={w.noneBody} />
        {problem && <Flash tone="needs">{w.refusals[problem]}</Flash>}
        {view.search.has('empty') && <Flash tone="needs">{w.nothing}</Flash>}
        <Card>
          <Form action={view.href('/charter/text/bring')} view={view} submit={w.read} upload>
            <HiddenField name="layer" value={layer} />
            <TextArea
              name="text"
              label={w.paste}
              hint={w.pasteHint}
              rows={12}
              maxlength={longestText}
              optional
            />
            <FileField name="file" label={w.file} hint={w.fileHint} accept={textFileKinds} optional />
          </Form>
        </Card>
      </>
    )
  },
})

export const bringPost = post({
  path: '/charter/text/bring',
  again: bringPage,
  async handle(view, form) {
    const layer = layers.find((one) => one === form.text('layer'))
    if (!layer) throw kernelFailure('bad_input', { field: 'layer', problem: 'format' })
    const back = `/charter/text/bring?layer=${layer}`
    try {
      const said = await written(form)
      if (said === undefined) return { to: `${back}&empty=1` }
      const key = form.text('key') || view.key
      await view.execute(bringText, { layer, text: said }, { key })
      return { to: `/charter/text?layer=${layer}`, notice: textWords[view.lang].brought }
    } catch (error) {
      if (error instanceof TextRefused) return { to: `${back}&problem=${error.reason}` }
      throw error
    }
  },
})

/** What was pasted, else what is in the file. */
async function written(form: FormInput): Promise<string | undefined> {
  const pasted = form.text('text')
  const file = form.file('file')
  if (pasted !== '') return pasted
  return file && file.bytes.length > 0 ? readTextFile(file) : undefined
}

/** A layer's text as it is printed and filed. */
export const paperPage = page({
  path: '/charter/text/paper',
  title: (view) => nameOfLayer(view, layerAsked(view)),
  async render(view) {
    const w = textWords[view.lang]
    const layer = layerAsked(view)
    const { version, clauses } = await view.ask(text, { layer })
    const title = `${await nameOfCommons(view)} ${nameOfLayer(view, layer)}`
    const number = version === null ? undefined : version === 0 ? w.draft : w.version(version)
    return (
      <>
        <Breadcrumb crumbs={[{ label: w.tab, href: textHref(view, layer) }, { label: w.whole }]} />
        <p class="mb-4 print:hidden">
          <Print label={w.print} />
        </p>
        <Paper title={title} number={number}>
          <Written clauses={clauses} />
        </Paper>
      </>
    )
  },
})

type Article = { key: string; chapter: string; label: string; title: string; body: string }

function Written({ clauses }: { clauses: readonly Article[] }) {
  return (
    <>
      {clauses.map((one, i) => (
        <>
          {one.chapter && one.chapter !== clauses[i - 1]?.chapter && (
            <h3 class="mt-8 mb-4 break-after-avoid text-center text-lg font-semibold">{one.chapter}</h3>
          )}
          <section class="mb-4 leading-relaxed">
            {one.label && <h4 class="break-after-avoid font-semibold">{headingOf(one)}</h4>}
            <p class="max-w-none whitespace-pre-line">{one.body}</p>
          </section>
        </>
      ))}
    </>
  )
}

/** A first draft of the articles made of the rules, marked as one. */
export const standardPage: Page = page({
  path: '/charter/text/draft',
  title: (view) => textWords[view.lang].standardTitle,
  async render(view) {
    const w = textWords[view.lang]
    const name = await nameOfCommons(view)
    return (
      <>
        <Breadcrumb
          crumbs={[{ label: w.tab, href: textHref(view, 'articles') }, { label: w.standardTitle }]}
        />
        <PageHead title={w.standardTitle} lead={w.standardLead} />
        <div class="mb-4 flex flex-wrap gap-3 print:hidden">
          {keepsTexts(view) && <StartButton view={view} />}
          <Print label={w.print} />
          <LinkButton tone="text" href={`${view.href('/charter/check')}#law`}>
            {lawTitle(view)}
          </LinkButton>
        </div>
        <div lang="ko">
          <Paper title={`${name} 정관`} number={textWords.ko.standardMark}>
            <Written clauses={splitText(standardArticles(rulesOf(view), name))} />
          </Paper>
        </div>
      </>
    )
  },
})

/** What this commons is called; its articles are headed so. */
async function nameOfCommons({ db, commons }: PageView): Promise<string> {
  const row = await db
    .selectFrom('kernel_commons')
    .select('name')
    .where('id', '=', commons.id)
    .executeTakeFirstOrThrow()
  return row.name
}

const lawTitle = (view: PageView) => lawWords[view.lang].title

function StartButton({ view }: { view: PageView }) {
  return (
    <Form
      action={view.href('/charter/text/draft')}
      onceKey={view.key}
      submit={textWords[view.lang].standardStart}
    />
  )
}

export const standardPost = post({
  path: '/charter/text/draft',
  again: standardPage,
  async handle(view, form) {
    const key = form.text('key') || view.key
    const text = standardArticles(rulesOf(view), await nameOfCommons(view))
    await view.execute(bringText, { layer: 'articles', text }, { key })
    return { to: '/charter/text?layer=articles', notice: textWords[view.lang].brought }
  },
})
