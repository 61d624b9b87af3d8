import type { Layer } from '../../../kernel/charter.ts'
import type { PageView } from '../../../ui/page.ts'
import type { Change } from '../changes.ts'
import { dataOf } from '../charter.ts'
import { amendCommands, layerAmendedBy } from '../layers.ts'

/** The charter in force as data, for pages. */
export const rulesOf = (view: PageView) => dataOf(view.charter)

/** Where a command with its input is proposed. */
export function proposeHref(view: PageView, command: string, input: unknown): string {
  const search = new URLSearchParams({ command, input: JSON.stringify(input) })
  return `${view.href('/decisions/propose')}?${search}`
}

export function amendHref(view: PageView, layer: Layer, changes: readonly Change[]): string {
  return proposeHref(view, amendCommands[layer], { changes })
}

/** How a layer changes is changed at the layer, not at the power that follows from it. */
export function changeHref(view: PageView, path: string): string {
  const layer = path.startsWith('powers.') ? layerAmendedBy(path.slice('powers.'.length)) : undefined
  const search = new URLSearchParams({ path: layer ? `layers.${layer}` : path })
  return `${view.href('/charter/change')}?${search}`
}

/** Whether the viewer may have a rule of this layer changed, at once or by proposing it. */
export const mayChange = (view: PageView, layer: Layer) => view.may(amendCommands[layer]) !== 'no'

/** A clause's place on the rules page. */
export const anchorOf = (path: string) => path.replace(/[^A-Za-z0-9_-]/g, '-')

/** Who may do or see one thing: on the rules page these are folded away below what tells more. */
export const isFolded = (path: string) => path.startsWith('powers.')

/** A clause on the rules page, unfolded where it is folded away. */
export function ruleHref(view: PageView, path: string): string {
  const anchor = anchorOf(path)
  return `${view.href('/charter')}${isFolded(path) ? `?open=${anchor}` : ''}#${anchor}`
}
