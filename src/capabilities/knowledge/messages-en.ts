import type { Telling } from '../../kernel/capability.ts'
import type { ko } from './messages-ko.ts'

type About = Telling<{ page: string }>

/** Who did it, at the beginning of a sentence. */
function by({ actor, entry }: Telling): string {
  if (entry.actor.startsWith('decision:')) return 'A decision'
  return entry.actor === 'anyone' ? 'Somebody who has not joined' : actor
}

const it = ({ label, data }: About) => `“${label(data.page)}”`

export const en: typeof ko = {
  title: 'Knowledge',
  commands: {
    writePage: 'Write a page',
    editPage: 'Edit a page',
    revert: 'Revert an edit',
    suggestEdit: 'Suggest an edit',
    adoptSuggestion: 'Adopt a suggested edit',
    declineSuggestion: 'Put aside a suggested edit',
    patrolRevision: 'Patrol edits',
    flagRevision: 'Ask for an edit to be looked at',
    eraseRevision: 'Erase the text of an earlier revision',
    protectPage: 'Protect a page',
    renamePage: 'Rename a page',
    deletePage: 'Delete a page',
    restorePage: 'Restore a deleted page',
    watchPage: 'Watch a page',
  },
  queries: {
    pages: 'Pages',
    linked: 'Linked pages',
    page: 'One page',
    revision: 'An earlier revision',
    comparison: 'Two revisions compared',
    history: 'History of a page',
    suggestions: 'Suggested edits',
    suggestion: 'One suggested edit',
    recentChanges: 'Recent changes',
    standing: 'What waits to be looked at',
  },
  failures: {
    no_such_page: () => 'No such page. Choose one from the list.',
    page_deleted: () => 'That page was deleted. It can be edited once it is restored.',
    page_protected: () => 'This page is protected. Suggest your edit instead.',
    title_taken: ({ title = '' }) =>
      `There is a page “${title}” already. Edit that one, or choose another title.`,
    title_hidden: () => 'A deleted page has that title. Choose another, or ask for it to be restored.',
    edit_conflict: ({ revision = '' }) =>
      `Meanwhile somebody else wrote revision ${revision}. Compare both texts and put them together.`,
    nothing_changed: () => 'Nothing would change. Check what you entered.',
    no_such_revision: () => 'No such revision. Choose one from the history.',
    too_many_suggestions: ({ most = '' }) =>
      `${most} suggestions wait for an answer already. Try again later.`,
    no_such_suggestion: () => 'No such suggestion. Choose one from the page.',
    suggestion_settled: () => 'That suggestion has been answered.',
    not_yours_to_decline: () => 'Only its author and those who may edit the page can put it aside.',
    already_looked: () => 'That revision has been looked at.',
    is_your_own: () => 'Somebody else has to look at what you wrote.',
    already_flagged: () => 'Somebody asked for that revision to be looked at already.',
    revision_erased: () => 'The text of that revision was erased. Choose another.',
    is_newest: () => 'That is the text in use. Revert to another revision first.',
    already_erased: () => 'That text was erased already.',
    no_such_degree: () => 'Our rules have no such degree of protection. Choose again.',
    already_over: () => 'That time has passed. Choose one ahead.',
    kept_for_decision: () => 'This page changes by decision only. Propose to unprotect it.',
    not_deleted: () => 'That page is not deleted.',
    nobody_here: () => 'Only members can watch pages. Join first.',
  },
  entries: {
    page_written: (told) => `${by(told)} wrote the page ${it(told)}.`,
    page_edited: (told) => `${by(told)} edited ${it(told)}.`,
    page_reverted: (told) => `${by(told)} reverted ${it(told)} to revision ${told.data.to}.`,
    edit_suggested: (told) => `${by(told)} suggested an edit to ${it(told)}.`,
    suggestion_adopted: (told) =>
      told.data.author
        ? `${by(told)} changed ${it(told)} as ${told.label(told.data.author)} suggested.`
        : `${by(told)} changed ${it(told)} as suggested.`,
    suggestion_declined: (told) => `${by(told)} put aside a suggested edit to ${it(told)}.`,
    revision_patrolled: (told) => `${by(told)} looked at revision ${told.data.revision} of ${it(told)}.`,
    revision_flagged: (told) =>
      `${by(told)} asked for revision ${told.data.revision} of ${it(told)} to be looked at.`,
    revision_erased: (told) =>
      `${by(told)} erased the text of revision ${told.data.revision} of ${it(told)}.`,
    page_protected: (told) =>
      told.data.degree === 'anyone'
        ? `${by(told)} unprotected ${it(told)}.`
        : `${by(told)} protected ${it(told)}.`,
    page_renamed: (told) => `${by(told)} renamed a page to ${it(told)}.`,
    page_deleted: (told) => `${by(told)} deleted a page.`,
    page_restored: (told) => `${by(told)} restored ${it(told)}.`,
  },
}
