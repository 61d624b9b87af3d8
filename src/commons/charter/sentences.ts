import type { Layer } from '../../kernel/charter.ts'
import { type Bilingual, type Lang, withParticle } from '../../kernel/language.ts'
import type { Slices } from '../../kernel/slices.ts'
import { layerOfClause } from './changes.ts'
import type { CharterData } from './charter.ts'
import { callOf, layerLabel } from './labels.ts'
import { layerAmendedBy } from './layers.ts'
import { clauseOf, clausesOf, type Path, parsePath } from './paths.ts'
import type { Phrases } from './phrases.ts'
import { en } from './phrases-en.ts'
import { ko } from './phrases-ko.ts'
import { type PowerSpec, powerSpec } from './powers.ts'
import { profileNamed } from './profile.ts'

/** The chapters in which people read their rules. */
export const chapters = ['people', 'deciding', 'doing', 'amounts', 'seeing'] as const
export type Chapter = (typeof chapters)[number]

/** One clause as a sentence. */
export interface Sentence {
  path: string
  chapter: Chapter
  /** The slice a rule belongs to; empty for what belongs to the whole. */
  slice: string
  layer: Layer
  text: string
  /** The one of Ostrom's principles it serves. */
  principle?: number
}

const phrases: Record<Lang, Phrases> = { ko, en }

/** A whole charter as sentences, chapter by chapter, one for every clause. */
export function sentencesOf(data: CharterData, slices: Slices, lang: Lang): Sentence[] {
  const all = clausesOf(data).flatMap((path) => sentenceAt(data, path, slices, lang) ?? [])
  return chapters.flatMap((chapter) => inReadingOrder(all.filter((one) => one.chapter === chapter)))
}

/** Rules of one slice stay together, its numbers first, after what concerns the whole. */
function inReadingOrder(sentences: Sentence[]): Sentence[] {
  const names = [...new Set(sentences.map((one) => one.slice))].sort()
  return names.flatMap((name) => {
    const own = sentences.filter((one) => one.slice === name)
    const isDial = (one: Sentence) => one.path.startsWith('dials.')
    return [...own.filter(isDial), ...own.filter((one) => !isDial(one))]
  })
}

/** The sentence of the clause a path is in; nothing where the charter has no such clause. */
export function sentenceAt(
  data: CharterData,
  path: string,
  slices: Slices,
  lang: Lang,
): Sentence | undefined {
  const at = parsePath(path)
  const text = at && textAt(data, at, slices, lang)
  if (!at || text === undefined) return undefined
  const slice = /^(powers|dials)$/.test(at.section) ? at.name.slice(0, at.name.indexOf('.')) : ''
  const principle = at.section === 'dials' ? slices.dial(at.name)?.principle : undefined
  const clause = clauseOf(at)
  const layer = layerOfClause(data, { section: at.section, name: at.name }, slices)
  return { path: clause, chapter: chapterOf(at, slice, slices), slice, layer, text, principle }
}

function chapterOf(at: Path, slice: string, slices: Slices): Chapter {
  if (at.section === 'powers' && powerSpec(slices, at.name)?.kind === 'query') return 'seeing'
  if (at.section === 'layers' || at.section === 'procedures') return 'deciding'
  if (slice === 'decisions' || slice === 'charter') return 'deciding'
  if (at.section === 'dials') return slice === 'members' ? 'people' : 'amounts'
  if (at.section === 'capabilities') return 'doing'
  return at.section === 'powers' && slice !== 'members' ? 'doing' : 'people'
}

function textAt(data: CharterData, { section, name }: Path, slices: Slices, lang: Lang): string | undefined {
  const say = phrases[lang]
  if (section === 'profile') return say.profile(profileNamed(data.profile))
  const part = (data[section] ?? {}) as Record<string, unknown>
  const isThere = section === 'capabilities' ? data.capabilities.includes(name) : part[name] !== undefined
  if (!isThere || (section !== 'capabilities' && !Object.hasOwn(part, name))) return undefined
  switch (section) {
    case 'calls':
      return say.calls(name as 'commons' | 'member', callOf(data, name as 'commons' | 'member', lang))
    case 'layers':
      return say.layer(data, name as Layer)
    case 'memberTypes':
      return say.memberType(data.memberTypes[name]!)
    case 'organs':
    case 'roles':
      return say.office(data[section][name]!)
    case 'procedures':
      return say.procedure(data, data.procedures[name]!)
    case 'powers': {
      const spec = powerSpec(slices, name)
      if (!spec) return say.stranger(name)
      return say.power(data, data.powers[name]!, { ...spec, title: powerTitle(data, spec) })
    }
    case 'dials':
      return dialText(data, name, slices, lang)
    case 'capabilities':
      return say.capability(slices.slice(name)?.messages[lang].title ?? name)
  }
}

/** Amending is said with the layer's own name: 마을 규약, not 규약. */
export function powerTitle(data: CharterData, { name, title }: Pick<PowerSpec, 'name' | 'title'>): Bilingual {
  const layer = layerAmendedBy(name)
  if (!layer) return title
  const ko = withParticle(layerLabel(data, layer, 'ko'), '을/를')
  return { ko: `${ko} 바꾸기`, en: `Change the ${layerLabel(data, layer, 'en')}` }
}

function dialText(data: CharterData, name: string, slices: Slices, lang: Lang): string {
  const dial = slices.dial(name)
  if (!dial) return phrases[lang].stranger(name)
  const parsed = dial.schema.safeParse(data.dials[name])
  return parsed.success ? dial.sentence[lang](parsed.data, { ...data }) : phrases[lang].stranger(name)
}

/** What a dial would say with another value; nothing where the value is out of bounds. */
export function dialSentence(slices: Slices, name: string, stated: unknown, lang: Lang): string | undefined {
  const dial = slices.dial(name)
  const parsed = dial?.schema.safeParse(stated)
  return dial && parsed?.success ? dial.sentence[lang](parsed.data) : undefined
}
