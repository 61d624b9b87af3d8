import { type Layer, layers } from '../../../kernel/charter.ts'
import type { PageView } from '../../../ui/page.ts'
import { bringText } from '../bring-text.ts'
import { layerLabel } from '../labels.ts'
import { layersIn } from '../layers.ts'
import { text } from '../query-text.ts'
import { clausesAbout } from '../text-store.ts'
import { textWords } from '../text-words.ts'
import { rulesOf } from './links.ts'

export const textHref = (view: PageView, layer: Layer, key?: string) =>
  `${view.href('/charter/text')}?layer=${layer}${key === undefined ? '' : `#clause-${key}`}`

/** The layer a page is about: the one asked for, else the first there is. */
export function layerAsked(view: PageView): Layer {
  const asked = view.search.get('layer') ?? view.values.layer
  const here = layersIn(rulesOf(view))
  return layers.find((one) => one === asked && here.includes(one)) ?? here[0] ?? 'articles'
}

export const nameOfLayer = (view: PageView, layer: Layer) => layerLabel(rulesOf(view), layer, view.lang)

/** Whether the viewer is of the office that keeps the texts. */
export const keepsTexts = (view: PageView) => view.may(bringText) === 'yes'

/** An article's number and title as one line. */
export const headingOf = ({ label, title }: { label: string; title: string }) =>
  title ? `${label}(${title})` : label

/** The written articles that speak of a rule, beside the rule. */
export async function ClausesOfRule({ view, path }: { view: PageView; path: string }) {
  if (view.may(text) !== 'yes') return null
  const found = await clausesAbout(view.db, view.commons.id, path)
  if (found.length === 0) return null
  return (
    <div class="mt-4 border-t border-line pt-3">
      <h3 class="font-bold">{textWords[view.lang].saidIn}</h3>
      {found.map((one) => (
        <div class="mt-2">
          <a href={textHref(view, one.layer, one.key)} class="quiet-link">
            {nameOfLayer(view, one.layer)} {headingOf(one)}
          </a>
          <p class="whitespace-pre-line text-soft">{one.body}</p>
        </div>
      ))}
    </div>
  )
}
