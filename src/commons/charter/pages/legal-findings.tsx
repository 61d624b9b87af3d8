import type { Lang } from '../../../kernel/language.ts'
import { Badge } from '../../../ui/badge.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import type { PageView } from '../../../ui/page.ts'
import type { CharterData } from '../charter.ts'
import { lawWords } from '../law-page-words.ts'
import { layersIn } from '../layers.ts'
import type { LegalEffect } from '../legal-check.ts'
import type { Finding } from '../legal-finding.ts'
import { type FindingSaid, findingSaid } from '../legal-words.ts'
import { legalCheck } from '../query-legal-check.ts'
import { changeHref, mayChange, rulesOf } from './links.ts'

/** Our rules beside the law they stand under: each difference with its article and the way to change it. */
export async function LawCard({ view }: { view: PageView }) {
  const w = lawWords[view.lang]
  const { profile, findings } = await view.ask(legalCheck, {})
  const breaches = findings.filter((one) => one.severity === 'breach').length
  const isUnderLaw = profile.code !== 'none'
  return (
    <Card id="law" title={w.title} aside={breaches > 0 && <Badge tone="needs">{w.breaches(breaches)}</Badge>}>
      <p class="text-soft">{isUnderLaw ? w.lead(profile.title) : w.noLaw}</p>
      {isUnderLaw && findings.length === 0 && <p class="py-2">{w.none}</p>}
      <FindingRows lang={view.lang} findings={findings} href={(path) => hrefOf(view, path)} />
      {isUnderLaw ? <p class="mt-2 text-sm text-soft">{w.source}</p> : <ChooseLaw view={view} />}
    </Card>
  )
}

function ChooseLaw({ view }: { view: PageView }) {
  const [layer] = layersIn(rulesOf(view))
  if (!layer || !mayChange(view, layer)) return null
  return (
    <p class="mt-3">
      <LinkButton href={changeHref(view, 'profile')}>{lawWords[view.lang].chooseLaw}</LinkButton>
    </p>
  )
}

/** Where the first clause of a finding is changed, for those who may. */
function hrefOf(view: PageView, path: string): string | undefined {
  const [layer] = layersIn(rulesOf(view))
  return layer && mayChange(view, layer) ? changeHref(view, path) : undefined
}

type RowsProps = {
  lang: Lang
  findings: readonly FindingSaid[]
  /** Where a clause is changed. */
  href?: (path: string) => string | undefined
}

export function FindingRows({ lang, findings, href }: RowsProps) {
  if (findings.length === 0) return null
  return (
    <ul class="rows" aria-label={lawWords[lang].title}>
      {findings.map((one) => (
        <FindingRow lang={lang} finding={one} href={one.paths[0] && href?.(one.paths[0])} />
      ))}
    </ul>
  )
}

type RowProps = { lang: Lang; finding: FindingSaid; href?: string }

function FindingRow({ lang, finding: one, href }: RowProps) {
  const w = lawWords[lang]
  return (
    <li class="max-w-none py-3 last:pb-1">
      <p>
        <Badge tone={one.severity === 'breach' ? 'needs' : 'note'}>{w[one.severity]}</Badge>{' '}
        <b class="font-semibold">{one.sentence}</b>
      </p>
      <p class="mt-1">
        {w.todo} {one.todo}{' '}
        {href && (
          <a href={href} class="link">
            {w.change}
          </a>
        )}
      </p>
      <p class="text-sm text-soft">
        {one.article}
        {!one.read && ` · ${w.unread}`}
      </p>
    </li>
  )
}

type EffectProps = { lang: Lang; effect: LegalEffect }

/** What a change of the rules would newly bring against the law, and what it would put right. */
export function LegalEffectShown({ lang, effect: { causes, cures } }: EffectProps) {
  const w = lawWords[lang]
  return (
    <>
      <Part lang={lang} title={w.causes} findings={causes} />
      <Part lang={lang} title={w.cures} findings={cures} />
    </>
  )
}

function Part({ lang, title, findings }: { lang: Lang; title: string; findings: readonly Finding[] }) {
  if (findings.length === 0) return null
  return (
    <div class="mt-3 border-t border-line pt-3">
      <h3 class="font-bold">{title}</h3>
      <FindingRows lang={lang} findings={findings.map((one) => findingSaid(one, lang))} />
    </div>
  )
}

/** The rules of a founding form beside the law, before anything is founded. */
export function FoundingFindings({ lang, data, findings }: FoundingProps) {
  if (findings.length === 0 || data.profile === undefined) return null
  return (
    <div class="mt-4 border-t border-line pt-4">
      <h3 class="font-bold">{lawWords[lang].atFounding}</h3>
      <FindingRows lang={lang} findings={findings.map((one) => findingSaid(one, lang))} />
      <p class="mt-2 text-sm text-soft">{lawWords[lang].source}</p>
    </div>
  )
}

type FoundingProps = { lang: Lang; data: CharterData; findings: readonly Finding[] }
