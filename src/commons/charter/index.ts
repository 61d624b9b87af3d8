import { capability } from '../../kernel/capability.ts'
import { amendArticles } from './amend-articles.ts'
import { amendBylaws } from './amend-bylaws.ts'
import { amendRegulations } from './amend-regulations.ts'
import { bringText } from './bring-text.ts'
import { confirmText } from './confirm-text.ts'
import { dials } from './dials.ts'
import { found } from './found.ts'
import { linkClause } from './link-clause.ts'
import { messages } from './messages.ts'
import { pages } from './pages/index.ts'
import { amendmentEffect } from './query-amendment-effect.ts'
import { charter } from './query-charter.ts'
import { check } from './query-check.ts'
import { history, versionDiff } from './query-history.ts'
import { legalCheck } from './query-legal-check.ts'
import { newlyAvailable } from './query-newly-available.ts'
import { sentences } from './query-sentences.ts'
import { text } from './query-text.ts'
import { reviewRules } from './review-rules.ts'
import './tables.ts'

/** Our rules: their versions, how they are founded, changed, read and checked. */
export default capability({
  name: 'charter',
  folder: import.meta.dirname,
  commands: {
    found,
    amendArticles,
    amendBylaws,
    amendRegulations,
    reviewRules,
    bringText,
    confirmText,
    linkClause,
  },
  queries: {
    text,
    charter,
    sentences,
    history,
    versionDiff,
    check,
    legalCheck,
    amendmentEffect,
    newlyAvailable,
  },
  dials,
  pages,
  messages,
})
