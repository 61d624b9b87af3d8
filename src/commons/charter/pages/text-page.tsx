import type { Layer } from '../../../kernel/charter.ts'
import { capital } from '../../../kernel/language.ts'
import { Badge } from '../../../ui/badge.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { action, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { confirmText } from '../confirm-text.ts'
import { layersIn } from '../layers.ts'
import { linkClause } from '../link-clause.ts'
import { text } from '../query-text.ts'
import { registry } from '../registry.ts'
import { sentenceAt } from '../sentences.ts'
import { suggestedLinks } from '../text-suggest.ts'
import { textWords } from '../text-words.ts'
import { changeHref, mayChange, rulesOf } from './links.ts'
import { CharterTabs } from './tabs.tsx'
import { headingOf, keepsTexts, layerAsked, nameOfLayer, textHref } from './text-parts.tsx'

interface Shown {
  key: string
  chapter: string
  label: string
  title: string
  body: string
  paths: string[]
}

/** The written articles beside the rules: each article with what our rules say of the same matter. */
export const textPage = page({
  path: '/charter/text',
  title: (view) => textWords[view.lang].tab,
  async render(view) {
    const w = textWords[view.lang]
    const layer = layerAsked(view)
    const { version, hash, clauses } = await view.ask(text, { layer })
    const state = version === null ? undefined : version === 0 ? w.draft : w.version(version)
    return (
      <>
        <PageHead
          title={w.tab}
          lead={w.lead}
          badge={state && <Badge tone={version === 0 ? 'waits' : 'plain'}>{state}</Badge>}
        />
        <CharterTabs view={view} current="text" />
        {view.refusal && <Flash tone="needs">{view.refusal.sentence}</Flash>}
        <Stack>
          <LayerChoice view={view} layer={layer} />
          {version === null && <NoText view={view} layer={layer} />}
          {version === 0 && <DraftCard view={view} layer={layer} hash={hash!} count={clauses.length} />}
          {clauses.length > 0 && <TextCard view={view} layer={layer} version={version!} clauses={clauses} />}
        </Stack>
      </>
    )
  },
})

/** One link for each layer, where there are several. */
function LayerChoice({ view, layer }: { view: PageView; layer: Layer }) {
  const all = layersIn(rulesOf(view))
  if (all.length < 2) return null
  return (
    <p class="flex flex-wrap gap-2">
      {all.map((one) => (
        <LinkButton tone={one === layer ? 'primary' : 'quiet'} href={textHref(view, one)}>
          {capital(nameOfLayer(view, one))}
        </LinkButton>
      ))}
    </p>
  )
}

function NoText({ view, layer }: { view: PageView; layer: Layer }) {
  const w = textWords[view.lang]
  const isOffice = keepsTexts(view)
  const href = `${view.href('/charter/text/bring')}?layer=${layer}`
  const isKorean = rulesOf(view).profile?.startsWith('kr-') && layer === 'articles'
  return (
    <Card>
      <Empty
        title={w.none(nameOfLayer(view, layer))}
        icon="rules"
        action={isOffice ? { href, label: w.bring } : undefined}
      >
        {isOffice ? w.noneBody : w.noneForMembers}
      </Empty>
      {isOffice && isKorean && (
        <p class="max-w-none text-center">
          <a href={view.href('/charter/text/draft')} class="quiet-link">
            {w.standard}
          </a>
        </p>
      )}
    </Card>
  )
}

type DraftProps = { view: PageView; layer: Layer; hash: string; count: number }

/** What was brought in waits for the office to read it. */
function DraftCard({ view, layer, hash, count }: DraftProps) {
  const w = textWords[view.lang]
  return (
    <Card title={capital(nameOfLayer(view, layer))}>
      <p>{w.draftLead(count)}</p>
      {keepsTexts(view) && (
        <div class="mt-3 flex flex-wrap items-center gap-3">
          <Form action={view.href('/charter/text/confirm')} onceKey={view.key} submit={w.confirm}>
            <HiddenField name="layer" value={layer} />
            <HiddenField name="hash" value={hash} />
          </Form>
          <a href={`${view.href('/charter/text/bring')}?layer=${layer}`} class="quiet-link">
            {w.bringAgain}
          </a>
          <p class="w-full text-sm text-soft">{w.confirmHint}</p>
        </div>
      )}
    </Card>
  )
}

type TextProps = { view: PageView; layer: Layer; version: number; clauses: readonly Shown[] }

