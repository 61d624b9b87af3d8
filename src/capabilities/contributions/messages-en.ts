import type { Telling } from '../../kernel/capability.ts'
import { plural } from '../../kernel/language.ts'
import { quantityText } from './kinds.ts'
import type { ko } from './messages-ko.ts'
import { deedEn, type Given, giverOf, peopleIn, thatEn } from './tellings.ts'

type Deed = Telling<Given & { quantity: bigint; countsAt?: string }>

const deed = (told: Deed) => `${giverOf(told, told.data)} ${deedEn(told, told.data, told.data.quantity)}.`
const waits = ({ data }: Deed) => (data.countsAt ? ' It waits for their word.' : '')
const about = (told: Deed) => thatEn(told, told.data, told.data.quantity)

const problems: Record<string, string> = {
  no_such_kind: 'our rules have no such kind or unit',
  not_yet: 'that day has not come yet',
  no_such_member: 'nobody of that name is on the roll',
  no_such_project: 'there is no such project',
  project_closed: 'that project has ended',
  known_already: 'it was brought in before',
}

export const en: typeof ko = {
  title: 'Work',
  commands: {
    startProject: 'Start a project',
    closeProject: 'End a project',
    addTask: 'Put up a task',
    callForHelp: 'Call for help',
    takeTask: 'Take a task',
    leaveTask: 'Give a task back',
    finishTask: 'Finish a task',
    logContribution: 'Log a contribution',
    nameGift: 'Name somebody’s gift',
    confirmContributions: 'Confirm what was recorded of you',
    declineContribution: 'Decline what was recorded of you',
    countSilently: 'Count a contribution nobody objected to',
    countBatchSilently: 'Count contributions nobody objected to',
    contestContribution: 'Contest a contribution',
    answerContest: 'Answer a contest',
    correctContribution: 'Correct a contribution',
    revertContribution: 'Revert a contribution',
    withdrawContribution: 'Take back a contribution',
    importCommits: 'Bring in work from a repository',
    importCsvRows: 'Bring in a table of contributions',
    draftCsv: 'Check a table of contributions',
    mapAuthor: 'Say who a repository’s author is',
  },
  queries: {
    contributions: 'Contributions',
    contribution: 'One contribution',
    myContributions: 'My contributions',
    totals: 'Totals of contributions',
    projects: 'Projects',
    project: 'One project',
    task: 'One task',
    callsForHelp: 'Calls for help',
    waitingForMe: 'Contributions that wait for my answer',
    authors: 'Authors of a repository',
    gitImports: 'Imports from repositories',
    csvDraft: 'A table being checked',
  },
  failures: {
    members_only: () => 'Only members can do this. Join first.',
    no_such_project: () => 'No such project. Choose one from the list.',
    project_closed: () => 'That project has ended. Choose another one, or none.',
    project_known: ({ name }) =>
      `There is a project called “${name}” already. Join it, or choose another name.`,
    not_the_starter: () => 'Only whoever started the project, or looks after contributions, can end it.',
    no_such_task: () => 'No such task. Choose one from the list.',
    task_of_another_project: () => 'That task belongs to another project. Choose both together.',
    task_not_open: () => 'That task cannot be taken now. Choose another.',
    task_over: () => 'That task is over.',
    already_taken: () => 'You have taken that task already.',
    not_taken: () => 'You have not taken that task. Take it first.',
    already_called: () => 'Everyone is being asked for help with it already.',
    no_such_kind: () => 'Our rules have no such kind or unit. Choose again.',
    not_yet: () => 'That day has not come yet. Only what has happened can be recorded.',
    no_such_file: () => 'The picture was not found. Upload it again.',
    is_yourself: () => 'Log your own contributions as yours.',
    no_such_contribution: () => 'No such contribution. Choose one from the list.',
    not_waiting: () => 'It does not wait for a word any more. It has been settled.',
    not_about_you: () => 'You can only confirm or decline what was recorded of you.',
    silence_not_over: () => 'There are still days left to object.',
    not_counted: () => 'This contribution does not count. Look at its present state.',
    is_your_own: () => 'It is your own. Correct it or take it back.',
    contest_over: () => 'The days to contest it are over. Speak to whoever looks after contributions.',
    already_contested: () => 'You have contested it already. Wait for the answer.',
    not_contested: () => 'Nobody contests it.',
    not_yours_to_answer: () =>
      'Whoever gave it, whoever contested it and whoever looks after contributions can each give their own answer.',
    not_yours_to_correct: () =>
      'Whoever gave it can correct it; once it is contested, so can whoever looks after contributions.',
    commits_are_whole: () => 'What came from a repository is not edited. If it is wrong, revert it.',
    nothing_changed: () => 'Nothing would change. Check what you entered.',
    already_gone: () => 'It was taken back or reverted already.',
    not_yours_to_withdraw: () => 'You can only take back your own.',
    authors_missing: () => 'Some commits came without their author. Bring them in again.',
    nothing_new: () => 'There are no new commits. All of them are here.',
    row_refused: ({ row, problem, count }) =>
      `Row ${row}: ${problems[problem ?? ''] ?? 'it cannot be brought in'}. Correct ${plural(BigInt(count ?? 0), 'row')}, then all come in together.`,
    no_such_author: () => 'No such author. Choose one from the list.',
    no_such_member: () => 'No such person. Choose one from the roll.',
  },
  entries: {
    project_started: ({ actor, label, data }) => `${actor} started the project ${label(data.project)}.`,
    project_closed: ({ actor, label, data }) => `${actor} ended the project ${label(data.project)}.`,
    task_added: ({ actor, label, data }) =>
      data.calls
        ? `${actor} calls for help in ${label(data.project)}: ${label(data.task)}.`
        : `${actor} put up a task in ${label(data.project)}: ${label(data.task)}.`,
    help_called: ({ actor, label, data }) =>
      `${actor} calls for help in ${label(data.project)}: ${label(data.task)}.`,
    task_taken: ({ actor, label, data }) => `${actor} took a task: ${label(data.task)}.`,
    task_left: ({ actor, label, data }) => `${actor} gave a task back: ${label(data.task)}.`,
    task_finished: ({ actor, label, data }) => `${actor} finished a task: ${label(data.task)}.`,
    contribution_logged: (told) => deed(told) + waits(told),
    gift_named: (told) => `${told.actor} noted: ${deed(told)}${waits(told)}`,
    contribution_confirmed: (told) => `${told.actor} confirmed it, and ${about(told)} counts.`,
    contribution_declined: (told) => `${told.actor} declined what was recorded of them.`,
    contribution_counted: (told) => `Nobody objected in time, so ${about(told)} counts.`,
    contribution_contested: ({ actor, label, data }) =>
      data.agent
        ? `${actor} contested a contribution of ${label(data.agent)}.`
        : `${actor} contested a contribution.`,
    contest_answered: ({ actor, data }) =>
      data.answer === 'explained'
        ? `${actor} answered what was said against a contribution.`
        : data.answer === 'retracted'
          ? `${actor} no longer contests a contribution.`
          : `${actor} looked into it and let a contribution stand.`,
    contribution_corrected: (told) => {
      const [from, to] = [told.data.from, told.data.to].map((one) => quantityText(one, told.data.unit, 'en'))
      return `A contribution of ${giverOf(told, told.data)} was corrected from ${from} to ${to}.`
    },
    contribution_reverted: (told) => `${told.actor} reverted ${about(told)}.`,
    contribution_withdrawn: (told) => `${told.actor} took back ${about(told)}.`,
    commits_imported: ({ label, data }) =>
      `${plural(data.commits, 'commit')} by ${plural(peopleIn(data.by), 'person', 'people')} came in from the repository of ${label(data.project)}.`,
    rows_imported: ({ actor, data }) =>
      `${actor} brought in ${plural(data.rows, 'contribution')} from a table.`,
    author_mapped: ({ label, data }) =>
      `An author of the repository is ${label(data.agent)}: ${plural(data.commits, 'commit')} became theirs.`,
  },
}
