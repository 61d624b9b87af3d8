import type { Generated } from 'kysely'

/** Row types of this slice's tables; the meaning of each column is in `0001-knowledge.sql`. */
declare module '../../kernel/database.ts' {
  interface Tables {
    knowledge_page: PageTable
    knowledge_former_title: { commons_id: string; title_key: string; page: string; title: string }
    knowledge_revision: RevisionTable
    knowledge_suggestion: SuggestionTable
    knowledge_act: ActTable
    knowledge_watch: { commons_id: string; agent: string; page: string }
  }
}

export interface PageTable {
  commons_id: string
  id: string
  title: string
  title_key: string
  search: string
  initials: string
  revision: number
  size: number
  changed_at: Date
  degree: Generated<string>
  protected_until: Date | null
  is_deleted: Generated<boolean>
  created_at: Date
}

export const authorKinds = ['agent', 'guest', 'decision', 'other'] as const
export type AuthorKind = (typeof authorKinds)[number]

export const lookedStates = ['new', 'flagged', 'trusted', 'looked', 'undone'] as const
export type Looked = (typeof lookedStates)[number]

export interface RevisionTable {
  commons_id: string
  page: string
  number: number
  author: string | null
  author_kind: AuthorKind
  text: string
  hash: string
  size: number
  grown: number
  summary: Generated<string>
  is_minor: boolean
  restores: number | null
  at: Date
  entry_seq: bigint
  looked: Looked
  looked_by: string | null
  looked_at: Date | null
  flag: Generated<string>
  flagged_by: string | null
  undone_by: number | null
  is_erased: Generated<boolean>
}

export interface SuggestionTable {
  commons_id: string
  id: string
  page: string
  base: number
  author: string | null
  author_kind: AuthorKind
  text: string
  hash: string
  summary: Generated<string>
  state: 'open' | 'adopted' | 'declined'
  at: Date
  settled_by: string | null
  settled_at: Date | null
  reason: Generated<string>
}

export const actKinds = ['protected', 'renamed', 'deleted', 'restored'] as const
export type ActKind = (typeof actKinds)[number]

export interface ActTable {
  commons_id: string
  id: string
  page: string
  kind: ActKind
  agent: string | null
  reason: Generated<string>
  degree: string | null
  until_at: Date | null
  title: string | null
  at: Date
  entry_seq: bigint
}