function TextCard({ view, layer, version, clauses }: TextProps) {
  const w = textWords[view.lang]
  const whole = `${view.href('/charter/text/paper')}?layer=${layer}`
  return (
    <Card
      title={capital(nameOfLayer(view, layer))}
      aside={
        <a href={whole} class="quiet-link">
          {w.whole}
        </a>
      }
    >
      <ul class="rows">
        {clauses.map((one, i) => (
          <ClauseRow
            view={view}
            layer={layer}
            version={version}
            clause={one}
            chapter={one.chapter === clauses[i - 1]?.chapter ? '' : one.chapter}
          />
        ))}
      </ul>
    </Card>
  )
}

type ClauseProps = { view: PageView; layer: Layer; version: number; clause: Shown; chapter: string }

/** The article's words, and beside them what our rules say. */
function ClauseRow({ view, layer, version, clause, chapter }: ClauseProps) {
  const w = textWords[view.lang]
  const changeLink = `${view.href('/charter/text/change')}?layer=${layer}&key=${clause.key}`
  return (
    <li id={`clause-${clause.key}`} class="max-w-none scroll-mt-24 py-4 first:pt-1">
      {chapter && <h3 class="mb-3 text-base font-bold">{chapter}</h3>}
      <div class="grid gap-x-8 gap-y-3 lg:grid-cols-[3fr_2fr]">
        <div class="min-w-0">
          {clause.label && <p class="font-bold">{headingOf(clause)}</p>}
          <p class="whitespace-pre-line">{clause.body}</p>
          {version > 0 && mayChange(view, layer) && (
            <a href={changeLink} class="quiet-link text-sm">
              {w.change}
            </a>
          )}
        </div>
        {clause.label && <RulesBeside view={view} layer={layer} clause={clause} />}
      </div>
    </li>
  )
}

function RulesBeside({ view, layer, clause }: Omit<ClauseProps, 'version' | 'chapter'>) {
  const w = textWords[view.lang]
  const rules = sentencesAt(view, clause.paths)
  const isOffice = keepsTexts(view)
  if (rules.length === 0 && !isOffice) return null
  return (
    <div class="min-w-0 self-start rounded-xl bg-raised px-4 py-3">
      <p class="text-sm font-bold text-soft">{w.rules}</p>
      {rules.length === 0 && <p class="text-sm text-soft">{w.noRules}</p>}
      {rules.map(({ path, text }) => (
        <p class="mt-1">
          <a href={changeHref(view, path)} class="underline-offset-4 hover:underline">
            {text}
          </a>
        </p>
      ))}
      {isOffice && <LinkForm view={view} layer={layer} clause={clause} />}
    </div>
  )
}

const sentencesAt = (view: PageView, paths: readonly string[]) =>
  paths.flatMap((path) => sentenceAt(rulesOf(view), path, registry(), view.lang) ?? [])

/** The rules an article speaks of, guessed by its words; the office says which. */
function LinkForm({ view, layer, clause }: Omit<ClauseProps, 'version' | 'chapter'>) {
  const w = textWords[view.lang]
  const offered = [...new Set([...clause.paths, ...suggestedLinks(rulesOf(view), clause)])]
  const rules = sentencesAt(view, offered)
  if (rules.length === 0) return null
  return (
    <Disclosure summary={w.link}>
      <Form
        action={view.href('/charter/text/link')}
        id={`link-${clause.key}`}
        onceKey={`${view.key}-${clause.key}`}
        submit={w.linkSave}
        submitTone="quiet"
      >
        <HiddenField name="layer" value={layer} />
        <HiddenField name="clause" value={clause.key} />
        <p class="field-note">{w.linkHint}</p>
        {rules.map(({ path, text }) => (
          <Checkbox
            id={`link-${clause.key}-${path.replace(/\W/g, '-')}`}
            name="path"
            label={text}
            value={path}
            checked={clause.paths.includes(path)}
          />
        ))}
      </Form>
    </Disclosure>
  )
}

export const confirmPost = action({
  path: '/charter/text/confirm',
  again: textPage,
  command: confirmText,
  input: (form) => ({ layer: form.text('layer'), hash: form.text('hash') }),
  done: (_, view) => `/charter/text?layer=${layerAsked(view)}`,
  notice: (view) => textWords[view.lang].confirmed,
})

export const linkPost = action({
  path: '/charter/text/link',
  again: textPage,
  command: linkClause,
  input: (form) => ({ layer: form.text('layer'), key: form.text('clause'), paths: form.all('path') }),
  done: ({ key }, view) => `/charter/text?layer=${layerAsked(view)}#clause-${key}`,
  notice: (view) => textWords[view.lang].linked,
})
