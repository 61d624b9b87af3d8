import { capability } from '../../kernel/capability.ts'
import type { Dial } from '../../kernel/charter.ts'
import { adoptSuggestion } from './adopt-suggestion.ts'
import { declineSuggestion } from './decline-suggestion.ts'
import { deletePage } from './delete-page.ts'
import { licence, openTo, trustedEdits } from './dials.ts'
import { editPage } from './edit-page.ts'
import { eraseRevision } from './erase-revision.ts'
import { flagRevision } from './flag-revision.ts'
import { pageLabels, suggestionLabels } from './labels.ts'
import { en } from './messages-en.ts'
import { ko } from './messages-ko.ts'
import { pages as pageParts } from './pages/index.ts'
import { patrolRevision } from './patrol-revision.ts'
import { protectPage } from './protect-page.ts'
import { recentChanges, standing } from './query-changes.ts'
import { history, suggestion, suggestions } from './query-history.ts'
import { comparison, page, revision } from './query-page.ts'
import { linked, pages } from './query-pages.ts'
import { renamePage } from './rename-page.ts'
import { restorePage } from './restore-page.ts'
import { revert } from './revert.ts'
import { suggestEdit } from './suggest-edit.ts'
import './tables.ts'
import { watchPage } from './watch-page.ts'
import { writePage } from './write-page.ts'

/** 함께 쓰는 지식: pages everybody reads and many write; changed first, looked at afterwards, never lost. */
export default capability({
  name: 'knowledge',
  folder: import.meta.dirname,
  commands: {
    writePage,
    editPage,
    revert,
    suggestEdit,
    adoptSuggestion,
    declineSuggestion,
    patrolRevision,
    flagRevision,
    eraseRevision,
    protectPage,
    renamePage,
    deletePage,
    restorePage,
    watchPage,
  },
  queries: {
    pages,
    linked,
    page,
    revision,
    comparison,
    history,
    suggestions,
    suggestion,
    recentChanges,
    standing,
  },
  dials: [licence as Dial, openTo as Dial, trustedEdits as Dial],
  labels: { page: pageLabels, suggestion: suggestionLabels },
  pages: pageParts,
  messages: { ko, en },
})
