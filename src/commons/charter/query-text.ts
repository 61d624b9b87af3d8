import { z } from 'zod'
import { query } from '../../kernel/capability.ts'
import { layers } from '../../kernel/charter.ts'
import { instant } from '../../kernel/fields.ts'
import { clausesOfText, linksOf, textOf } from './text-store.ts'

const clause = z.strictObject({
  key: z.string(),
  chapter: z.string(),
  label: z.string(),
  title: z.string(),
  body: z.string(),
  /** The rules it speaks of. */
  paths: z.array(z.string()),
})

/** The written text of a layer, article by article, with the rules each speaks of. */
export const text = query({
  input: z.strictObject({ layer: z.enum(layers) }),
  output: z.strictObject({
    /** 0 for a draft, null where there is none. */
    version: z.int().nonnegative().nullable(),
    hash: z.string().nullable(),
    at: instant().nullable(),
    decision: z.uuid().nullable(),
    clauses: z.array(clause),
  }),
  who: ['member'],
  async run({ db, commons }, { layer }) {
    const found = await textOf(db, commons.id, layer)
    if (!found) return { version: null, hash: null, at: null, decision: null, clauses: [] }
    const [clauses, links] = await Promise.all([
      clausesOfText(db, commons.id, layer, found.version),
      linksOf(db, commons.id, layer),
    ])
    const { version, hash, decision } = found
    const said = clauses.map((one) => ({ ...one, paths: links.get(one.key) ?? [] }))
    return { version, hash, at: found.at.toISOString(), decision, clauses: said }
  },
})
