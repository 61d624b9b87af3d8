import { z } from 'zod'
import { id, instant } from '../../kernel/fields.ts'
import type { PageRow, RevisionRow, SuggestionRow } from './rows.ts'
import { actKinds, authorKinds, lookedStates } from './tables.ts'

const agent = id('members.agent').nullable()
const author = { author: agent, authorKind: z.enum(authorKinds) }

/** A page in lists. */
export const pageShape = z.object({
  id: id('knowledge.page'),
  title: z.string(),
  revision: z.int(),
  size: z.int(),
  changedAt: instant(),
  deleted: z.boolean(),
})
export type PageShown = z.output<typeof pageShape>

/** A revision without its text. */
export const revisionShape = z.object({
  page: id('knowledge.page'),
  title: z.string(),
  /** Whether it is the page's newest. */
  newest: z.boolean(),
  number: z.int(),
  ...author,
  hash: z.string(),
  size: z.int(),
  grown: z.int(),
  summary: z.string(),
  minor: z.boolean(),
  restores: z.int().nullable(),
  at: instant(),
  entry: z.int(),
  looked: z.enum(lookedStates),
  lookedBy: agent,
  flag: z.string(),
  undoneBy: z.int().nullable(),
  erased: z.boolean(),
})
export type RevisionShown = z.output<typeof revisionShape>

export const suggestionShape = z.object({
  id: id('knowledge.suggestion'),
  page: id('knowledge.page'),
  base: z.int(),
  ...author,
  hash: z.string(),
  summary: z.string(),
  state: z.enum(['open', 'adopted', 'declined']),
  at: instant(),
  reason: z.string(),
})
export type SuggestionShown = z.output<typeof suggestionShape>

export const actShape = z.object({
  kind: z.enum(actKinds),
  agent,
  reason: z.string(),
  degree: z.string().nullable(),
  until: instant().nullable(),
  title: z.string().nullable(),
  at: instant(),
  entry: z.int(),
})
export type ActShown = z.output<typeof actShape>

type Listed = Pick<PageRow, 'id' | 'title' | 'revision' | 'size' | 'changed_at' | 'is_deleted'>
export const pageOf = (row: Listed): PageShown => ({
  id: row.id,
  title: row.title,
  revision: row.revision,
  size: row.size,
  changedAt: row.changed_at.toISOString(),
  deleted: row.is_deleted,
})

/** What of a revision's row a list needs; the text stays where it is. */
export const revisionColumns = [
  ...(['r.page', 'r.number', 'r.author', 'r.author_kind', 'r.hash', 'r.size', 'r.grown'] as const),
  ...(['r.summary', 'r.is_minor', 'r.restores', 'r.at', 'r.entry_seq', 'r.looked'] as const),
  ...(['r.looked_by', 'r.flag', 'r.undone_by', 'r.is_erased', 'p.title', 'p.revision as newest'] as const),
] as const

type RevisionListed = Omit<RevisionRow, 'text' | 'commons_id' | 'looked_at' | 'flagged_by'> & {
  title: string
  newest: number
}
export const revisionOf = (row: RevisionListed): RevisionShown => ({
  ...{ page: row.page, title: row.title, number: row.number, newest: row.number === row.newest },
  ...{ author: row.author, authorKind: row.author_kind, hash: row.hash, size: row.size, grown: row.grown },
  ...{ summary: row.summary, minor: row.is_minor, restores: row.restores, at: row.at.toISOString() },
  ...{ entry: Number(row.entry_seq), looked: row.looked, lookedBy: row.looked_by, flag: row.flag },
  undoneBy: row.undone_by,
  erased: row.is_erased,
})

export const suggestionOf = (
  row: Omit<SuggestionRow, 'text' | 'commons_id' | 'settled_by' | 'settled_at'>,
): SuggestionShown => ({
  ...{ id: row.id, page: row.page, base: row.base, author: row.author, authorKind: row.author_kind },
  ...{ hash: row.hash, summary: row.summary, state: row.state, at: row.at.toISOString(), reason: row.reason },
})
