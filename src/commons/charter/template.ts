import { z } from 'zod'
import { isWho } from '../../kernel/authority.ts'
import { layers } from '../../kernel/charter.ts'
import { bilingual, code, qualifiedName } from '../../kernel/fields.ts'
import { layerRule, memberType, office } from './charter.ts'
import { pathPattern } from './paths.ts'
import { plainJson } from './plain-json.ts'
import { procedure } from './procedure.ts'

const who = () => z.string().refine(isWho, 'who')
const whoList = () => z.array(who())

/** A kind of community as a starting point: a charter in short, from which `charterFrom` makes a whole one. */
export const template = z.strictObject({
  code: code(),
  /** Where it stands in the catalogue, lowest first. */
  order: z.int(),
  title: bilingual(80),
  /** One sentence: which communities are meant. */
  for: bilingual(300),
  /** What it can do at once. */
  does: bilingual(500),
  /** The legal profile it begins under. */
  profile: code().optional(),
  calls: z.strictObject({ commons: bilingual(80), member: bilingual(80) }),
  memberTypes: z.record(code(), memberType),
  organs: z.record(code(), office).default({}),
  roles: z.record(code(), office).default({}),
  procedures: z.record(code(), procedure),
  layers: z.strictObject({
    articles: layerRule.optional(),
    bylaws: layerRule.optional(),
    regulations: layerRule.optional(),
  }),
  /** What whoever founds it becomes at once. */
  founder: z.strictObject({ types: z.array(code()).min(1), roles: z.array(code()).default([]) }),
  /** Words of `who` that slices suggest, in the words of this template; unmapped strangers are left out. */
  mapping: z.record(who(), whoList()).default({}),
  /** Powers that differ from what the slices suggest. */
  powers: z
    .record(
      qualifiedName(),
      z.union([whoList(), z.strictObject({ who: whoList(), layer: z.enum(layers).optional() })]),
    )
    .default({}),
  dials: z.record(qualifiedName(), plainJson()).default({}),
  capabilities: z.array(code()).default([]),
  /** Charter paths the founding form asks first; all others wait under "more". */
  questions: z.array(z.string().regex(pathPattern)).default([]),
})

export type Template = z.output<typeof template>
