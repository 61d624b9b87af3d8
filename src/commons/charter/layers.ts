import { type Layer, layers } from '../../kernel/charter.ts'
import type { CharterData } from './charter.ts'

export const amendCommands: Record<Layer, string> = {
  articles: 'charter.amendArticles',
  bylaws: 'charter.amendBylaws',
  regulations: 'charter.amendRegulations',
}

/** The layers a charter has, hardest to change first. */
export function layersIn(data: Pick<CharterData, 'layers'>): Layer[] {
  return layers.filter((layer) => data.layers[layer])
}

/** The hardest layer this charter has. It always has one; `articles` only to have an answer for broken data. */
export function topLayer(data: Pick<CharterData, 'layers'>): Layer {
  return layersIn(data)[0] ?? 'articles'
}

/** Where a rule meant for `layer` stands here: in that layer, else the next harder one, else the next easier. */
export function layerHere(data: Pick<CharterData, 'layers'>, layer: Layer): Layer {
  const here = layersIn(data)
  const rank = layers.indexOf(layer)
  const harder = here.filter((one) => layers.indexOf(one) <= rank).at(-1)
  return harder ?? here[0] ?? layer
}

/** The one that is harder to change. */
export function harder(a: Layer, b: Layer): Layer {
  return layers.indexOf(a) <= layers.indexOf(b) ? a : b
}

/** The layer whose amendment a command is, if it is one. */
export function layerAmendedBy(command: string): Layer | undefined {
  return layers.find((layer) => amendCommands[layer] === command)
}
